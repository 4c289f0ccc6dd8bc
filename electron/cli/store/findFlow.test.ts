import { expect, test } from 'vitest';
import { findFlow } from './findFlow.ts';

const flows = [
  { id: 'f1', name: 'Order tracking' },
  { id: 'f2', name: 'Greeting' },
  { id: 'f3', name: 'greeting' },
  { id: 'f4', name: 'f1' },
];

test('by id, by name, by name in other letter case', () => {
  expect(findFlow(flows, 'f1').id).toBe('f1');
  expect(findFlow(flows, 'Greeting').id).toBe('f2');
  expect(findFlow(flows, 'ORDER TRACKING').id).toBe('f1');
});

test('several are listed with their ids', () => {
  expect(() => findFlow(flows, 'GREETING')).toThrow(
    expect.objectContaining({
      lines: ["2 flows are named 'GREETING': name one by its id", '  f2  Greeting', '  f3  greeting'],
      exitCode: 2,
    }),
  );
});

test('none: what was meant, or where to look', () => {
  expect(() => findFlow(flows, 'Order trackin')).toThrow(
    "there is no flow 'Order trackin' - did you mean 'Order tracking'?",
  );
  expect(() => findFlow(flows, 'Weather')).toThrow("there is no flow 'Weather'. See parley flows");
});
