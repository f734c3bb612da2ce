import { describe, expect, it } from 'vitest';
import { standingText } from '../../../src/briefing/wording/law-dates.ts';
import { lawAndDuties, lawName } from '../../../src/briefing/wording/law-words.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import { records } from '../../helpers/house/data.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

const nameOf = (given: Partial<TrackedEvent>) =>
  lawName(tracked({ type: 'regulation', status: 'enacted', title: 'A rule is made', ...given }));

describe('the name of a law', () => {
  it.each([
    ['its own name', { lawName: 'EU AI Act', jurisdiction: 'EU' }, 'EU AI Act'],
    ['with its country', { lawName: 'AI Bill 2338', jurisdiction: 'BR' }, 'Brazil: AI Bill 2338'],
    ['with its state', { lawName: 'SB 26-189', jurisdiction: 'US-CO' }, 'Colorado: SB 26-189'],
    [
      'without a place that it says in another word',
      { lawName: 'British AI Bill', jurisdiction: 'GB' },
      'British AI Bill',
    ],
    ['else its official title', { instrument: 'Law 1', jurisdiction: 'EU' }, 'EU: Law 1'],
    ['else what happened', { jurisdiction: null }, 'A rule is made'],
  ])('The name of a law is %s', (_what, given, name) => {
    expect(nameOf({ instrument: null, ...given })).toBe(name);
  });

  it('The name of a case is what happened, since the law that it applies has other cases', () => {
    const applied = { instrument: 'GDPR', title: 'Italy blocks DeepSeek', jurisdiction: 'IT' };
    expect(nameOf({ ...applied, status: 'decided' })).toBe('Italy blocks DeepSeek');
    expect(nameOf({ ...applied, type: 'legal', status: 'ruled' })).toBe('Italy blocks DeepSeek');
  });

  it('The name of every law in the data says whose law it is by itself', () => {
    const named = records.filter((record) => record.lawName !== null);
    expect(named.length).toBeGreaterThan(20);
    expect(named.map((record) => lawName(record))).toEqual(named.map((record) => record.lawName));
  });
});

describe('the standing of a date', () => {
  const duty = { label: 'fines (Article 9)', date: '2026-08-02', standing: 'law' as const };
  const proposed = { ...duty, standing: 'proposed' as const };

  it('The standing of a date names the proposed dates of the same duty that lie after it', () => {
    const phases = [
      duty,
      { ...proposed, date: '2028-08-02', label: 'fines (Article 9), as agreed' },
      { ...proposed, date: '2027-12-02' },
      { ...proposed, date: '2026-02-02' },
      { ...proposed, date: '2027-12-03', label: 'transparency' },
      { ...duty, date: '2029-01-01' },
    ];
    expect(standingText(duty, phases)).toBe('law; 2 Dec 2027 proposed; 2 Aug 2028 proposed');
    expect(standingText(proposed, phases)).toBe('proposed');
  });
});

describe('what a law does', () => {
  it('A law takes effect, and orders take effect', () => {
    const said = (name: string) =>
      lawAndDuties(
        tracked({ type: 'regulation', status: 'enacted', lawName: name, jurisdiction: 'EU' }),
        ['takes effect'],
      );
    expect([said('EU AI Act'), said('EU orders of July 2025')]).toEqual([
      'EU AI Act takes effect',
      'EU orders of July 2025 take effect',
    ]);
  });
});
