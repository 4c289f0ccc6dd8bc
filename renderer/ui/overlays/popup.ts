/** Everything that floats over the page from a control carries it: global shortcuts stay out of it. See shortcuts.ts. */
export const LAYER = { 'data-layer': '' } as const;

/** The surface of menus, selects and suggestions. */
export const POPUP =
  'pop-motion flex max-h-(--available-height) min-w-(--anchor-width) max-w-[min(420px,var(--available-width))] flex-col overflow-hidden rounded-10 bg-card p-1 text-text shadow-2 outline-none forced-colors:border';

/** The scrolling list inside. */
export const POPUP_LIST = 'min-h-0 scroll-py-1 overflow-y-auto overscroll-contain outline-none';

/** A row of it, 28 high. */
export const POPUP_ROW =
  'flex min-h-7 items-center gap-2 rounded-6 px-2 py-1 type-12 outline-none select-none data-highlighted:bg-hover data-disabled:text-text-disabled';

/** The small title over a group of rows. */
export const POPUP_TITLE = 'px-2 pt-2 pb-1 type-11 font-medium text-text-3 select-none';

export const POPUP_LINE = 'mx-2 my-1 h-px shrink-0 bg-line forced-colors:bg-[CanvasText]';
