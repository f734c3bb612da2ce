import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../src/briefing/news/news.ts';
import type { Change } from '../../../src/contracts/reader.ts';
import type { EventFields, TrackedEvent } from '../../../src/domain/event/event.ts';
import { amount, source } from '../../helpers/samples/records.ts';
import { change, evidence } from '../../helpers/samples/tracked.ts';

const DAYS = { from: '2026-03-05', to: '2026-03-12' };
const day = (date: string) => ({ date, precision: 'day' as const });
const kindOf = (event: Partial<TrackedEvent>, before: Partial<EventFields> | null = null) =>
  newsOf(change(event, before) satisfies Change, DAYS)?.kind ?? null;

describe('a change as news', () => {
  it('An event of the window is new, and one of a few days before it is new too', () => {
    expect(kindOf({ occurredOn: day('2026-03-10') })).toBe('new');
    expect(kindOf({ occurredOn: day('2026-02-20') })).toBe('new');
    expect(kindOf({ occurredOn: { date: '2026-03-01', precision: 'month' } })).toBe('new');
    expect(kindOf({ occurredOn: null })).toBe('new');
  });

  it('An event of months before is older, and so is one of which only the quarter or the year is known', () => {
    expect(kindOf({ occurredOn: day('2025-09-02') })).toBe('older');
    expect(kindOf({ occurredOn: { date: '2026-01-01', precision: 'month' } })).toBe('older');
    expect(kindOf({ occurredOn: { date: '2026-01-01', precision: 'quarter' } })).toBe('older');
    expect(kindOf({ occurredOn: { date: '2026-01-01', precision: 'year' } })).toBe('older');
  });

  it('A report of a quarter is new when it comes out', () => {
    const quarter = { date: '2025-10-01', precision: 'quarter' as const };
    expect(kindOf({ type: 'earnings', status: 'reported', occurredOn: quarter })).toBe('new');
  });

  it('A status that is another has moved on; a figure that is another has changed', () => {
    expect(kindOf({ status: 'completed' }, { status: 'announced' })).toBe('moved');
    expect(kindOf({ amount: amount(2e9) }, { amount: amount(1e9) })).toBe('changed');
  });

  it('A summary that is another tells more, and a further source alone is no news', () => {
    expect(kindOf({ summary: 'More of it.' }, { summary: 'Less.' })).toBe('update');
    expect(
      kindOf({ sources: [source('One'), source('Other')] }, { sources: [source('One')] }),
    ).toBe(null);
  });

  it('A law that takes effect on a day that was known is no news once more when the log says so', () => {
    const law = { type: 'regulation' as const, occurredOn: day('2026-03-09') };
    const phase = {
      date: '2026-03-09',
      label: 'takes effect',
      standing: 'law' as const,
      knownOn: '2025-01-01',
    };
    const effectiveOn = [phase];
    expect(kindOf({ ...law, status: 'in_force', effectiveOn }, { status: 'enacted' })).toBe(null);
    expect(kindOf({ ...law, status: 'in_force' }, { status: 'enacted' })).toBe('moved');
  });

  it('A report of how things stand is no news, unless nobody confirms it: then it stands with such claims', () => {
    expect(kindOf({ background: true, occurredOn: day('2026-03-10') })).toBe(null);
    expect(
      kindOf({ background: true, occurredOn: null, evidence: evidence('unconfirmed', 0) }),
    ).toBe('new');
  });
});
