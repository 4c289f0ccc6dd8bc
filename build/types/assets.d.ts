// What Vite lets a source file import besides code.

declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?worker' {
  const WorkerConstructor: new (options?: { name?: string }) => Worker;
  export default WorkerConstructor;
}

declare module '*?url' {
  const url: string;
  export default url;
}

declare module '*.css';
declare module '*.svg' {
  const url: string;
  export default url;
}
declare module '*.png' {
  const url: string;
  export default url;
}

declare module '@fontsource-variable/inter';
declare module '@fontsource-variable/jetbrains-mono';
