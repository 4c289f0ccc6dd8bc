import { useStore } from '@xyflow/react';
import { useSetting } from '../../settings/useSetting.ts';
import { SearchBar } from '../search/SearchBar.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { Minimap } from './Minimap.tsx';
import { RunStrip } from './RunStrip.tsx';
import { ToolBar } from './ToolBar.tsx';
import { ZoomControl } from './ZoomControl.tsx';

/** Narrower than this the minimap hides and rare tools go behind "more" (layout.md, What goes first). */
const NARROW = 720;
/** Under this there is no room for a map over the canvas. */
const LOW = 320;

/** What floats over the canvas, 12 px off its edges: map and zoom left, tools in the middle, the run on top. */
export function CanvasFloats() {
  const narrow = useStore((state) => state.width < NARROW);
  const low = useStore((state) => state.height < LOW);
  const [map] = useSetting('canvas.minimap', true);
  return (
    <>
      <div className="canvas-corner">
        {map && !narrow && !low && <Minimap />}
        <ZoomControl />
      </div>
      <div className="canvas-tools">
        <ToolBar narrow={narrow} />
      </div>
      <EmptyCanvas />
      <RunStrip />
      <SearchBar />
    </>
  );
}
