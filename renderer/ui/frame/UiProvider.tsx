import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';
import { Toaster } from '../overlays/Toaster.tsx';
import { TooltipProvider } from '../overlays/Tooltip.tsx';

/** What the components of ui/ need around them, once at the root: no inline styles (CSP), shared tooltip delay, toasts. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <TooltipProvider delay={600} timeout={400}>
        {children}
        <Toaster />
      </TooltipProvider>
    </CSPProvider>
  );
}
