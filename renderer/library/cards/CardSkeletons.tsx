import type { RefObject } from 'react';
import { Skeleton } from '../../ui/display/Skeleton.tsx';
import { useDelayed } from '../../ui/frame/useDelayed.ts';

/** Keeps the places of the cards while they are listed for the first time. */
export function CardSkeletons({
  frame,
  columns,
}: {
  frame: RefObject<HTMLDivElement | null>;
  columns: number;
}) {
  const late = useDelayed(true);
  return (
    <div
      ref={frame}
      role="status"
      aria-label="Listing the flows"
      className="min-h-0 flex-1 overflow-hidden px-8"
    >
      {late && (
        <div className="grid gap-5" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {[...Array(columns * 2).keys()].map((place) => (
            <div key={place} className="flex h-47 flex-col rounded-10 border border-line bg-card">
              <div className="h-32 border-b border-line bg-canvas" />
              <div className="flex flex-1 flex-col justify-center gap-2 px-3">
                <Skeleton className="h-3 w-32" />
                <Skeleton className="h-2.5 w-24" />
              </div>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
