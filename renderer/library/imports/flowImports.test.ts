import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import type { Problem } from '#shared/core/problem.ts';
import { createFlowImports, type ImportApi } from './flowImports.ts';

const problem: Problem = { severity: 'error', rule: 'no-flow', path: 'nodes[2].exit', message: 'no exit' };

function imports(answer: (text: string) => Awaited<ReturnType<ImportApi['import']>>) {
  const done: string[][] = [];
  const api = {
    import: async ({ text }: { text: string }) => answer(text),
  } as unknown as ImportApi;
  return {
    done,
    flowImports: createFlowImports(api, (whole, all) => {
      if (all) done.push(whole.map(({ name }) => name));
    }),
  };
}

test('a bad file does not keep the good ones out, and its problems stay with their paths', async () => {
  const { done, flowImports } = imports((text) => {
    if (text === 'bad')
      throw new ORPCError('INVALID', {
        defined: true,
        status: 422,
        message: 'It has 1 problem.',
        data: { problems: [problem] },
      });
    return { id: text, name: `Flow ${text}`, notes: [] };
  });
  await flowImports.importFiles([
    new File(['a'], 'a.json'),
    new File(['bad'], 'bad.json'),
    new File([new Uint8Array([0, 1, 2])], 'photo.png'),
    new File(['b'], 'b.json'),
  ]);
  expect(done).toEqual([['Flow a', 'Flow b']]);
  const reports = flowImports.store.getState().reports;
  expect(reports.map(({ fileName }) => fileName)).toEqual(['photo.png', 'bad.json']);
  expect(reports[1]?.outcome).toEqual({ state: 'failed', message: 'It has 1 problem.', problems: [problem] });
  flowImports.dismiss(reports[1]?.id ?? '');
  expect(flowImports.store.getState().reports).toHaveLength(1);
});

test('what could not be brought over is listed until it is dismissed', async () => {
  const { done, flowImports } = imports(() => ({ id: 'f1', name: 'Lead', notes: ['A video was left out'] }));
  await flowImports.importText('{}');
  expect(done).toEqual([[]]);
  expect(flowImports.store.getState().reports[0]?.outcome).toEqual({
    state: 'done',
    flowId: 'f1',
    name: 'Lead',
    notes: ['A video was left out'],
  });
});
