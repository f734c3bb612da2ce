import { describe, expect, it } from 'vitest';
import {
  amountOr,
  attested,
  backers,
  conflictText,
  eventNumber,
  hasRoundName,
  inRole,
  mainParty,
  names,
  roundText,
  sourceLinks,
  tail,
} from '../../../src/briefing/wording/event-words.ts';
import { valuationText } from '../../../src/domain/event/labels.ts';
import { EVENT_TYPES } from '../../../src/domain/event/vocabulary.ts';
import { joinText } from '../../../src/page/page.ts';
import { plainText } from '../../../src/page/plain-text.ts';
import { amount, source } from '../../helpers/samples/records.ts';
import { evidence, tracked } from '../../helpers/samples/tracked.ts';

const party = (company: string, role: 'subject' | 'investor' | 'lead_investor' | 'acquirer') => ({
  company,
  role,
});
const valuation = (basis: 'post_money' | 'pre_money' | 'unspecified') =>
  ({ value: 3.5e9, currency: 'USD', basis, qualifier: 'exact' }) as const;

describe('who', () => {
  it('Who names whom an event is about: the subject, else who acts, else whoever is there', () => {
    const buyer = party('Buyer', 'acquirer');
    expect(mainParty(tracked({ parties: [buyer, party('Acme', 'subject')] }))).toBe('Acme');
    expect(mainParty(tracked({ parties: [party('Fund', 'investor'), buyer] }))).toBe('Buyer');
    expect(mainParty(tracked({ parties: [party('Fund', 'investor')] }))).toBe('Fund');
    expect(mainParty(tracked({ parties: [] }))).toBe('–');
  });

  it('Who finds the parties of a role in the order of the event', () => {
    const event = tracked({ parties: [party('B', 'investor'), party('A', 'lead_investor')] });
    expect(inRole(event, 'lead_investor', 'investor')).toEqual(['B', 'A']);
  });

  it('Who shortens a list of names and says by how many', () => {
    expect(names([])).toBe('');
    expect(names(['A', 'B'])).toBe('A, B');
    expect(names(['A', 'B', 'C'])).toBe('A, B +1');
    expect(names(['A', 'B', 'C'], 3)).toBe('A, B, C');
  });

  it('Who says who led and how many joined', () => {
    const joined = [party('B', 'investor'), party('C', 'investor')];
    const led = party('A', 'lead_investor');
    expect(backers(tracked({ parties: [led, ...joined] }))).toBe('A led, 2 joined');
    expect(backers(tracked({ parties: [led] }))).toBe('A led');
    expect(backers(tracked({ parties: joined }))).toBe('from B, C');
    expect(backers(tracked({ parties: [] }))).toBe('');
  });
});

describe('how much', () => {
  it('How much names the basis of a valuation, and says so where it is not stated', () => {
    expect(valuationText(valuation('post_money'))).toBe('$3.5B post-money');
    expect(valuationText(valuation('pre_money'))).toBe('$3.5B pre-money');
    expect(valuationText(valuation('unspecified'))).toBe('$3.5B, basis not stated');
  });

  it('How much says undisclosed of a price or a round, and a dash only where no amount applies', () => {
    const none = (type: (typeof EVENT_TYPES)[number]) => amountOr(tracked({ type, amount: null }));
    expect(none('funding_round')).toBe('undisclosed');
    expect(none('acquisition')).toBe('undisclosed');
    expect(none('merger')).toBe('undisclosed');
    expect(none('regulation')).toBe('–');
    expect(amountOr(tracked({ amount: { ...amount(2e7), qualifier: 'about' } }))).toBe(
      'about $20M',
    );
  });

  it.each([
    ['Acme raises $10M', amount(10_000_000), true],
    ['Acme raises €1.5B', amount(1_495_000_000, 'EUR'), true],
    ['Acme to buy 30 billion yuan of chips', amount(30_000_000_000, 'CNY'), true],
    ['Acme plans to spend up to $700B', { ...amount(6.5e11), valueTo: 7e11 }, true],
    ['Acme raises $10M at $1B', amount(1_000_000), false],
    ['Acme goes public at $40 a share', amount(1_500_000_000), false],
    ['Acme raises a Series B', amount(10_000_000), false],
    ['Acme cuts 1,600 jobs', amount(10_000_000), false],
    ['Acme raises $10M', null, false],
  ])('How much sees whether a title says the amount: %s, %o', (title, stated, says) => {
    const words = plainText(joinText(tail(tracked({ title, amount: stated }))));
    expect(/[$€¥]/.test(words)).toBe(stated !== null && !says);
  });
});

describe('what and when', () => {
  it('What and when writes a round with what qualifies it', () => {
    expect(roundText(tracked({ round: 'series_d', roundQualifier: 'extension' }))).toBe(
      'Series D, extension',
    );
    expect(roundText(tracked({ round: 'seed', status: 'rumoured' }))).toBe('Seed, rumoured');
    expect(roundText(tracked({ round: null, type: 'valuation' }))).toBe('Valuation');
    expect(roundText(tracked({ round: null }))).toBe('Not stated');
  });

  it('What and when dates by status, never in the past tense for a rumour', () => {
    const day = { date: '2026-03-11', precision: 'day' as const };
    const month = { date: '2026-03-01', precision: 'month' as const };
    const of = (given: object) => tail(tracked({ type: 'acquisition', ...given }))[0];
    expect(of({ status: 'completed', occurredOn: day })).toBe('completed 11 Mar 2026');
    expect(of({ status: 'rumoured', occurredOn: month })).toBe('rumoured, Mar 2026');
    expect(of({ status: 'announced', occurredOn: null })).toBe('announced, no date');
    expect(of({ type: 'regulation', status: 'in_force', occurredOn: day })).toBe(
      'in force, 11 Mar 2026',
    );
    expect(of({ type: 'funding_round', status: 'completed', occurredOn: day })).toBe('11 Mar 2026');
    expect(of({ type: 'other', status: 'reported', occurredOn: null })).toBe('no date');
  });
});

describe('where it comes from', () => {
  const sources = [
    source('A briefing'),
    source('B', { url: 'https://b.example/1' }),
    source('C', { url: 'https://c.example/1' }),
    source('D', { url: 'https://d.example/1' }),
  ];

  it('Where it comes from links the sources with an address, at most three, and not what counts as no origin beside them', () => {
    const links = sourceLinks(tracked({ sources }));
    expect(plainText(links)).toBe('B, C, D');
    expect(links[0]).toEqual({ kind: 'link', text: 'B', url: 'https://b.example/1' });
  });

  it.each([
    ['channel:C1', ' · this channel only'],
    ['me:U1', ' · only you'],
    ['workspace', ''],
  ] as const)(
    'Evidence of an event for %s is followed by the mark “%s” in a line and in a table',
    (visibility, mark) => {
      const event = tracked({ sources, visibility, evidence: evidence('press', 3) });
      const cell = plainText(attested(event));
      const line = plainText(joinText(tail(event)));
      for (const text of [cell, line]) {
        expect(text.endsWith(mark)).toBe(true);
        expect(text.includes('only')).toBe(mark !== '');
      }
    },
  );

  it('Evidence leads from a table cell to the first address and the number', () => {
    const event = tracked({ sources, evidence: evidence('press', 3) });
    expect(attested(event)).toEqual([
      { kind: 'link', text: 'press, 3 sources', url: 'https://b.example/1' },
      ` · ${eventNumber(event)}`,
    ]);
    const bare = tracked({ sources: [], evidence: evidence('unconfirmed', 0) });
    expect(attested(bare)[0]).toBe('unconfirmed');
  });

  it('Where it comes from names first what attests the present stage, not an earlier one', () => {
    const url = 'https://a.example/1';
    const early = source('Early', { url, publishedOn: '2025-11-05' });
    const closing = source('Closing', { url: 'https://b.example/1', publishedOn: '2026-03-11' });
    const stages = [{ status: 'completed', on: null, by: '2026-03-11' }] as const;
    const event = tracked({ sources: [early, closing], stages });
    expect(plainText(sourceLinks(event))).toBe('Closing, Early');
    expect(attested(event)[0]).toMatchObject({ url: 'https://b.example/1' });
  });

  it('A round without a name of its own is told by its title', () => {
    const named = (['seed', 'series_a', 'undisclosed', 'series_unknown', null] as const).map(
      (round) => hasRoundName(tracked({ round })),
    );
    expect(named).toEqual([true, true, false, false, false]);
  });

  it('Where it comes from keeps both sides of a conflict, with no verdict', () => {
    const conflict = {
      field: 'figures',
      claim: 'growth of 2%',
      value: 2,
      unit: 'percent',
      publisher: 'A briefing',
    };
    expect(conflictText(tracked({ conflicts: [conflict] }))).toBe(
      'Conflict: “A briefing” says growth of 2%. Both are kept.',
    );
    expect(conflictText(tracked())).toBeNull();
  });
});

describe('the tail of a line', () => {
  const words = (given: Parameters<typeof tracked>[0]) => plainText(joinText(tail(tracked(given))));

  it('The tail of a line has date, evidence and sources, the amount only where the title has none', () => {
    const given = { evidence: evidence('press', 2), sources: [source('A'), source('B')] };
    expect(words(given)).toBe('10 Jan 2026 · press, 2 sources · A, B');
    expect(words({ ...given, title: 'Acme raises a seed' })).toBe(
      '10 Jan 2026 · $10M · press, 2 sources · A, B',
    );
  });

  it('The tail of a line says what an amount is of, where it is neither raised nor a price', () => {
    const contract = { ...amount(250), kind: 'contract' as const };
    const told = { title: 'Acme sells', type: 'partnership' as const, amount: contract };
    expect(words(told)).toContain(' contract · ');
    expect(words({ ...told, status: 'failed' })).toMatch(/^fell through 10 Jan 2026 · /);
  });

  it('The tail of a line says that a price or an amount is undisclosed', () => {
    expect(words({ title: 'Acme buys Apex', type: 'acquisition', amount: null })).toContain(
      ' · price undisclosed · ',
    );
    expect(words({ title: 'Acme raises', amount: null })).toContain(' · amount undisclosed · ');
    expect(words({ title: 'Acme is sued', type: 'legal', amount: null })).not.toMatch(/disclosed/);
  });

  it('The tail of a line always marks what is unconfirmed', () => {
    for (const type of EVENT_TYPES) {
      expect(words({ type, evidence: evidence('unconfirmed', 0) })).toContain('unconfirmed');
    }
  });
});
