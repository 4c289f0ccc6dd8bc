import { expect, test } from 'vitest';
import { chooseHost, type Surroundings } from './chooseHost.ts';

const desk: Surroundings = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  args: [],
  electron: async () => ({ path: '/opt/electron' }),
};
const app = { host: 'desktop', electron: '/opt/electron' };
const unasked = () => Promise.reject(new Error('Electron was looked for in vain'));

test('a display and an Electron: the desktop app', async () => {
  expect(await chooseHost(desk)).toEqual(app);
  expect(await chooseHost({ ...desk, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual(app);
});

test('macOS and Windows have no DISPLAY and always a screen', async () => {
  expect(await chooseHost({ ...desk, platform: 'darwin', env: {} })).toEqual(app);
  expect(await chooseHost({ ...desk, platform: 'win32', env: {}, isRoot: true })).toEqual(app);
});

test('no display: the browser host, without fetching an Electron', async () => {
  const choice = await chooseHost({ ...desk, env: { DISPLAY: '' }, electron: unasked });
  expect(choice).toMatchObject({ host: 'browser', because: expect.stringContaining('no display') });
});

test('root: the browser host, unless the sandbox is waived', async () => {
  const choice = await chooseHost({ ...desk, isRoot: true, electron: unasked });
  expect(choice).toMatchObject({ host: 'browser', because: expect.stringContaining('root') });
  expect(await chooseHost({ ...desk, isRoot: true, args: ['--no-sandbox'] })).toEqual(app);
});

test('no Electron: the browser host, with the reason', async () => {
  const choice = await chooseHost({
    ...desk,
    electron: async () => ({ missing: 'it could not be downloaded' }),
  });
  expect(choice).toEqual({ host: 'browser', because: 'it could not be downloaded' });
});

test('--browser wins over everything', async () => {
  const choice = await chooseHost({ ...desk, args: ['--browser'], electron: unasked });
  expect(choice).toMatchObject({ host: 'browser' });
});
