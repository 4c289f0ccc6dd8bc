import { Flag, Headset, MessageCircle, MessageCircleQuestionMark, Webhook } from 'lucide-react';
import { cx } from '../frame/cx.ts';
import { Icon, type IconType } from './Icon.tsx';

/** What a node mainly does: says something, asks, calls a webhook, hands over to people, or only ends. */
export type NodeKind = 'talk' | 'ask' | 'webhook' | 'people' | 'end';

export interface KindTileProps {
  kind: NodeKind;
  /** Width and height in px: 20 on cards and in lists, 24 in the inspector's title. */
  size?: 18 | 20 | 24;
  className?: string | undefined;
}

/** The tile that tells kinds of node apart: an icon on the kind's tint. Decoration; the node's name stands beside it. */
export function KindTile({ kind, size = 20, className }: KindTileProps) {
  return (
    <span
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-6',
        SIZE[size],
        KINDS[kind].look,
        className,
      )}
    >
      <Icon as={KINDS[kind].icon} size={size === 18 ? 12 : size === 20 ? 13 : 15} />
    </span>
  );
}

/** Icon, word and colours of every kind. */
export const KINDS: Record<NodeKind, { icon: IconType; label: string; look: string }> = {
  talk: { icon: MessageCircle, label: 'Talks', look: 'bg-tint-talk text-kind-talk' },
  ask: { icon: MessageCircleQuestionMark, label: 'Asks', look: 'bg-tint-talk text-kind-talk' },
  webhook: { icon: Webhook, label: 'Calls a webhook', look: 'bg-tint-webhook text-kind-webhook' },
  people: { icon: Headset, label: 'Hands over to people', look: 'bg-tint-people text-kind-people' },
  end: { icon: Flag, label: 'Ends', look: 'bg-tint-end text-kind-end' },
};

const SIZE = { 18: 'size-4.5', 20: 'size-5', 24: 'size-6' };
