import { Database, Ellipsis, Globe, MessageSquare, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action, ActionOf, ActionType } from '#shared/actions/registry.ts';
import type { CardRow } from '#shared/flow/cardSize.ts';
import { Chip } from '../../ui/controls/Chip.tsx';
import { PostBadge } from '../../ui/display/PostBadge.tsx';
import { CardRowBox } from './CardRowBox.tsx';
import { chipsThatFit } from './chipsThatFit.ts';
import { TemplateText } from './TemplateText.tsx';

type RowOf<T extends ActionType> = (action: ActionOf<T>, row: CardRow, assetName: string) => ReactNode;

/** How a card shows each type of action; leaving one out does not compile. */
const actionRows: { [T in ActionType]: RowOf<T> } = {
  message: ({ text }, { height, lines }) => (
    <CardRowBox height={height} icon={MessageSquare} className="canvas-message">
      <span className={lines === 2 ? 'canvas-two-lines' : 'canvas-text'}>
        {text.trim() ? <TemplateText text={text} /> : <span className="canvas-empty">Empty message</span>}
      </span>
    </CardRowBox>
  ),
  webhook: ({ url }, { height }) => (
    <CardRowBox height={height} icon={Globe}>
      <PostBadge />
      <span className="canvas-text canvas-url">
        {url.trim() ? (
          <TemplateText text={shortUrl(url)} />
        ) : (
          <span className="canvas-empty">No URL yet</span>
        )}
      </span>
    </CardRowBox>
  ),
  suggestions: ({ options }, { height }) => {
    const shown = chipsThatFit(options);
    const rest = options.length - shown;
    return (
      <CardRowBox height={height} icon={undefined} className="canvas-chips">
        {options.slice(0, shown).map((option, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: suggestions have no id and may be alike
          <Chip key={i} className="canvas-chip">
            {option.trim() ? <TemplateText text={option} /> : '…'}
          </Chip>
        ))}
        {rest > 0 && <Chip className="shrink-0">+{rest}</Chip>}
      </CardRowBox>
    );
  },
  delay: ({ ms }, { height }) => (
    <CardRowBox height={height} icon={Ellipsis} className="canvas-quiet">
      <span className="canvas-text">Types for {ms / 1000} s</span>
    </CardRowBox>
  ),
  write: ({ name, value }, { height }) => (
    <CardRowBox height={height} icon={Database} className="canvas-quiet">
      <span className="canvas-text">
        <span className="canvas-name">{name || '…'}</span> = <TemplateText text={value} />
      </span>
    </CardRowBox>
  ),
  file: ({ caption }, { height }, assetName) => (
    <CardRowBox height={height} icon={Paperclip} className="canvas-quiet">
      <span className="canvas-text">
        {assetName || 'No file chosen'}
        {caption && (
          <>
            {' · '}
            <TemplateText text={caption} />
          </>
        )}
      </span>
    </CardRowBox>
  ),
};

/** One row of a card for an action; `assetName` is the name of its file, where it has one. */
export function ActionRow({ action, row, assetName }: { action: Action; row: CardRow; assetName: string }) {
  const draw = actionRows[action.type] as RowOf<ActionType>;
  return draw(action as ActionOf<ActionType>, row, assetName);
}

/** A URL loses its scheme and host before its path (layout.md), where it is too long for the card. */
function shortUrl(url: string): string {
  if (url.length <= 27) return url;
  const path = /^https?:\/\/[^/{]+(\/.+)$/.exec(url)?.[1];
  return path ? `…${path}` : url;
}
