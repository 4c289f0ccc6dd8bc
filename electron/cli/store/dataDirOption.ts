/** `--data-dir`, as all commands on the library have it. */
export const dataDirOption = {
  kind: 'text',
  value: 'DIR',
  help: 'The data folder; by default PARLEY_DATA, else the app’s own',
} as const;
