import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServices } from '../../services/createServices.ts';
import { dataFolderPath, prepareDataFolder } from '../../services/dataFolder.ts';
import { startDesktop } from './startDesktop.ts';

// Electron and Chromium have arguments of their own: what isn't ours is passed over.
const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { 'data-dir': { type: 'string' } },
  strict: false,
});
const option = values['data-dir'];

startDesktop({
  prepareFolder: () =>
    prepareDataFolder(dataFolderPath({ option: typeof option === 'string' ? option : undefined })),
  openServices: (dataFolder) => createServices({ dataFolder, host: 'desktop' }),
  pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
});
