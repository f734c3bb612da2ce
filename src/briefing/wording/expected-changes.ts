/** Changes of what is expected, in words. */
import type { TrackedEvent } from '../../domain/event/event.ts';
import { expectationText } from '../../domain/event/labels.ts';
import type { Expectation } from '../../domain/event/shapes.ts';
import { same } from '../../domain/event/versions.ts';

type Expecting = Pick<TrackedEvent, 'expects'>;

/** The outcomes of things that were open before: "closing, due Q3 2025: met, closed 18 Nov 2025". */
export function outcomesSince(before: Expecting, { expects }: Expecting): string[] {
  const wasOpen = ({ kind }: Expectation) =>
    before.expects.some((one) => one.kind === kind && one.standing === 'open');
  return freshIn(before, expects)
    .filter((one) => one.standing !== 'open' && wasOpen(one))
    .map(expectationText);
}

/** Things that were not expected before, or not so: "closing, due Q3 2026". */
export const expectedSince = (before: Expecting, { expects }: Expecting): string[] =>
  freshIn(before, expects)
    .filter(({ standing }) => standing === 'open')
    .map(expectationText);

const freshIn = (before: Expecting, expects: readonly Expectation[]) =>
  expects.filter((one) => !before.expects.some((known) => same(known, one)));
