/** What the page shows. */
export type Theme = 'light' | 'dark';

/** The title bar's tokens (`bg-app`, `text-2` of the page), for the parts of the window that the page does not draw. */
export const WINDOW_COLOURS: Record<Theme, { color: string; symbolColor: string }> = {
  light: { color: '#ECEEF2', symbolColor: '#464E5C' },
  dark: { color: '#0B0D10', symbolColor: '#B0B8C4' },
};

/** Height of the page's title bar, in pixels (design, layout.md). */
export const TITLE_BAR = 40;
