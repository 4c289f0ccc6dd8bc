import { Choices } from './Choices.tsx';
import { Controls } from './Controls.tsx';
import { States } from './States.tsx';

const THEMES = ['light', 'dark'] as const;

/** Every primitive in every state, both themes under each other; `?theme=dark` shows one. */
export function GallerySheet() {
  const only = new URLSearchParams(location.search).get('theme');
  return THEMES.filter((theme) => only === null || only === theme).map((theme) => (
    <main key={theme} data-theme={theme} className="flex flex-col gap-6 bg-canvas p-8">
      <h1 className="type-15">{theme === 'light' ? 'Light' : 'Dark'}</h1>
      <Controls />
      <Choices />
      <States />
    </main>
  ));
}
