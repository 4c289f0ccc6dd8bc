import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importRules } from './importRules.ts';
import { checkImports } from './imports.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-imports-'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'build'));
  write('package.json', '{ "type": "module", "imports": { "#shared/*": "./shared/*" } }');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A small house in which everybody keeps to the rules. */
const clean: Record<string, string> = {
  'shared/core/ids.ts': "import 'zod';",
  'shared/fulfillment/body.ts': "import '../core/ids.ts';",
  'shared/actions/action.ts': "import '../fulfillment/body.ts';",
  'shared/actions/say.ts': "import './action.ts';",
  'shared/actions/wait.ts': "import './action.ts';",
  'shared/actions/registry.ts': "import './say.ts';\nimport './wait.ts';",
  'shared/actions/say.test.ts': "import 'vitest';\nimport 'node:fs';\nimport './registry.ts';",
  'shared/exits/exit.ts': "import '../core/ids.ts';",
  'shared/exits/end.ts': "import './exit.ts';",
  'shared/exits/go.ts': "import './exit.ts';",
  'shared/exits/registry.ts': "import './end.ts';\nimport './go.ts';",
  'shared/flow/document.ts': "import '../actions/registry.ts';\nimport '../exits/registry.ts';",
  'shared/engine/engine.ts': "import '../flow/document.ts';",
  'shared/testing/diff.ts': "import '../engine/engine.ts';",
  'shared/api/contract.ts':
    "import '@orpc/contract';\nimport '../testing/diff.ts';\nimport '../examples/shop.ts';",
  'shared/examples/shop.ts': "import '../flow/document.ts';",
  'electron/services/store.ts': "import 'node:fs';\nimport 'got';\nimport '#shared/api/contract.ts';",
  'electron/hosts/common/page.ts': "import 'node:fs';\nimport '../../services/store.ts';",
  'electron/hosts/desktop/main.ts': "import 'electron';\nimport '../common/page.ts';",
  'electron/hosts/desktop/preload.ts': "import 'electron';\nimport '#shared/api/contract.ts';",
  'electron/hosts/browser/server.ts': "import 'ws';\nimport '../common/page.ts';",
  'electron/cli/main.ts': "import './serve.ts';\nimport '../services/store.ts';",
  'electron/cli/serve.ts': "import '../hosts/browser/server.ts';",
  'renderer/main.tsx': "import 'react';\nimport './canvas/Canvas.tsx';\nimport './actions/SayEditor.tsx';",
  'renderer/canvas/Canvas.tsx': "import '../document/store.ts';\nimport '../ui/Button.tsx';",
  'renderer/document/store.ts': "import 'zustand';\nimport '#shared/api/contract.ts';",
  'renderer/actions/SayEditor.tsx': "import type {} from '../document/store.ts';\nimport '../ui/Button.tsx';",
  'renderer/ui/Button.tsx': "import 'react';\nexport const Button = () => <button type='button' />;",
  'e2e/specs/story.ts': "import '@playwright/test';\nimport 'node:fs';",
};

test('a house that keeps to the rules has no violations', async () => {
  expect(await rulesBrokenBy({})).toEqual([]);
});

/** One rule broken by one import: [rule, file, import]. */
const broken: [rule: string, file: string, imported: string][] = [
  ['shared/core: sources', 'shared/core/ids.ts', '../fulfillment/more.ts'],
  ['shared/core: packages', 'shared/core/ids.ts', 'got'],
  ['shared/core: no Node', 'shared/core/ids.ts', 'node:fs'],
  ['shared/fulfillment: sources', 'shared/fulfillment/body.ts', '../api/more.ts'],
  ['shared/fulfillment: packages', 'shared/fulfillment/body.ts', 'react'],
  ['shared/fulfillment: no Node', 'shared/fulfillment/body.ts', 'node:http'],
  ['shared/actions: sources', 'shared/actions/say.ts', './wait.ts'],
  ['shared/actions: packages', 'shared/actions/say.ts', 'ws'],
  ['shared/actions: no Node', 'shared/actions/say.ts', 'node:fs'],
  ['shared/actions/registry: sources', 'shared/actions/registry.ts', '../exits/exit.ts'],
  ['shared/actions/registry: packages', 'shared/actions/registry.ts', 'react'],
  ['shared/actions/registry: no Node', 'shared/actions/registry.ts', 'fs'],
  ['shared/exits: sources', 'shared/exits/end.ts', './go.ts'],
  ['shared/exits: packages', 'shared/exits/end.ts', 'mutative'],
  ['shared/exits: no Node', 'shared/exits/end.ts', 'node:timers'],
  ['shared/exits/registry: sources', 'shared/exits/registry.ts', '../actions/action.ts'],
  ['shared/exits/registry: packages', 'shared/exits/registry.ts', 'zustand'],
  ['shared/exits/registry: no Node', 'shared/exits/registry.ts', 'node:os'],
  ['shared/flow: sources', 'shared/flow/document.ts', '../engine/more.ts'],
  ['shared/flow: packages', 'shared/flow/document.ts', '@orpc/contract'],
  ['shared/flow: no Node', 'shared/flow/document.ts', 'node:crypto'],
  ['shared/engine: sources', 'shared/engine/engine.ts', '../api/more.ts'],
  ['shared/engine: packages', 'shared/engine/engine.ts', 'got'],
  ['shared/engine: no Node', 'shared/engine/engine.ts', 'node:timers'],
  ['shared/testing: sources', 'shared/testing/diff.ts', '../actions/action.ts'],
  ['shared/testing: packages', 'shared/testing/diff.ts', 'vitest'],
  ['shared/testing: no Node', 'shared/testing/diff.ts', 'node:fs'],
  ['shared/api: sources', 'shared/api/contract.ts', '../../electron/hosts/paths.ts'],
  ['shared/api: packages', 'shared/api/contract.ts', '@orpc/server'],
  ['shared/api: no Node', 'shared/api/contract.ts', 'node:fs'],
  ['shared (other): sources', 'shared/examples/shop.ts', '../../renderer/ui/Button.tsx'],
  ['shared (other): packages', 'shared/examples/shop.ts', '@orpc/contract'],
  ['shared (other): no Node', 'shared/examples/shop.ts', 'node:fs'],
  ['renderer: sources', 'renderer/canvas/Canvas.tsx', '../../electron/services/store.ts'],
  ['renderer: packages', 'renderer/canvas/Canvas.tsx', 'electron'],
  ['renderer: packages', 'renderer/canvas/Canvas.tsx', 'got'],
  ['renderer: packages', 'renderer/canvas/Canvas.tsx', 'better-sqlite3'],
  ['renderer: no Node', 'renderer/canvas/Canvas.tsx', 'node:path'],
  ['renderer/ui stands alone', 'renderer/ui/Button.tsx', 'zustand'],
  ['renderer/ui stands alone', 'renderer/ui/Button.tsx', '../document/more.ts'],
  ['editors take props', 'renderer/actions/SayEditor.tsx', '../document/store.ts'],
  ['editors take props', 'renderer/exits/GoEditor.tsx', '../chat/chatStore.ts'],
  ['electron/services: sources', 'electron/services/store.ts', '../hosts/paths.ts'],
  ['electron/services: packages', 'electron/services/store.ts', 'electron'],
  ['common to hosts: sources', 'electron/hosts/common/page.ts', '../browser/server.ts'],
  ['common to hosts: packages', 'electron/hosts/common/page.ts', 'electron'],
  ['desktop host: sources', 'electron/hosts/desktop/main.ts', '../browser/server.ts'],
  ['desktop host: packages', 'electron/hosts/desktop/main.ts', 'better-sqlite3'],
  ['preload: sources', 'electron/hosts/desktop/preload.ts', '../../services/store.ts'],
  ['preload: packages', 'electron/hosts/desktop/preload.ts', '@orpc/client'],
  ['preload: no Node', 'electron/hosts/desktop/preload.ts', 'node:fs'],
  ['browser host: sources', 'electron/hosts/browser/server.ts', '../desktop/window.ts'],
  ['browser host: packages', 'electron/hosts/browser/server.ts', 'electron'],
  ['command line: sources', 'electron/cli/main.ts', '../hosts/browser/server.ts'],
  ['command line: packages', 'electron/cli/main.ts', 'electron'],
  ['parley serve: sources', 'electron/cli/serve.ts', '../hosts/desktop/window.ts'],
  ['parley serve: packages', 'electron/cli/serve.ts', 'got'],
  ['electron (other): sources', 'electron/hosts/paths.ts', './browser/session.ts'],
  ['electron (other): packages', 'electron/hosts/paths.ts', 'electron'],
  ['e2e drives the UI only', 'e2e/specs/story.ts', '../../renderer/document/store.ts'],
  ['tests stay in their house', 'shared/actions/say.test.ts', '../../electron/services/store.ts'],
  ['nobody imports a test', 'electron/cli/main.ts', '#shared/actions/say.test.ts'],
  ['no circular imports', 'shared/core/ids.ts', './ring.ts'],
  ['imports resolve', 'shared/core/ids.ts', './nowhere.ts'],
  ['imports resolve', 'shared/core/ids.ts', 'no-such-package'],
];

test.each(broken)('%s: %s may not import %s', async (rule, file, imported) => {
  if (rule !== 'imports resolve' && imported.startsWith('.'))
    write(join(dirname(file), imported), "import '#shared/core/ids.ts';");
  expect(await rulesBrokenBy({ [file]: `${clean[file] ?? ''}\nimport '${imported}';` })).toContain(rule);
});

test('a source that no entry point reaches is reported', async () => {
  expect(await rulesBrokenBy({ 'renderer/chat/Forgotten.tsx': 'export const nobody = 1;' })).toEqual([
    'no dead files',
  ]);
});

test('test helpers are not dead files', async () => {
  expect(await rulesBrokenBy({ 'renderer/chat/testChat.ts': 'export const helper = 1;' })).toEqual([]);
});

test('type-only imports count', async () => {
  const broken = await rulesBrokenBy({ 'shared/core/ids.ts': "import type { App } from 'electron';" });
  expect(broken).toContain('shared/core: packages');
});

test('dynamic imports count', async () => {
  const broken = await rulesBrokenBy({
    'shared/core/ids.ts': "export const load = () => import('node:fs');",
  });
  expect(broken).toContain('shared/core: no Node');
});

test('every rule is shown to fail', () => {
  const shown = new Set([...broken.map(([rule]) => rule), 'no dead files']);
  expect(importRules.map((rule) => rule.name ?? '').filter((name) => !shown.has(name))).toEqual([]);
});

/** Violated rules of the clean house with these files replaced or added. */
async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries({ ...clean, ...files })) write(path, text);
  return [...new Set((await checkImports(root)).map((violation) => violation.rule))];
}

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
