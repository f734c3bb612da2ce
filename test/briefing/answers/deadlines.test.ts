import { describe, expect, it } from 'vitest';
import {
  comingDates,
  expectedText,
  nextDeadline,
  upcoming,
} from '../../../src/briefing/answers/deadlines.ts';
import { dueText } from '../../../src/briefing/wording/expected-words.ts';
import { daysLeft } from '../../../src/briefing/wording/parts.ts';
import type { Deadline } from '../../../src/contracts/reader.ts';
import type { Phase, TrackedEvent } from '../../../src/domain/event/event.ts';
import { plainText } from '../../../src/page/plain-text.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

const TODAY = '2026-03-12';
const act = (given: Partial<TrackedEvent> = {}) =>
  tracked({ type: 'regulation', status: 'in_force', lawName: 'The Act', ...given });
const ACT = act();
const law = (date: string, given: Partial<Deadline> = {}): Deadline => ({
  event: ACT,
  date,
  label: 'general application',
  standing: 'law',
  ...given,
});
const takesEffect = (date: string, lawName: string) =>
  law(date, { event: act({ lawName }), label: 'takes effect' });
/** A log with these dates, read as a section reads it. */
const issue = (...dates: Deadline[]) => ({
  today: TODAY,
  deadlines: async (_query: object, { from, to }: { from: string; to: string }) =>
    dates.filter(({ date }) => date >= from && date <= to),
});
const near = (...dates: Deadline[]) => nextDeadline(issue(...dates), dates);
const countdown = (dates: readonly Deadline[]) => comingDates({ coming: dates, due: [] }, TODAY);
const counted = (...dates: Deadline[]) => {
  const [first] = countdown(dates).parts;
  return first?.kind === 'text' ? plainText(first.text) : null;
};

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

const DUE = {
  event: tracked({}),
  expectation: {
    what: 'results',
    kind: 'results' as const,
    due: { date: '2026-03-10', precision: 'day' as const },
    value: null,
    by: 'Acme',
    publisher: 'Acme',
    standing: 'open' as const,
    outcome: null,
  },
  by: '2026-03-10',
};

describe('what was due in words', () => {
  it('What was due is named, and of the rest how many there were', async () => {
    const said = await expectedText({
      today: TODAY,
      from: Date.parse('2026-03-09'),
      zone: 'UTC',
      reference: { coverage: { through: '2026-06-30' } },
      expectations: async () => Array.from({ length: 5 }, () => DUE),
    });
    expect(said.match(/was due 10 Mar 2026/g)).toHaveLength(3);
    expect(said).toMatch(/ 2 more were due; no outcome in the log\.$/);
  });

  it('What was due when the log ends has no outcome that could be in it', async () => {
    const through = dueText(DUE, { today: '2026-03-12', through: '2026-03-10' });
    const before = dueText(DUE, { today: '2026-03-12', through: '2026-03-09' });
    expect(through).toMatch(/: was due 10 Mar 2026, when the bundled log ends$/);
    expect(before).toMatch(/: was due 10 Mar 2026, after the bundled log ends$/);
  });
});

describe('a coming date in words', () => {
  it('A coming date in words names day, countdown, law and duty', async () => {
    expect(await near(law('2026-04-02'))).toBe(
      '2 Apr 2026 (21 days): The Act (general application).',
    );
  });

  it('A coming date in words is said once, with all laws that it brings', async () => {
    const day = '2026-04-01';
    expect(await near(takesEffect(day, 'California SB 53'), takesEffect(day, 'Texas TRAIGA'))).toBe(
      '1 Apr 2026 (20 days): California SB 53, Texas TRAIGA.',
    );
  });

  it('A coming date in words names the duty in a few words where the law has several dates', async () => {
    const first = law('2026-03-13', { label: 'fines (Article 9)' });
    expect(await near(first, law('2026-04-01'))).toBe(
      '13 Mar 2026 (1 day): The Act (fines); 1 Apr 2026 (20 days): The Act (general application).',
    );
  });

  it('A coming date in words says of a proposal that it is one, and for what', async () => {
    const proposed = law('2026-04-02', { standing: 'proposed', label: 'fines (Article 9)' });
    expect(await near(proposed)).toBe('2 Apr 2026 (21 days): The Act (proposed: fines).');
  });

  it('A coming date in words stands beside the one that would take its place', async () => {
    const duty = { knownOn: TODAY, label: 'fines (Article 9)' };
    const effectiveOn: Phase[] = [
      { ...duty, date: '2026-04-02', standing: 'law' },
      { ...duty, date: '2027-12-02', label: 'fines (Article 9), as agreed', standing: 'proposed' },
      { ...duty, date: '2027-12-03', label: 'transparency', standing: 'proposed' },
    ];
    const moving = law('2026-04-02', { event: act({ effectiveOn }), label: 'fines (Article 9)' });
    expect(await near(moving)).toBe('2 Apr 2026 (21 days): The Act (fines: 2 Dec 2027 proposed).');
  });

  it('A coming date in words falls back to the title of an event that names no law', async () => {
    const event = tracked({ type: 'regulation', instrument: null, title: 'A rule is made' });
    expect(await near(law('2026-04-02', { event }))).toContain(': A rule is made (');
  });
});

describe('the countdown', () => {
  it('The countdown is to the first day on which something becomes law', () => {
    const proposed = law('2026-05-02', { standing: 'proposed' });
    expect(counted(proposed, law('2026-08-02'))).toBe(
      'Next: 2 Aug 2026, in 143 days: The Act, general application.',
    );
    expect(counted(proposed)).toBe(null);
    expect(countdown([proposed]).headline).toBe(null);
  });

  it('The countdown reads as a sentence for one law, and for several of a day', () => {
    const one = takesEffect('2027-01-01', 'New York RAISE Act');
    expect(counted(one)).toBe('Next: 1 Jan 2027, in 295 days: New York RAISE Act takes effect.');
    expect(counted(one, takesEffect('2027-01-01', 'Colorado SB 26-189'))).toBe(
      'Next: 1 Jan 2027, in 295 days: New York RAISE Act and Colorado SB 26-189 take effect.',
    );
    expect(counted(one, law('2027-01-01'), law('2027-01-01', { label: 'fines' }))).toBe(
      'Next: 1 Jan 2027, in 295 days: New York RAISE Act takes effect; The Act, general application and fines.',
    );
  });

  it('The countdown says which duty may begin on another day', () => {
    const duty = { knownOn: TODAY, label: 'fines' };
    const effectiveOn: Phase[] = [{ ...duty, date: '2027-12-02', standing: 'proposed' }];
    expect(counted(law('2026-08-02', { event: act({ effectiveOn }), label: 'fines' }))).toBe(
      'Next: 2 Aug 2026, in 143 days: The Act, fines. Fines: 2 Dec 2027 proposed.',
    );
  });

  it('The countdown ends on the day itself', () => {
    expect(counted(takesEffect(TODAY, 'Texas TRAIGA'))).toBe(
      'Today, 12 Mar 2026: Texas TRAIGA takes effect.',
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

  it('What comes next begins today for what was only proposed, since it is no news that it has come', async () => {
    const proposed = law(TODAY, { standing: 'proposed', label: 'fines' });
    const found = await upcoming(issue(law(TODAY), proposed), 30);
    expect(found).toEqual([proposed]);
    expect(await near(...found)).toBe('12 Mar 2026 (today): The Act (proposed: fines).');
  });

  it('What comes next is the next one where none is within thirty days, and nothing where there is none at all', async () => {
    const dates = [law('2026-08-02'), law('2026-08-02', { label: 'fines' }), law('2027-08-02')];
    expect(await nextDeadline(issue(...dates), [])).toBe(
      'none within 30 days; next is 2 Aug 2026 (143 days), The Act.',
    );
    expect(await nextDeadline(issue(), [])).toBe('none within 30 days.');
  });

  it('What comes next says where there is room which duties may move', async () => {
    const duty = { knownOn: TODAY, label: 'fines' };
    const effectiveOn: Phase[] = [{ ...duty, date: '2027-12-02', standing: 'proposed' }];
    const moving = law('2026-08-02', { event: act({ effectiveOn }), label: 'fines' });
    expect(await nextDeadline(issue(moving), [], true)).toBe(
      'none within 30 days; next is 2 Aug 2026 (143 days), The Act (fines: 2 Dec 2027 proposed).',
    );
    expect(await nextDeadline(issue(moving), [])).not.toContain('2027');
  });
});
