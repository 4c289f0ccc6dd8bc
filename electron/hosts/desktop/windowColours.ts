/** What the page shows. */
export type Theme = 'light' | 'dark';

/** The title bar's tokens (`bg-app`, `text-2` of the page), for the parts of the window that the page does not draw. */
export const WINDOW_COLOURS: Record<Theme, { color: string; symbolColor: string }> = {
  light: { color: '#ECEEF2', symbolColor: '#464E5C' },
  dark: { color: '#0B0D10', symbolColor: '#B0B8C4' },
};

/**
 * Height of the system's buttons, in pixels: that of the page's title bar (40, layout.md) without the line under it, which
 * goes on below them.
 */
export const BUTTONS_HEIGHT = 39;
