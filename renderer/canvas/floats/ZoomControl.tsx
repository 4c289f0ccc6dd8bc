import { useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { useCanvasActions } from '../actions/CanvasActions.ts';
import { MAX_ZOOM, MIN_ZOOM, ZOOM_STEP } from '../camera.ts';

/** Bottom left: zoom out, how far one is, zoom in, fit. */
export function ZoomControl() {
  const actions = useCanvasActions();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tools is no form's fieldset
    <div data-float role="group" aria-label="Zoom" className="canvas-float flex h-7.5 items-center px-1">
      <IconButton
        icon={Minus}
        label="Zoom out"
        keys="Mod+-"
        size={24}
        tooltipSide="top"
        disabled={percent <= Math.round(MIN_ZOOM * 100)}
        onClick={() => actions.zoomBy(1 / ZOOM_STEP)}
      />
      <Menu
        side="top"
        align="center"
        trigger={
          <button
            type="button"
            aria-label={`Zoom: ${percent} %`}
            className="h-6 w-11 rounded-6 text-center type-12 text-text-2 tabular focus-ring motion-fast hover:bg-hover hover:text-text"
          >
            {percent} %
          </button>
        }
        items={[
          { id: 'fit', label: 'Fit the flow', keys: 'Shift+1', run: actions.fit },
          { id: 'selection', label: 'Zoom to the selection', keys: 'Shift+2', run: actions.zoomToSelection },
          { id: '100', label: '100 %', keys: 'Shift+0', run: () => actions.zoomTo(1) },
          { id: '50', label: '50 %', run: () => actions.zoomTo(0.5) },
          { id: '200', label: '200 %', run: () => actions.zoomTo(MAX_ZOOM) },
        ]}
      />
      <IconButton
        icon={Plus}
        label="Zoom in"
        keys="Mod+="
        size={24}
        tooltipSide="top"
        disabled={percent >= Math.round(MAX_ZOOM * 100)}
        onClick={() => actions.zoomBy(ZOOM_STEP)}
      />
      <span className="mx-1 h-4 w-px bg-line" />
      <IconButton
        icon={Maximize}
        label="Fit the flow"
        keys="Shift+1"
        size={24}
        tooltipSide="top"
        onClick={actions.fit}
      />
    </div>
  );
}
