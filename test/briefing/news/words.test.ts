import { describe, expect, it } from 'vitest';
import { newsHeadline } from '../../../src/briefing/news/words.ts';
import type { Phase } from '../../../src/domain/event/event.ts';
import { change } from '../../helpers/samples/tracked.ts';

const DAY = '2026-08-02';
const phase = (label: string, given: Partial<Phase> = {}): Phase => ({
  date: DAY,
  label,
  standing: 'law',
  knownOn: '2024-07-12',
  ...given,
});

/** The headline of a law of which these begin on the day, read on the day or later. */
function headline(
  phases: readonly Phase[],
  today = DAY,
  others: readonly Phase[] = [],
  ended: string | null = null,
): string {
  const effectiveOn = [...phases, ...others];
  const news = change({ type: 'regulation', status: 'in_force', lawName: 'The Act', effectiveOn });
  return newsHeadline({ ...news, kind: 'applies', on: DAY, phases }, { today, ended });
}

describe('a day that has come, in words', () => {
  it('A day that has come, in words, is that of a law by the name that people call it', () => {
    expect(headline([phase('takes effect')])).toBe('The Act applies from today');
    expect(headline([phase('takes effect')], '2026-08-04')).toBe('The Act applies from 2 Aug 2026');
  });

  it('A day that has come, in words, names each duty shortly, with the date that may take its place', () => {
    const moved = phase('fines (Article 9), as agreed', {
      date: '2027-12-02',
      standing: 'proposed',
    });
    const duties = [phase('transparency'), phase('fines (Article 9)')];
    expect(headline(duties, DAY, [moved])).toBe(
      'The Act applies from today: transparency; fines (2 Dec 2027 proposed)',
    );
  });

  it('A day that has come, in words, sets apart the law’s entry into force from its duties', () => {
    expect(headline([phase('entry into force')])).toBe('The Act enters into force today');
    expect(headline([phase('entry into force')], '2026-08-04')).toBe(
      'The Act enters into force on 2 Aug 2026',
    );
  });

  it('A day that has come, in words, says after the end of the log up to when it was known', () => {
    expect(headline([phase('takes effect')], DAY, [], '2026-06-30')).toBe(
      'The Act applies from today, by what was known on 30 Jun 2026',
    );
  });
});
