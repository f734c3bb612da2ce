import { describe, expect, it } from 'vitest';
import { movedOn } from '../../../src/briefing/corrections/correction-words.ts';
import { correctionOf } from '../../../src/briefing/corrections/corrections.ts';
import type { Revision } from '../../../src/contracts/reader.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import { plainText } from '../../../src/page/plain-text.ts';
import { amount, source } from '../../helpers/samples/records.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

/** The mark of a correction known from noon on 12 March; null for none. */
const marked = (was: Partial<TrackedEvent>, now: Partial<TrackedEvent>) => {
  const event = tracked(was);
  const noon = Date.parse('2026-03-12T12:00:00Z');
  const revision = { event: event.id, workspace: 'T1', knownAt: noon, recordedAt: noon };
  const correction = correctionOf({
    delivery: { kind: 'digest', dueAt: noon, sentAt: null },
    told: { number: 1 },
    was: event,
    now: { ...event, ...now },
    history: [{ ...revision, patch: {}, who: 'Ana', why: 'corrected' }],
    zone: 'UTC',
  });
  return correction?.mark ?? null;
};
const valuation = (value: number) => ({
  value,
  currency: 'USD',
  basis: 'post_money' as const,
  qualifier: 'exact' as const,
});
const named = (...companies: string[]) =>
  companies.map((company) => ({ company, role: 'lead_investor' as const }));

describe('what a reader was told and is otherwise now', () => {
  it.each<[string, Partial<TrackedEvent>, Partial<TrackedEvent>, string]>([
    [
      'an amount',
      { amount: amount(2e9) },
      { amount: amount(2.2e9) },
      'corrected 12 Mar: amount $2B → $2.2B',
    ],
    [
      'a figure found',
      { amount: null },
      { amount: amount(2e9) },
      'corrected 12 Mar: amount not stated → $2B',
    ],
    [
      'a valuation',
      { valuation: valuation(14e9) },
      { valuation: valuation(14.6e9) },
      'corrected 12 Mar: valuation $14B post-money → $14.6B post-money',
    ],
    [
      'a status',
      { status: 'rumoured' },
      { status: 'announced' },
      'moved on 12 Mar: rumoured → announced',
    ],
    [
      'a date',
      { occurredOn: { date: '2026-03-09', precision: 'day' } },
      { occurredOn: { date: '2026-03-01', precision: 'month' } },
      'corrected 12 Mar: date 9 Mar 2026 → Mar 2026',
    ],
    [
      'a round',
      { round: 'series_a' },
      { round: 'series_b' },
      'corrected 12 Mar: round Series A → Series B',
    ],
    [
      'who led',
      { parties: named('Aker') },
      { parties: named('Aker', 'Beta') },
      'corrected 12 Mar: lead investor Aker → Aker, Beta',
    ],
    ['a withdrawal', { withdrawn: false }, { withdrawn: true }, 'withdrawn 12 Mar'],
    [
      'a figure of the title that no fact holds',
      { title: 'Acme cuts 1,600 jobs' },
      { title: 'Acme cuts 1,800 jobs' },
      'corrected 12 Mar: “Acme cuts 1,600 jobs” → “Acme cuts 1,800 jobs”',
    ],
    [
      'the scale of a figure of the title',
      { title: 'Acme plans for 3 million users' },
      { title: 'Acme plans for 3 billion users' },
      'corrected 12 Mar: “Acme plans for 3 million users” → “Acme plans for 3 billion users”',
    ],
  ])('A line that is otherwise now is %s', (_what, was, now, text) => {
    expect(marked(was, now)).toBe(text);
  });

  it.each<[string, Partial<TrackedEvent>]>([
    ['one more source', { sources: [source('Acme Times'), source('Reuters')] }],
    ['another summary', { summary: 'The same in other words.' }],
    ['another wording of the title', { title: 'Acme closes a round of $10M' }],
    ['a figure of the title in other words', { title: 'Acme raises 10 million' }],
    [
      'one more investor',
      {
        parties: [
          { company: 'Acme', role: 'subject' },
          { company: 'Beta', role: 'investor' },
        ],
      },
    ],
  ])('What a reader was told and is otherwise now is not %s', (_what, now) => {
    expect(marked({ title: 'Acme raises $10M' }, now)).toBe(null);
  });

  it('What a reader was told and is otherwise now says a figure once that stands in the amount and in the title', () => {
    const now = { amount: amount(11e6), title: 'Acme raises $11M' };
    expect(marked({ title: 'Acme raises $10M', amount: amount(10e6) }, now)).toBe(
      'corrected 12 Mar: amount $10M → $11M',
    );
  });
});

describe('a status', () => {
  it('A status moves on, unless what was told first turns out to have come too soon', () => {
    const deal = (status: TrackedEvent['status']) => ({ type: 'acquisition' as const, status });
    expect(movedOn(deal('rumoured'), deal('announced'))).toBe(true);
    expect(movedOn(deal('announced'), deal('failed'))).toBe(true);
    expect(movedOn(deal('completed'), deal('announced'))).toBe(false);
    expect(movedOn(deal('announced'), deal('announced'))).toBe(false);
    const lawsuit = (status: TrackedEvent['status']) => ({ type: 'legal' as const, status });
    expect(movedOn(lawsuit('appealed'), lawsuit('ruled'))).toBe(true);
  });
});

describe('the line of a correction', () => {
  const NOON = Date.parse('2026-03-12T11:00:00Z');
  const revision = (given: Partial<Revision>): Revision => ({
    event: 'e',
    workspace: 'T1',
    knownAt: NOON,
    recordedAt: NOON,
    patch: { amount: amount(2.2e9) },
    who: 'Ana',
    why: 'the company corrected it.',
    ...given,
  });
  const first = revision({ knownAt: 0, recordedAt: 0, who: 'AI Briefing data', why: 'known' });
  const was = tracked({ title: 'Acme raises $2B', amount: amount(2e9) });
  const telling = (now: Partial<TrackedEvent>, ...history: Revision[]) => ({
    delivery: { kind: 'digest' as const, dueAt: Date.parse('2026-03-12T08:00:00Z'), sentAt: null },
    told: { number: 2 },
    was,
    now: { ...was, ...now },
    history: [first, ...history],
    zone: 'Europe/Stockholm',
  });
  const said = (...args: Parameters<typeof telling>) => {
    const correction = correctionOf(telling(...args));
    return correction && plainText(correction.text);
  };

  it('The line of a correction names what was told where, old and new, who says so, when and why', () => {
    expect(said({ amount: amount(2.2e9) }, revision({}))).toBe(
      'Correction: “Acme raises $2B” (Thu 12 Mar, line 2): amount $2B → $2.2B. Ana, 12 Mar 2026: the company corrected it.',
    );
  });

  it('The line of a correction names everybody who changed a part of it, each once', () => {
    const status = revision({ patch: { status: 'announced' }, who: 'Björn', why: 'not closed' });
    const now = { amount: amount(2.2e9), status: 'announced' as const };
    expect(said(now, revision({}), status)).toBe(
      'Correction: “Acme raises $2B” (Thu 12 Mar, line 2): completed → announced; amount $2B → $2.2B. Björn, 12 Mar 2026: not closed. Ana, 12 Mar 2026: the company corrected it.',
    );
  });

  it('The line of a correction is of the moment at which it was written, where it is known from an earlier day', () => {
    const late = revision({ knownAt: 1, recordedAt: NOON });
    expect(correctionOf(telling({ amount: amount(2.2e9) }, late))).toMatchObject({
      at: NOON,
      mark: 'corrected 12 Mar: amount $2B → $2.2B',
    });
  });

  it('The line of a correction says of an alert when it was', () => {
    const withdrawn = telling({ withdrawn: true }, revision({ patch: { withdrawn: true } }));
    const alert = { ...withdrawn.delivery, kind: 'alert' as const };
    const correction = correctionOf({ ...withdrawn, delivery: alert });
    expect(plainText(correction!.text)).toMatch(
      /^Withdrawn: “Acme raises \$2B” \(alerted Thu 12 Mar\)\. Ana, /,
    );
    expect(correction?.mark).toBe('withdrawn 12 Mar');
  });

  it('The line of a correction names of an event that was folded the line that it stood under, or none', () => {
    const of = telling({ amount: amount(2.2e9) }, revision({}));
    const words = (under: number | null) =>
      plainText(correctionOf({ ...of, told: { number: 31, under } })!.text);
    expect(words(3)).toContain('(Thu 12 Mar, line 3)');
    expect(words(null)).toContain('(Thu 12 Mar)');
  });

  it('The line of a correction is none where nothing of it matters', () => {
    expect(said({ summary: 'other words' }, revision({}))).toBeNull();
  });
});
