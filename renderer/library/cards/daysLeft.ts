/** How long a deleted flow is kept, in days (product.md, Library). */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Days until a flow that was deleted at `deletedAt` (ISO-8601) is erased, begun ones counted; 0: any moment now. */
export function daysLeft(deletedAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(deletedAt) + KEPT_DAYS * DAY_MS - now) / DAY_MS));
}
