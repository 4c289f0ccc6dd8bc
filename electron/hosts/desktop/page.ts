/** Where the page lives inside the desktop app: a protocol of our own, which has an origin (files have none). */
export const PAGE_SCHEME = 'app';

/** Address of the start page. */
export const PAGE_URL = `${PAGE_SCHEME}://parley/`;

/** Whether an address is the start page (its hash may differ): the only one the window may show. */
export function isPageUrl(address: string): boolean {
  const [path = ''] = address.split(/[?#]/);
  return path === PAGE_URL || path === `${PAGE_URL}index.html`;
}
