import type { Rectangle } from 'electron';
import * as z from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });

/** Schema of what is remembered of the window between starts. */
export const windowPlaceSchema = z.object({
  /** Bounds when neither maximised nor full screen, in device-independent pixels. */
  bounds: rectangle,
  maximised: z.boolean(),
  theme: z.enum(['light', 'dark']).optional(),
});

/** What is remembered of the window between starts. */
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** Smallest size of the window (design, layout.md). */
export const MINIMUM = { width: 800, height: 560 } as const;

/**
 * Where to put the window: where it was, if its title bar can be seen and grabbed on one of the screens; else its old
 * size in the middle of the main screen.
 * @param workAreas of the screens, the main one first
 */
export function placeWindow(
  remembered: Rectangle | undefined,
  workAreas: Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const wanted = remembered ?? { x: 0, y: 0, ...USUAL };
  const screen = remembered && workAreas.find((area) => isGrabbable(remembered, area));
  const room = screen ?? workAreas[0] ?? USUAL;
  const width = Math.max(MINIMUM.width, Math.min(wanted.width, room.width));
  const height = Math.max(MINIMUM.height, Math.min(wanted.height, room.height));
  return screen ? { x: wanted.x, y: wanted.y, width, height } : { width, height };
}

const USUAL = { width: 1440, height: 900 };
/** How much of the title bar (40 px high) must be on the screen. */
const GRIP = { width: 120, height: 20 };

function isGrabbable(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const isTopInside = window.y >= area.y - GRIP.height && window.y <= area.y + area.height - GRIP.height;
  return width >= GRIP.width && isTopInside;
}
