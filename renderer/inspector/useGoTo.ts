import { useEffect } from 'react';
import { formatPath } from '#shared/core/problem.ts';
import { useEditor, useEditorState } from '../editor/EditorContext.ts';
import type { Place } from '../editor/editorStore.ts';
import { inspectorMemory } from './inspectorMemory.ts';
import type { OpenParts } from './useOpenParts.ts';

/** Takes requests to go to a field: opens what it is in, scrolls to it and puts the cursor into it. */
export function useGoTo(root: HTMLElement | null, open: OpenParts): void {
  const memory = inspectorMemory(useEditor().editor);
  const place = useEditorState((state) => state.place);
  const { set } = open;
  useEffect(() => {
    if (!root || !place || memory.wentTo >= place.number) return;
    memory.wentTo = place.number;
    if (!place.field && !place.actionId && !place.routeId) return;
    for (const part of partsOf(place)) set(part, true);
    // What was opened is drawn within the next frame; then the field is there to be found.
    requestAnimationFrame(() => requestAnimationFrame(() => root.isConnected && focusPlace(root, place)));
  }, [root, place, memory, set]);
}

/** What has to be open for a place to be seen. */
function partsOf({ actionId, routeId, field = [] }: Place): string[] {
  const [first] = field;
  if (actionId === undefined) return routeId === undefined ? [] : [routeId];
  return first === 'sample' || first === 'returns' ? [actionId, `${first} ${actionId}`] : [actionId];
}

function focusPlace(root: HTMLElement, { actionId, routeId, field = [] }: Place): void {
  const scope = root.querySelector(
    actionId === undefined ? '[data-scope="exit"]' : `[data-scope="${actionId}"]`,
  );
  const found =
    (scope && fieldIn(scope, field)) ??
    (routeId === undefined ? null : root.querySelector(`[data-route="${routeId}"]`)) ??
    (actionId === undefined ? fieldIn(root, field) : null) ??
    scope;
  if (!(found instanceof HTMLElement)) return;
  const inside = [...found.querySelectorAll<HTMLElement>(FOCUSABLE)];
  // Of a card as a whole its first field: not its buttons, nor the name in its head.
  const texts = inside.filter((one) => one.matches(TEXT));
  const target = texts.find((one) => one.closest('[data-field]')) ?? texts[0] ?? inside[0] ?? found;
  found.scrollIntoView({ block: 'nearest' });
  target.focus();
  if (target instanceof HTMLTextAreaElement)
    target.setSelectionRange(target.value.length, target.value.length);
}

/** The field with this path, or the nearest one it lies in. */
function fieldIn(scope: Element, field: readonly (string | number)[]): Element | null {
  for (let length = field.length; length > 0; length--) {
    const found = scope.querySelector(`[data-field="${formatPath(field.slice(0, length))}"]`);
    if (found) return found;
  }
  return null;
}

const TEXT = 'textarea, input:not([type="file"])';
const FOCUSABLE = `${TEXT}, button:not([tabindex="-1"])`;
