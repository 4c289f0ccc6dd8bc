import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from './route.ts';

test.each<Route>([
  { screen: 'library' },
  { screen: 'deleted' },
  { screen: 'settings' },
  { screen: 'environments', environmentId: null },
  { screen: 'environments', environmentId: 'e1' },
  { screen: 'flow', flowId: 'a b/c' },
])('the address of %o leads back to it', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(['', '#', '#/', '#/flow', '#/flow/', '#/nowhere/x', '#/%E0%A4%A'])('%s is the library', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'library' });
});
