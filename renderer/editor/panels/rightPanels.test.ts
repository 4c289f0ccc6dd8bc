import { expect, test } from 'vitest';
import { defaultSizes, windowClass } from './panelMemory.ts';
import { type RightPanelState, rightPanels } from './rightPanels.ts';

const state: RightPanelState = {
  inspectorOpen: true,
  chatOpen: true,
  front: 'chat',
  width: 1440,
  inspector: 368,
  chat: 368,
};

test('both sit beside each other while the canvas keeps 560', () => {
  expect(rightPanels(state)).toEqual(['inspector', 'chat']);
  expect(rightPanels({ ...state, width: 368 * 2 + 560 })).toEqual(['inspector', 'chat']);
  expect(rightPanels({ ...state, width: 368 * 2 + 559 })).toEqual(['chat']);
  expect(rightPanels({ ...state, width: 1024, front: 'inspector' })).toEqual(['inspector']);
});

test('one alone is shown as it is', () => {
  expect(rightPanels({ ...state, chatOpen: false })).toEqual(['inspector']);
  expect(rightPanels({ ...state, inspectorOpen: false, front: 'inspector' })).toEqual(['chat']);
  expect(rightPanels({ ...state, inspectorOpen: false, chatOpen: false })).toEqual([]);
});

test('window classes and the sizes they start with', () => {
  expect([1440, 1280, 1279, 1100, 1099, 960, 959].map(windowClass)).toEqual([
    'wide',
    'wide',
    'medium',
    'medium',
    'narrow',
    'narrow',
    'small',
  ]);
  expect(defaultSizes('wide').inspector).toBe(368);
  expect(defaultSizes('narrow').inspector).toBe(352);
});
