import { GraphPicture } from './cards/GraphPicture.tsx';
import { plural } from './cards/plural.ts';
import { type ExampleCard as ExampleFlow, examples } from './examples.ts';
import { useCreateFlow } from './useCreateFlow.ts';

/** The shipped examples, each a press away from being a flow of one's own. */
export function ExampleRow({ columns }: { columns: number }) {
  const { create, busy } = useCreateFlow();
  return (
    <section aria-labelledby="examples-title">
      <div className="flex items-baseline gap-2 pb-2">
        <h2 id="examples-title" className="type-13 font-semibold">
          Start from an example
        </h2>
        <p className="type-13 text-text-2">A working flow with sample answers, to change as you like</p>
      </div>
      <ul
        className="grid gap-x-5 gap-y-3"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {examples.map((example) => (
          <li key={example.id} className="min-w-0">
            <ExampleCard example={example} disabled={busy} onPress={() => create(example.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExampleCard({
  example,
  disabled,
  onPress,
}: {
  example: ExampleFlow;
  disabled: boolean;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onPress}
      className="flex h-19 w-full min-w-0 overflow-hidden rounded-10 border border-line bg-card text-left shadow-1 focus-ring motion-fast hover:border-line-meaning hover:shadow-2"
    >
      <span className="flex w-23 shrink-0 items-center justify-center border-r border-line bg-canvas">
        <GraphPicture picture={example.picture} width={91} height={74} margin={8} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col justify-center px-3">
        <span className="truncate type-13 leading-5 font-semibold">{example.name}</span>
        <span className="truncate type-12 text-text-2" title={example.description}>
          {example.description}
        </span>
        <span className="truncate type-12 text-text-3">
          {plural(example.nodes, 'node')}
          {example.tests > 0 && `, ${plural(example.tests, 'test')}`}
        </span>
      </span>
    </button>
  );
}
