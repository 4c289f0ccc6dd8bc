import { useMemo } from 'react';
import { type SeenShortcut, useSeenShortcuts } from '../commands/seenShortcuts.ts';
import { KeyHint } from '../ui/keyboard/KeyHint.tsx';

/** All shortcuts by the part of the app they belong to. */
export function ShortcutList() {
  const shortcuts = useSeenShortcuts();
  const sections = useMemo(() => bySection(shortcuts), [shortcuts]);
  return (
    <div className="columns-2 gap-0 py-1 max-[1099px]:columns-1">
      {sections.map(([section, rows]) => (
        <section key={section} aria-label={section} className="px-4 py-2">
          <h3 className="pb-1 type-12 font-semibold text-text-2">{section}</h3>
          <dl>
            {rows.map(({ id, label, keys }) => (
              <div key={id} className="flex min-h-7 break-inside-avoid items-center gap-3">
                <dt className="min-w-0 flex-1 type-12">{label}</dt>
                <dd className="flex shrink-0 items-center gap-1.5">
                  <KeyHint keys={keys[0] ?? ''} separate />
                  <span className="sr-only">{keys[0]}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Undo is named after what it would undo; in the list it is just undo. */
function bySection(shortcuts: readonly SeenShortcut[]): [string, SeenShortcut[]][] {
  const sections = new Map<string, SeenShortcut[]>();
  const keysSeen = new Set<string>();
  for (const shortcut of shortcuts) {
    const section = shortcut.section ?? 'Parley';
    const rows = sections.get(section) ?? [];
    sections.set(section, rows);
    const first = `${section} ${shortcut.keys[0]}`;
    if (keysSeen.has(first)) continue;
    keysSeen.add(first);
    rows.push(shortcut);
  }
  return [...sections];
}
