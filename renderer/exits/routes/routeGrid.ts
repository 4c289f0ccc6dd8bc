/** The columns of a route's line: number, what is asked, arrow, target. */
export const ROUTE_GRID = 'grid grid-cols-[16px_minmax(0,1fr)_13px_minmax(0,132px)] items-center gap-2';
