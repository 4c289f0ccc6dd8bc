// Before every other: schemas decide when they are made.
import './api/zodWithoutEval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider } from './api/ApiContext.tsx';
import { openApi } from './api/client.ts';
import { watchShortcuts } from './commands/seenShortcuts.ts';
import { Start } from './shell/Start.tsx';
import { UiProvider } from './ui/frame/UiProvider.tsx';
import { startTheme } from './ui/theme.ts';

startTheme();
watchShortcuts();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const api = openApi();
createRoot(root).render(
  <StrictMode>
    <UiProvider>
      <ApiProvider api={api}>
        <Start client={api.client} />
      </ApiProvider>
    </UiProvider>
  </StrictMode>,
);
