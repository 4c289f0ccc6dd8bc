import { useSyncExternalStore } from 'react';

/** A screen of the app, as the address names it. */
export type Route =
  | { screen: 'library' }
  | { screen: 'deleted' }
  | { screen: 'environments'; environmentId: string | null }
  | { screen: 'settings' }
  | { screen: 'flow'; flowId: string };

/** The screen that an address (`#/flow/ID`) names; the library where it names none. */
export function parseRoute(hash: string): Route {
  const [screen, id] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (screen === 'flow' && id) return { screen, flowId: id };
  if (screen === 'environments') return { screen, environmentId: id || null };
  if (screen === 'deleted' || screen === 'settings') return { screen };
  return { screen: 'library' };
}

/** The address of a screen. */
export function formatRoute(route: Route): string {
  if (route.screen === 'flow') return `#/flow/${encodeURIComponent(route.flowId)}`;
  if (route.screen === 'environments' && route.environmentId)
    return `#/environments/${encodeURIComponent(route.environmentId)}`;
  return route.screen === 'library' ? '#/' : `#/${route.screen}`;
}

/** Goes to a screen; Back and Forward of the browser host lead through the screens seen. */
export function goToRoute(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (hash === (location.hash || '#/')) return;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hash);
  // pushState is silent; everything that follows the address listens to this one event.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The screen shown now. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return parseRoute(hash);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
