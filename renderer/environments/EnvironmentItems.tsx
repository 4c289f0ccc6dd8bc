import type { Environment } from '#shared/api/environments.ts';
import { plural } from '../library/cards/plural.ts';
import { formatRoute } from '../shell/route.ts';
import { cx } from '../ui/frame/cx.ts';

/** The list of environments; the one shown is marked. */
export function EnvironmentItems({
  environments,
  shown,
}: {
  environments: readonly Environment[];
  shown: string;
}) {
  return (
    <nav
      aria-label="Environments"
      className="w-54 shrink-0 self-start overflow-y-auto rounded-10 border border-line bg-panel p-1 shadow-1 max-[1099px]:w-44"
    >
      <ul>
        {environments.map(({ id, name, variables }) => (
          <li key={id}>
            <a
              href={formatRoute({ screen: 'environments', environmentId: id })}
              aria-current={id === shown ? 'page' : undefined}
              title={name}
              className={cx(
                'flex h-8 items-center gap-2 rounded-6 px-2.5 type-13 focus-ring motion-fast -outline-offset-2!',
                id === shown
                  ? 'bg-active font-medium text-text'
                  : 'text-text-2 hover:bg-hover hover:text-text',
              )}
            >
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <span className="type-12 text-text-3 tabular" title={plural(variables.length, 'variable')}>
                {variables.length}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
