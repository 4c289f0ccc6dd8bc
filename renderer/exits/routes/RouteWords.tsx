import { operatorOf, type Test, testValues } from '#shared/core/condition.ts';
import type { Route } from '#shared/core/route.ts';

/** A route in words, as cards and rows say it: its label, or its tests with their data names in mono. */
export function RouteWords({ route }: { route: Route }) {
  const label = route.label?.trim();
  if (label) return <span className="min-w-0 truncate">{label}</span>;
  const word = route.match === 'all' ? 'and' : 'or';
  return (
    <span className="min-w-0 truncate">
      {route.tests.map((test, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tests have no id but their place
        <span key={i}>
          {i > 0 && <span className="text-text-3"> {word} </span>}
          <TestWords test={test} />
        </span>
      ))}
    </span>
  );
}

function TestWords({ test }: { test: Test }) {
  const operator = operatorOf(test.op);
  return (
    <>
      <span className="mono-12 text-accent-text">{test.of || '…'}</span>
      <span className="text-text-2"> {operator.title}</span>
      {operator.operand !== 'none' && <> {testValues(test).join(', ') || '…'}</>}
    </>
  );
}
