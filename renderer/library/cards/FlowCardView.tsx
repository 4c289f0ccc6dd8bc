import { CircleAlert, Copy, Ellipsis, FlaskConical, Play, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { FlowCard } from '#shared/api/flows.ts';
import { formatRoute } from '../../shell/route.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { RelativeTime } from '../../ui/display/RelativeTime.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { Tooltip } from '../../ui/overlays/Tooltip.tsx';
import { CardName } from './CardName.tsx';
import { GraphPicture } from './GraphPicture.tsx';
import { plural } from './plural.ts';
import { useCardActions } from './useCardActions.tsx';

export interface FlowCardViewProps {
  card: FlowCard;
  /** Its place in the grid; also what finds it for arrow keys. */
  index: number;
  /** The one card of the grid that Tab comes to. */
  active: boolean;
  onFocus(index: number): void;
}

/** A flow in the library: its graph, name, size, age, problems and tests, and what can be done with it. */
export function FlowCardView({ card, index, active, onFocus }: FlowCardViewProps) {
  const nameId = useId();
  const { test, duplicate, menu, renaming, setRenaming } = useCardActions(card);
  const tabIndex = active ? 0 : -1;
  // Thousands of cards fly by: their buttons are made when one comes near.
  const [near, setNear] = useState(false);
  return (
    <article
      aria-labelledby={nameId}
      onFocus={() => onFocus(index)}
      onPointerEnter={() => setNear(true)}
      className="group/card relative flex h-47 min-w-0 flex-col rounded-10 border border-line bg-card shadow-1 motion-fast hover:border-line-meaning hover:shadow-2 has-[[data-card]:focus-visible]:border-line-meaning has-[[data-popup-open]]:border-line-meaning"
    >
      <div className="flex h-32 shrink-0 justify-center overflow-hidden rounded-t-[9px] border-b border-line bg-canvas bg-[radial-gradient(var(--dot)_0.8px,transparent_0.9px)] bg-size-[12px_12px]">
        <GraphPicture picture={card.picture} width={256} height={127} />
      </div>
      <div className="flex min-w-0 flex-1 items-center gap-2 px-3 pb-0.5">
        <div className="min-w-0 flex-1">
          {renaming ? (
            <CardName card={card} onDone={() => setRenaming(false)} />
          ) : (
            <a
              id={nameId}
              href={formatRoute({ screen: 'flow', flowId: card.id })}
              data-card={index}
              tabIndex={tabIndex}
              draggable={false}
              title={card.name}
              className="block truncate type-13 leading-5 font-semibold tracking-[-0.01em] outline-none after:absolute after:inset-0 after:rounded-10 after:focus-ring focus-visible:after:outline-accent-line"
            >
              {card.name}
            </a>
          )}
          <p className="truncate type-12 text-text-3">
            {plural(card.nodes, 'node')}
            <span aria-hidden="true"> · </span>
            <span className="sr-only">, </span>
            edited <RelativeTime time={Date.parse(card.updatedAt)} />
          </p>
        </div>
        <span className="flex shrink-0 items-center gap-2 self-start pt-3">
          <CardMarks card={card} />
        </span>
      </div>
      {(near || active) && (
        <div
          className={cx(
            'absolute top-2 right-2 flex gap-0.5 rounded-10 bg-card p-0.5 shadow-2 motion-fast',
            'opacity-0 group-focus-within/card:opacity-100 group-hover/card:opacity-100 has-[[data-popup-open]]:opacity-100',
          )}
        >
          <IconButton icon={Play} size={24} label="Test" tabIndex={tabIndex} onClick={test} />
          <IconButton icon={Copy} size={24} label="Duplicate" tabIndex={tabIndex} onClick={duplicate} />
          <Menu
            align="end"
            trigger={<IconButton icon={Ellipsis} size={24} label="More" tabIndex={tabIndex} />}
            items={menu}
          />
        </div>
      )}
    </article>
  );
}

function CardMarks({ card: { errors, warnings, tests } }: { card: FlowCard }) {
  const words = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')].filter(
    Boolean,
  );
  return (
    <>
      {tests > 0 && (
        <Mark text={plural(tests, 'test')} className="text-live-text">
          <Icon as={FlaskConical} size={14} />
          {tests}
        </Mark>
      )}
      {errors > 0 ? (
        <Mark
          text={words.join(', ')}
          className="h-5 rounded-6 bg-danger-soft px-1.5 font-semibold text-danger-text"
        >
          <Icon as={CircleAlert} size={13} className="text-danger-line" />
          {errors}
        </Mark>
      ) : (
        warnings > 0 && (
          <Mark
            text={words.join(', ')}
            className="h-5 rounded-6 bg-warn-soft px-1.5 font-semibold text-warn-text"
          >
            <Icon as={TriangleAlert} size={13} className="text-warn-line" />
            {warnings}
          </Mark>
        )
      )}
    </>
  );
}

function Mark({ text, className, children }: { text: string; className: string; children: ReactNode }) {
  return (
    <Tooltip text={text}>
      <span className={cx('relative inline-flex items-center gap-1 type-12 font-medium', className)}>
        <span aria-hidden="true" className="contents">
          {children}
        </span>
        <span className="sr-only">{text}</span>
      </span>
    </Tooltip>
  );
}
