import { describe, expect, it } from 'vitest';
import type { FileEntry } from '../../../../src/contracts/file-entry.ts';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import { record } from '../../../helpers/samples/records.ts';
import { objects, opened, rows, SENSIBLE } from './opened.ts';

describe('an import', () => {
  it('An import takes what a person would know, and the same again changes nothing', async () => {
    const { takes, log } = await opened();
    expect((await takes(objects(SENSIBLE))).words).toBe(
      '1 added, 0 revised, 0 unchanged.\nNew in the log (1): Zeta.',
    );
    const { events } = await log().find({ companies: ['zeta'] }, { offset: 0, limit: 9 });
    expect(events).toMatchObject([
      {
        type: 'funding_round',
        status: 'announced',
        summary: 'Zeta raises €12M',
        occurredOn: { date: '2026-03-10', precision: 'day' },
        knownOn: '2026-03-12',
        amount: { value: 12_000_000, currency: 'EUR', kind: 'raised' },
        sources: [{ publisher: 'Reuters', url: 'https://reuters.com/zeta' }],
      },
    ]);
    expect((await takes(objects(SENSIBLE))).words).toBe('0 added, 0 revised, 1 unchanged.');
    const dearer = { ...SENSIBLE, amount: '€13M' };
    expect((await takes(objects(dearer))).words).toBe('0 added, 1 revised, 0 unchanged.');
  });

  it('An import names a bad line in a sentence without a schema, and saves the others', async () => {
    const { takes } = await opened();
    const { id: _, ...whole } = record({ id: 'x' });
    const { words } = await takes([
      ...objects(
        { ...SENSIBLE, type: 'nonsense' },
        { ...SENSIBLE, date: '2026-02-30' },
        { ...SENSIBLE, source: '' },
        { ...whole, title: undefined, occurredOn: null },
        { ...whole, parties: [{ company: 'Acme', role: 'king' }] },
        { ...whole, colour: 'red' },
        SENSIBLE,
      ),
      { line: 8, kind: 'unreadable', why: 'is not JSON' },
    ]);
    const [counts, head, ...lines] = words.split('\n');
    expect([counts, head]).toEqual(['1 added, 0 revised, 0 unchanged.', '7 lines can’t be read:']);
    expect(lines.slice(0, 7)).toEqual([
      expect.stringMatching(/^ {2}Line 1 type: “nonsense” is not a type here\. /),
      expect.stringMatching(/^ {2}Line 2 date: “2026-02-30” is not in the calendar\. /),
      '  Line 3 sources: A source is missing: give an address, or name the publisher.',
      '  Line 4 title is missing.',
      expect.stringMatching(/^ {2}Line 5 parties\.0\.role: “king” is none of subject, /),
      '  Line 6 “colour” is not a field of an event.',
      '  Line 8 is not JSON.',
    ]);
  });

  it('An import parts lists of names as the form does, with the names that the log knows', async () => {
    const { takes, log } = await opened();
    const named = (investor: string, number: number) => ({
      ...SENSIBLE,
      title: `Zeta raises round ${number}`,
      amount: `€${number * 100}M`,
      investor,
      date: `10 Mar 20${10 + number}`,
      source: `https://reuters.com/${number}`,
    });
    await takes(
      objects(named('Birch and Cedar; Challenger, Gray & Christmas; Delta Fund; Acme', 1)),
    );
    const { report } = await takes(
      objects(
        named('Birch and Cedar', 2),
        named('Challenger, Gray & Christmas, Acme, with participation from Birch and Cedar', 3),
        named('Delta Fund and Echo Partners', 4),
        named('Foxtrot Fund, Golf Partners and Hotel Capital', 5),
      ),
    );
    expect(report.added).toBe(4);
    const { events } = await log().find({ companies: ['zeta'] }, { offset: 0, limit: 9 });
    const investors = events.map(({ parties }) =>
      parties.filter(({ role }) => role === 'investor').map(({ company }) => company),
    );
    expect(investors.slice(0, 4)).toEqual([
      ['Foxtrot Fund', 'Golf Partners', 'Hotel Capital'],
      ['Delta Fund', 'Echo Partners'],
      ['Challenger, Gray & Christmas', 'Acme', 'Birch and Cedar'],
      ['Birch and Cedar'],
    ]);
  });

  it('An import takes the export of a log as it is, whatever looks alike in it', async () => {
    const { takes, store } = await opened();
    const twin = record({
      id: 'evt_01JQZ0000000000000000000AA',
      title: 'Acme raises $10M, Series A',
    });
    expect((await takes(objects(twin))).report).toMatchObject({ added: 1, held: { count: 0 } });
    const exported: FileEntry[] = [];
    for await (const one of store.export('T1', EVERYBODY)) exported.push(...objects(one));
    expect((await takes(exported)).report).toMatchObject({ added: 0, revised: 0, unchanged: 2 });
  });

  it('An import that is tried says all that it would do, and saves nothing', async () => {
    const { takes, log } = await opened();
    const { words } = await takes(objects(SENSIBLE, { title: 'Nothing else' }), { dryRun: true });
    expect(words).toMatch(
      /^Nothing was saved\. 1 would be added\.\n1 line can’t be read:\n.*\nNew in the log \(1\): Zeta\.$/,
    );
    expect((await log().size()).events).toBe(1);
  });

  it('An import reads the exports of Crunchbase and Dealroom by their own columns', async () => {
    const { takes, log } = await opened();
    await takes(
      rows(
        {
          'Transaction Name': 'Series B - Zeta',
          'Transaction Name URL': 'https://crunchbase.com/r/1',
          'Organization Name': 'Zeta',
          'Funding Type': 'Series B',
          'Money Raised': '30000000',
          'Money Raised Currency': 'EUR',
          'Money Raised Currency (in USD)': '32610000',
          'Announced Date': '2026-03-10',
          'Lead Investors': 'Birch Capital, Cedar',
        },
        {
          NAME: 'Eta',
          'PROFILE URL': 'https://app.dealroom.co/companies/eta',
          'EACH ROUND TYPE': 'SEED',
          'EACH ROUND AMOUNT': '2.5',
          'EACH ROUND CURRENCY': 'GBP',
          'EACH ROUND DATE': 'feb 2026',
          'HQ COUNTRY': 'United Kingdom',
        },
      ),
    );
    const { events } = await log().find({ types: ['funding_round'] }, { offset: 0, limit: 9 });
    expect(events.map(({ title, sources }) => [title, sources[0]?.publisher])).toEqual([
      ['Zeta raises €30M, Series B', 'Crunchbase'],
      ['Eta raises £2.5M, Seed', 'Dealroom'],
      ['Acme raises $10M, Series A', expect.anything()],
    ]);
    expect(events[0]).toMatchObject({
      round: 'series_b',
      amount: { value: 30_000_000, currency: 'EUR' },
      sources: [{ url: 'https://crunchbase.com/r/1' }],
    });
  });

  it('An import says what is known only later, and what no digest will tell', async () => {
    const { takes } = await opened();
    const known = (title: string, knownOn: string) => ({
      ...SENSIBLE,
      company: title,
      title,
      knownOn,
      amount: '',
      date: knownOn,
    });
    const { words } = await takes(
      objects(known('One', '2026-03-20'), known('Two', '2026-01-05'), known('Three', '2026-03-09')),
    );
    expect(words).toContain('1 known only from 20 Mar 2026: until then no answer has it.');
    expect(words).toContain(
      '1 is older than the last digests and will be in none; tell it with /ai-search since:2026-01-05',
    );
  });

  it('An import of a file without an event says so', async () => {
    const { takes } = await opened();
    expect((await takes([])).words).toBe('There is no event in it. Nothing was saved.');
  });

  it('An import takes a day that has begun where it is made for today', async () => {
    const { takes, clock, log } = await opened();
    clock.set('2026-03-12T22:00:00Z');
    const today = { ...SENSIBLE, knownOn: '2026-03-13' };
    const { report } = await takes(objects(today), {}, 'Asia/Tokyo');
    expect(report.coming.count).toBe(0);
    expect((await log().find({ companies: ['zeta'] }, { offset: 0, limit: 1 })).total).toBe(1);
  });

  it('An import keeps 150 trillion rupiah to the last one, and what is let in without invisible letters', async () => {
    const { takes, log } = await opened();
    await takes(
      objects({ ...SENSIBLE, title: 'He\u00adlix rai\u200bses', amount: 'IDR 150 trillion' }),
    );
    const { events } = await log().find({ companies: ['zeta'] }, { offset: 0, limit: 1 });
    expect(events[0]).toMatchObject({
      title: 'Helix raises',
      amount: { value: 150_000_000_000_000, currency: 'IDR' },
    });
  });
});
