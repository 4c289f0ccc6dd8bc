/** The open flows of a window, in the order of their tabs. */
export type TabList = readonly string[];

/** With a flow open: where it was, or at the end. */
export function openTab(tabs: TabList, flowId: string): TabList {
  return tabs.includes(flowId) ? tabs : [...tabs, flowId];
}

/** Without a flow, and which one to show when it was the one shown: its right neighbour, else its left; null: none. */
export function closeTab(tabs: TabList, flowId: string): { tabs: TabList; next: string | null } {
  const index = tabs.indexOf(flowId);
  if (index < 0) return { tabs, next: null };
  const rest = tabs.toSpliced(index, 1);
  return { tabs: rest, next: rest[Math.min(index, rest.length - 1)] ?? null };
}

/** With a flow's tab moved to another place. */
export function moveTab(tabs: TabList, flowId: string, to: number): TabList {
  const from = tabs.indexOf(flowId);
  const place = Math.max(0, Math.min(to, tabs.length - 1));
  if (from < 0 || from === place) return tabs;
  return tabs.toSpliced(from, 1).toSpliced(place, 0, flowId);
}

/** The tab `step` places on, round the end; `current` null (the library) stands before the first. */
export function neighbourTab(tabs: TabList, current: string | null, step: 1 | -1): string | null {
  const ring: (string | null)[] = [null, ...tabs];
  const index = ring.indexOf(current);
  return ring[(Math.max(0, index) + step + ring.length) % ring.length] ?? null;
}
