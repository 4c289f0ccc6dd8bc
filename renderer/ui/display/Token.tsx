import { cx } from '../frame/cx.ts';

export interface TokenProps {
  /** What stands between the braces: `fullname`, `$env.API`, `language|en`. */
  name: string;
  /** Draws the braces, as editors do (22 high); cards leave them out (18 high). */
  braces?: boolean;
  /** `danger` when the name is known nowhere. */
  tone?: 'accent' | 'danger';
  className?: string | undefined;
}

/** A piece of data in a text: mono, in the accent because one can edit it. */
export function Token({ name, braces = false, tone = 'accent', className }: TokenProps) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center rounded-4 px-1 code-11 whitespace-nowrap',
        braces ? 'h-5.5' : 'h-4.5',
        tone === 'accent' ? 'bg-accent-soft text-accent-text' : 'bg-danger-soft text-danger-text',
        className,
      )}
    >
      {braces && <span className="text-text-3">{'{{'}</span>}
      <span className="truncate">{name}</span>
      {braces && <span className="text-text-3">{'}}'}</span>}
    </span>
  );
}
