import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { KeyHint } from '../keyboard/KeyHint.tsx';
import type { Keys } from '../keyboard/keys.ts';

export interface TooltipProps {
  /** The words. Without them the child is rendered alone. */
  text: ReactNode;
  keys?: Keys | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** One element that takes props and a ref: a Button, a link, a span with a tab stop. */
  children: ReactElement;
}

/** Says in a few words what a control does, after 600 ms of hover or on keyboard focus. Never holds anything one must read. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root disabled={!text}>
      <Base.Trigger render={children} />
      <TooltipPopup text={text} keys={keys} side={side} />
    </Base.Root>
  );
}

/** The bubble alone, for components that own their trigger. */
export function TooltipPopup({ text, keys, side = 'bottom' }: Omit<TooltipProps, 'children'>) {
  return (
    <Base.Portal>
      <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-(--z-tooltip)">
        <Base.Popup className="pop-motion flex max-w-80 items-center gap-2 rounded-6 bg-card px-2 py-1 type-12 text-text shadow-2 forced-colors:border">
          <span className="min-w-0 wrap-break-word">{text}</span>
          {keys && <KeyHint keys={keys} />}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** Wrap the app in it once: after one tooltip was shown, its neighbours come at once. */
export const TooltipProvider = Base.Provider;
