import { describe, expect, it } from 'vitest';
import { dueLabel } from '../../../src/domain/event/labels.ts';
import { expectedBy } from '../../../src/domain/event/measures/expected-by.ts';
import { records } from '../../helpers/house/data.ts';

const due = (date: string, precision: 'day' | 'month' | 'quarter' | 'year') => ({
  date,
  precision,
});

describe('the day by which something is expected', () => {
  it('The day by which a figure of a quarter or a year is expected is that of its report, not its own end', () => {
    const of = (kind: 'guidance' | 'closing', on: ReturnType<typeof due>) => ({ kind, due: on });
    expect(expectedBy(of('guidance', due('2026-04-01', 'quarter')))).toBe('2026-08-14');
    expect(expectedBy(of('guidance', due('2025-01-01', 'year')))).toBe('2026-03-31');
    expect(expectedBy(of('guidance', due('2026-07-01', 'month')))).toBe('2026-07-31');
    expect(expectedBy(of('closing', due('2026-04-01', 'quarter')))).toBe('2026-06-30');
    expect(dueLabel(of('guidance', due('2026-04-01', 'quarter')))).toBe(
      'with the results of Q2 2026',
    );
    expect(dueLabel(of('closing', due('2026-04-01', 'quarter')))).toBe('Q2 2026');
  });

  it('What a company expects stands open once in the data', () => {
    const open = records.flatMap(({ id, parties, expects, revisions }) => {
      const last = revisions.findLast(({ changes }) => changes.expects)?.changes.expects ?? expects;
      const [about] = parties;
      return last
        .filter(({ standing, kind }) => standing === 'open' && kind === 'guidance')
        .map(({ what }) => ({ id, key: keyOf(what, about?.company ?? '') }));
    });
    const same = [...Map.groupBy(open, ({ key }) => key).values()].filter((of) => of.length > 1);
    expect(same).toEqual([]);
  });
});

/** "TSMC: capital spending 2026", whether a text says "TSMC's capital spending in 2026" or "of 2026". */
const keyOf = (what: string, company: string) =>
  `${company}: ${what.replace(`${company}'s `, '').replace(/ (?:in|of) (?=(?:fiscal )?20\d\d)/, ' ')}`;
