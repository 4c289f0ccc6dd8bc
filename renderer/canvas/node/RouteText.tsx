import { Fragment } from 'react';
import { operatorOf, testValues } from '#shared/core/condition.ts';
import type { Route } from '#shared/core/route.ts';
import { TemplateText } from './TemplateText.tsx';

/** What a route asks: its label, or its tests with the data names in mono. */
export function RouteText({ route }: { route: Route }) {
  if (route.label?.trim()) return route.label;
  return route.tests.map((test, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tests have no id, their order is what they are
    <Fragment key={i}>
      {i > 0 && (route.match === 'all' ? ' and ' : ' or ')}
      <span className="canvas-name">{test.of || '…'}</span> {operatorOf(test.op).title}
      {operatorOf(test.op).operand !== 'none' && (
        <>
          {' '}
          <TemplateText text={testValues(test).join(', ')} />
        </>
      )}
    </Fragment>
  ));
}
