import { describe, expect, it } from 'vitest';
import {
  countdown,
  daysLeft,
  nextDeadline,
  upcoming,
} from '../../../src/briefing/answers/deadlines.ts';
import type { Deadline } from '../../../src/contracts/reader.ts';
import { plainText } from '../../../src/page/plain-text.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

const TODAY = '2026-03-12';
const law = (date: string, given: Partial<Deadline> = {}): Deadline => ({
  event: tracked({ type: 'regulation', status: 'in_force', instrument: 'The Act' }),
  date,
  label: 'general application',
  standing: 'law',
  ...given,
});
/** A log with these dates, read as a section reads it. */
const issue = (...dates: Deadline[]) => ({
  today: TODAY,
  deadlines: async (_query: object, { from, to }: { from: string; to: string }) =>
    dates.filter(({ date }) => date >= from && date <= to),
});

describe('the days left', () => {
  it.each([
    ['2026-03-12', 'today'],
    ['2026-03-13', '1 day'],
    ['2026-08-02', '143 days'],
    ['2027-03-12', '365 days'],
  ])('The days left until %s are %s', (date, said) => {
    expect(daysLeft(TODAY, date)).toBe(said);
  });
});

describe('a coming date in words', () => {
  it('A coming date in words names day, countdown, law and duty', async () => {
    expect(await nextDeadline(issue(), [law('2026-08-02')])).toBe(
      '2 Aug 2026 (143 days): The Act, general application.',
    );
  });

  it('A coming date in words says of a proposal that it is one', async () => {
    const proposed = law('2026-08-02', { standing: 'proposed' });
    expect(await nextDeadline(issue(), [proposed])).toMatch(/ \(proposed\)\.$/);
  });

  it('A coming date in words falls back to the title of an event that names no law', async () => {
    const event = tracked({ type: 'regulation', instrument: null, title: 'A rule is made' });
    expect(await nextDeadline(issue(), [law('2026-08-02', { event })])).toContain(
      ': A rule is made, ',
    );
    expect(plainText(countdown(law('2026-08-02', { event }), TODAY))).toBe(
      'Next: 2 Aug 2026, in 143 days: general application. A rule is made.',
    );
  });
});

describe('what comes next', () => {
  it('What comes next begins tomorrow, ends with the last day asked for, and leaves out what was superseded', async () => {
    const dates = [
      law('2026-03-12'),
      law('2026-03-13'),
      law('2026-03-20', { standing: 'superseded' }),
      law('2026-04-11'),
      law('2026-04-12'),
    ];
    const found = await upcoming(issue(...dates), 30);
    expect(found.map(({ date }) => date)).toEqual(['2026-03-13', '2026-04-11']);
  });

  it('What comes next is every date of the next thirty days', async () => {
    const dates = [law('2026-03-13'), law('2026-04-01')];
    const said = await nextDeadline(issue(...dates), dates);
    expect(said).toBe(
      '13 Mar 2026 (1 day): The Act, general application; 1 Apr 2026 (20 days): The Act, general application.',
    );
  });

  it('What comes next is the next one where none is within thirty days, and nothing where there is none at all', async () => {
    expect(await nextDeadline(issue(law('2026-08-02')), [])).toBe(
      'none within 30 days; next is 2 Aug 2026 (143 days): The Act, general application.',
    );
    expect(await nextDeadline(issue(), [])).toBe('none within 30 days.');
  });
});
