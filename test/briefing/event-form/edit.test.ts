import { describe, expect, it } from 'vitest';
import { formFields } from '../../../src/briefing/event-form/fields.ts';
import type { EventFields, TrackedEvent } from '../../../src/domain/event/event.ts';
import { UserError } from '../../../src/errors.ts';
import { bundle, edit, errorsOf, room } from './typed.ts';

const EVENTS: TrackedEvent[] = bundle.records.map(
  ({ id, knownOn, revisions: _r, ...fields }, i) => ({
    ...fields,
    id,
    knownOn,
    number: i + 1,
    knownAt: 0,
    revisedAt: 0,
    workspace: null,
    evidence: { word: 'press', origins: 2, others: null },
    stages: [],
    closedBy: null,
    isCounted: true,
    countedOn: null,
    withdrawn: false,
  }),
);

describe('the form of an edit', () => {
  it('The form of an edit changes nothing in any event of the log when nothing is typed', () => {
    const changes = (event: TrackedEvent) => {
      try {
        return edit(event, {});
      } catch (error) {
        return error instanceof UserError ? error.message : error;
      }
    };
    const nothing = 'Nothing was changed, so nothing was saved. Change a field, or close the form.';
    for (const event of EVENTS) expect([event.id, changes(event)]).toEqual([event.id, nothing]);
  });

  it('The form of an edit changes only what is typed, in every event of the log', () => {
    for (const event of EVENTS) {
      expect(Object.keys(edit(event, { title: 'Another title' }))).toEqual(['title']);
      expect(edit(event, { date: 'May 2031' })).toEqual({
        occurredOn: { date: '2031-05-01', precision: 'month' },
      });
    }
  });

  it('The form of an edit reads back what it shows: dates, names, places, statuses and addresses lose nothing', () => {
    const lossy = new Set([
      'amount',
      'valuation',
      'why',
      'publisher',
      'kind',
      'basis',
      'country',
      'withdrawn',
    ]);
    for (const event of EVENTS) {
      for (const { name: place, field } of formFields(event.type, event)) {
        if (lossy.has(place)) continue;
        const patch = field.read(field.write(event), { ...event }, room(event));
        for (const [name, value] of Object.entries(patch))
          expect([event.id, place, value]).toEqual([
            event.id,
            place,
            event[name as keyof EventFields],
          ]);
      }
    }
  });

  const rich = EVENTS.find(
    ({ parties, amount, figures, round }) =>
      parties.length > 6 && amount && figures.length && round,
  )!;

  it('The form of an edit replaces the names of one role and keeps everybody else in their place', () => {
    const { parties } = edit(rich, { investor: 'Somebody New' });
    const others = rich.parties.filter((party) => party.role !== 'investor');
    expect(parties?.filter((party) => party.role !== 'investor')).toEqual(others);
    expect(parties?.filter((party) => party.role === 'investor')).toEqual([
      { company: 'Somebody New', role: 'investor' },
    ]);
  });

  it('The form of an edit keeps an exact amount when only its kind is changed', () => {
    const event = {
      ...rich,
      type: 'earnings' as const,
      status: 'reported' as const,
      amount: {
        value: 1_034_567_890,
        currency: 'USD',
        kind: 'revenue' as const,
        qualifier: 'exact' as const,
        valueTo: null,
      },
    };
    expect(edit(event, { kind: 'guidance' }).amount).toEqual({ ...event.amount, kind: 'guidance' });
    expect(edit(event, { amount: '$2bn' }).amount).toMatchObject({ value: 2e9, kind: 'revenue' });
    expect(edit(event, { amount: '' })).toEqual({ amount: null });
  });

  it('The form of an edit keeps what is known of the sources that stay', () => {
    const event = EVENTS.find((each) => each.sources.filter((source) => source.url).length > 1)!;
    const { sources } = edit(event, {
      sources: `${event.sources.find((s) => s.url)?.url}\nhttps://example.com/more`,
    });
    expect(sources).toContainEqual(event.sources.find((source) => source.url));
    expect(sources).toContainEqual(expect.objectContaining({ url: 'https://example.com/more' }));
    expect(sources?.filter((source) => source.url)).toHaveLength(2);
  });

  it('The form of an edit withdraws and restores, and asks why', () => {
    expect(edit(rich, { withdrawn: 'yes' })).toEqual({ withdrawn: true });
    expect(edit({ ...rich, withdrawn: true }, { withdrawn: '' })).toEqual({ withdrawn: false });
    expect(errorsOf({ withdrawn: 'yes', why: '' }, rich)).toEqual({
      why: 'Say why, in a few words: the history shows it.',
    });
  });

  it('The form of an edit asks for a status when the type becomes one that has others', () => {
    const round = EVENTS.find((event) => event.type === 'funding_round')!;
    expect(errorsOf({ type: 'legal' }, round).status).toContain('Choose one: filed');
    expect(edit(round, { type: 'legal', status: 'filed' })).toEqual({
      type: 'legal',
      status: 'filed',
    });
  });

  it('The form of an edit shows what an event has beyond its type, and can change it', () => {
    const event = { ...rich, type: 'product' as const, status: 'announced' as const };
    expect(formFields('product', event).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['lead_investor', 'amount', 'round']),
    );
  });

  it('The form of an edit does not show a list longer than Slack takes, and leaves it as it is', () => {
    const parties = Array.from({ length: 60 }, (_, i) => ({
      company: `${'Long name '.repeat(8)}${i}`,
      role: 'investor' as const,
    }));
    const event = { ...rich, parties };
    expect(formFields(event.type, event).map(({ name }) => name)).not.toContain('investor');
    expect(edit(event, { title: 'Other' })).toEqual({ title: 'Other' });
  });
});
