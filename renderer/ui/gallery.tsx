import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UiProvider } from './frame/UiProvider.tsx';
import { GallerySheet } from './gallery/GallerySheet.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('gallery.html has no #root');
createRoot(root).render(
  <StrictMode>
    <UiProvider>
      <GallerySheet />
    </UiProvider>
  </StrictMode>,
);
