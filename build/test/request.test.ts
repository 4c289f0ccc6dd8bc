import { expect, test } from 'vitest';
import { readRequest } from './request.ts';

test('nothing asked: everything on both hosts', () => {
  expect(readRequest([])).toEqual({
    stages: ['check', 'unit', 'build', 'e2e'],
    hosts: ['browser', 'desktop'],
    extra: [],
  });
});

test('one stage; what follows goes to its tool', () => {
  expect(readRequest(['check'])).toMatchObject({ stages: ['check'] });
  expect(readRequest(['unit', 'shared/core'])).toMatchObject({ stages: ['unit'], extra: ['shared/core'] });
});

test('end-to-end tests are built first and may be limited to a host', () => {
  expect(readRequest(['e2e', '-g', 'story'])).toEqual({
    stages: ['build', 'e2e'],
    hosts: ['browser', 'desktop'],
    extra: ['-g', 'story'],
  });
  expect(readRequest(['e2e', 'desktop', '-g', 'x'])).toMatchObject({
    hosts: ['desktop'],
    extra: ['-g', 'x'],
  });
});

test('unknown words are refused with the choices', () => {
  expect(() => readRequest(['e2'])).toThrow('"e2": choose from check, unit, build, e2e');
  expect(() => readRequest(['check', 'x'])).toThrow('takes no arguments');
});
