import type { Exit } from '#shared/exits/registry.ts';

/** What a change of the exit's type has dropped, in words ("3 routes and the queue"); null where nothing was. */
export function lostWithExit(before: Exit, after: Exit): string | null {
  const routes = routesOf(before) - routesOf(after);
  const lost = [
    routes > 0 && (routes === 1 ? 'its route' : `its ${routes} routes`),
    onwardOf(before) !== null && onwardOf(after) === null && 'the way on',
    has(before, 'saveAs') && !has(after, 'saveAs') && 'the name the reply is saved as',
    has(before, 'expect') && !has(after, 'expect') && 'the expected reply',
    before.type === 'transfer' && before.queue.trim() !== '' && after.type !== 'transfer' && 'the queue',
    has(before, 'unavailable') && !has(after, 'unavailable') && 'the ways when nobody takes over',
  ].filter((part) => part !== false);
  if (lost.length === 0) return null;
  return lost.length === 1 ? (lost[0] ?? null) : `${lost.slice(0, -1).join(', ')} and ${lost.at(-1)}`;
}

function routesOf(exit: Exit): number {
  return 'routes' in exit ? exit.routes.length : 0;
}

function onwardOf(exit: Exit): string | null {
  if ('otherwise' in exit) return exit.otherwise;
  return exit.type === 'goto' ? exit.to : null;
}

function has(exit: Exit, key: string): boolean {
  return (exit as Record<string, unknown>)[key] !== undefined;
}
