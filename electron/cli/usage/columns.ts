/** The width that help is written for, in characters. */
const WIDTH = 100;

/** Rows of two columns, indented by two; the second column is wrapped. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.flatMap(([name, text]) =>
    wrap(text, WIDTH - left - 2).map((line, i) => `  ${(i === 0 ? name : '').padEnd(left)}${line}`),
  );
}

/** A text in lines of at most so many characters; longer words stay whole. */
export function wrap(text: string, width = WIDTH): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
