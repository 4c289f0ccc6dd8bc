import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { vaultWords } from '../environments/vaultWords.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { useAppReady } from '../shell/useAppReady.ts';
import { useTitle } from '../shell/useTitle.ts';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { Segmented } from '../ui/controls/Segmented.tsx';
import { type ThemeSetting, useTheme } from '../ui/theme.ts';
import { ShortcutList } from './ShortcutList.tsx';
import { THEME_KEY } from './useFollowTheme.ts';
import { useSetting } from './useSetting.ts';

/** How Parley looks, where it keeps things, and its keys. */
export function SettingsScreen() {
  const { info } = useAppServices();
  const { setting, setSetting } = useTheme();
  const [, keepTheme] = useSetting<ThemeSetting>(THEME_KEY, 'system');
  useTitle('Settings');
  useAppReady(true);
  return (
    <div className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-canvas">
      <div className="flex max-w-200 flex-col gap-7 px-8 pt-6.5 pb-8">
        <h1 className="type-20">Settings</h1>
        <Group title="Appearance">
          <Row label="Theme" hint="System follows the light or dark mode of this computer.">
            <Segmented
              label="Theme"
              value={setting}
              onChange={(next) => {
                setSetting(next);
                keepTheme(next);
              }}
              options={[
                { value: 'system', label: 'System', icon: Monitor },
                { value: 'light', label: 'Light', icon: Sun },
                { value: 'dark', label: 'Dark', icon: Moon },
              ]}
            />
          </Row>
        </Group>
        <Group title="On this computer">
          <Row label="Data folder" hint="Flows, runs, environments and settings. Copy it to move them.">
            <Value text={info.dataFolder} label="Copy the path of the data folder" />
          </Row>
          <Row label="Secrets" hint={vaultWords(info.vault)}>
            <span className="type-12 text-text-2">
              {info.vault.kind === 'keyring' ? 'System keyring' : 'Key file'}
            </span>
            {info.vault.path && <CopyButton text={info.vault.path} label="Copy the path of the key file" />}
          </Row>
          <Row
            label="Version"
            hint={info.host === 'desktop' ? 'Desktop app' : 'In the browser, by parley serve'}
          >
            <Value text={info.version} label="Copy the version" />
          </Row>
        </Group>
        <Group title="Keyboard shortcuts">
          <ShortcutList />
        </Group>
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="type-13 font-semibold">{title}</h2>
      <div className="rounded-10 border border-line bg-panel shadow-1">{children}</div>
    </section>
  );
}

function Row({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <div className="flex min-h-13 items-center gap-4 border-line px-4 py-2 not-first:border-t">
      <div className="min-w-0 flex-1">
        <p className="type-13 font-medium">{label}</p>
        <p className="type-12 text-text-3 wrap-break-word">{hint}</p>
      </div>
      <div className="flex min-w-0 max-w-1/2 shrink-0 items-center gap-1">{children}</div>
    </div>
  );
}

function Value({ text, label }: { text: string; label: string }) {
  return (
    <>
      <code className="min-w-0 truncate mono-12 text-text-2 select-text" title={text}>
        {text}
      </code>
      <CopyButton text={text} label={label} />
    </>
  );
}
