import { expect, test } from 'vitest';
import { MINIMUM, placeWindow, windowPlaceSchema } from './windowPlace.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const left = { x: -1280, y: 0, width: 1280, height: 1024 };

test('the first time: usual size, in the middle', () => {
  expect(placeWindow(undefined, [main])).toEqual({ width: 1440, height: 900 });
});

test('a small screen: as large as fits, never under the minimum', () => {
  expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
    width: 1024,
    height: 700,
  });
  expect(placeWindow(undefined, [{ x: 0, y: 0, width: 640, height: 480 }])).toEqual(MINIMUM);
});

test('where it was, on any of the screens', () => {
  const onMain = { x: 100, y: 60, width: 1200, height: 800 };
  const onLeft = { x: -1200, y: 10, width: 1000, height: 700 };
  expect(placeWindow(onMain, [main, left])).toEqual(onMain);
  expect(placeWindow(onLeft, [main, left])).toEqual(onLeft);
});

test('partly off the screen stays so, while the title bar can be grabbed', () => {
  const half = { x: 1700, y: 800, width: 1200, height: 800 };
  expect(placeWindow(half, [main])).toEqual(half);
});

test.each([
  ['its screen is gone', { x: -1200, y: 10, width: 1000, height: 700 }],
  ['the title bar is above the screen', { x: 100, y: -30, width: 1000, height: 700 }],
  ['the title bar is below the screen', { x: 100, y: 1075, width: 1000, height: 700 }],
  ['too little of it is left', { x: 1850, y: 100, width: 1000, height: 700 }],
])('%s: its size in the middle of the main screen', (_why, bounds) => {
  expect(placeWindow(bounds, [main])).toEqual({ width: 1000, height: 700 });
});

test('a window of a larger screen is made to fit', () => {
  const large = { x: 0, y: 30, width: 3000, height: 2000 };
  expect(placeWindow(large, [main])).toEqual({ x: 0, y: 30, width: 1920, height: 1055 });
});

test('what was remembered is checked', () => {
  const fine = { bounds: { x: -5, y: 0, width: 900, height: 600 }, maximised: true, theme: 'dark' };
  expect(windowPlaceSchema.safeParse(fine).success).toBe(true);
  expect(windowPlaceSchema.safeParse({ ...fine, bounds: { x: 0 } }).success).toBe(false);
  expect(windowPlaceSchema.safeParse({ ...fine, theme: 'red' }).success).toBe(false);
});
