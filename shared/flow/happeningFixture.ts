import fc from 'fast-check';
import type { Happening } from '../core/need.ts';
import { arbitraryText } from './arbitraryNodeFixture.ts';

const reply = fc
  .oneof(arbitraryText(40), fc.constantFrom('yes', 'AB1234', 'ada@example.org', '12'))
  .map((text) => ({ type: 'reply' as const, text }));

const answered = fc
  .record({
    status: fc.constantFrom(200, 204, 301, 404, 500, Number.NaN),
    body: fc.oneof(
      fc.json(),
      fc.constantFrom(
        '[{"name":"status","data":"SHIPPED"}]',
        '[{"name":"__proto__","data":"x"},{"name":"a{b","data":"y"}]',
        'not json',
        '',
      ),
    ),
  })
  .map((response) => ({ type: 'answered' as const, response }));

const transfer = fc
  .constantFrom('accepted' as const, 'businessHours' as const, 'queueCap' as const, 'noUsers' as const)
  .map((outcome) => ({ type: 'transfer' as const, outcome }));

/** For tests: something that can happen to a conversation: what fits, what does not now, and what types forbid. */
export const arbitraryHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: reply },
  { weight: 4, arbitrary: answered },
  { weight: 2, arbitrary: fc.constant({ type: 'failed' as const, code: 'timeout', message: 'Too slow.' }) },
  { weight: 3, arbitrary: fc.constant({ type: 'elapsed' as const }) },
  { weight: 3, arbitrary: transfer },
  { weight: 1, arbitrary: fc.constant({ type: 'timed-out' as const }) },
  { weight: 1, arbitrary: fc.anything().map((anything) => anything as Happening) },
);
