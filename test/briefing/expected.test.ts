import { afterAll, describe, expect, it } from 'vitest';
import { newsOf } from '../../src/briefing/news/news.ts';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import type { EventRecord } from '../../src/domain/event/event.ts';
import type { Expectation } from '../../src/domain/event/shapes.ts';
import { EVERYTHING, type Scope } from '../../src/domain/schedule/scope.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { factsOf, openLogOf, partsOf } from '../helpers/log.ts';
import { endedAt } from '../helpers/samples/ended.ts';
import { record, source } from '../helpers/samples/records.ts';
import { change } from '../helpers/samples/tracked.ts';

const day = (date: string) => ({ date, precision: 'day' as const });
const expectation = (given: Partial<Expectation>): Expectation => ({
  what: 'results',
  kind: 'results',
  due: day('2026-03-20'),
  value: null,
  by: 'Nvidia',
  publisher: 'Reuters',
  standing: 'open',
  outcome: null,
  ...given,
});
const reuters = source('Reuters', { publishedOn: '2026-02-01' });
const told = (given: Partial<EventRecord> & { id: string }) =>
  record({
    knownOn: '2026-02-01',
    occurredOn: day('2026-02-01'),
    type: 'earnings',
    status: 'reported',
    round: null,
    amount: null,
    sources: [reuters],
    ...given,
  });
const deal = {
  what: 'closing, if regulators agree',
  kind: 'closing' as const,
  due: { date: '2026-01-01', precision: 'quarter' as const },
  by: 'Google',
};
const records = [
  told({
    id: 'nvidia',
    title: 'Nvidia reports results',
    parties: [{ company: 'Nvidia', role: 'subject' }],
    topics: ['chips'],
    expects: [
      expectation({ what: 'results of the first quarter', value: '$45B, plus or minus 2%' }),
      // The page that says so is out two days later.
      expectation({
        kind: 'guidance',
        what: 'guidance',
        due: day('2026-03-25'),
        publisher: 'CNBC',
      }),
    ],
    sources: [reuters, source('CNBC', { publishedOn: '2026-03-14' })],
    revisions: [
      {
        knownOn: '2026-03-21',
        why: 'the results are out',
        changes: {
          expects: [
            expectation({
              what: 'results of the first quarter',
              value: '$45B, plus or minus 2%',
              standing: 'met',
              outcome: '$46.7B',
            }),
            expectation({
              kind: 'guidance',
              what: 'guidance',
              due: day('2026-03-25'),
              publisher: 'CNBC',
            }),
          ],
        },
      },
    ],
  }),
  told({
    id: 'wiz',
    type: 'acquisition',
    status: 'announced',
    title: 'Google to acquire Wiz',
    parties: [
      { company: 'Google', role: 'acquirer' },
      { company: 'Wiz', role: 'target' },
    ],
    expects: [
      expectation(deal),
      expectation({ ...deal, due: { date: '2026-01-01', precision: 'year' } }),
    ],
  }),
  told({
    id: 'case',
    type: 'legal',
    status: 'filed',
    title: 'Microsoft sues OpenAI',
    parties: [
      { company: 'Microsoft', role: 'plaintiff' },
      { company: 'OpenAI', role: 'defendant' },
      { company: 'Nvidia', role: 'investor' },
    ],
    expects: [
      expectation({ kind: 'hearing', what: 'hearing', due: day('2026-03-12'), by: 'the court' }),
    ],
  }),
];
const bundle = { ...openBundle(), version: 'expected', records };
const log = await openLogOf(bundle, '2026-12-01T09:00:00Z');
afterAll(() => log.close());

async function digest(from: string, to: string, scope: Scope = EVERYTHING): Promise<string> {
  const window = { from: Date.parse(`${from}T09:00:00Z`), to: Date.parse(`${to}T09:00:00Z`) };
  const now = `${to}T09:00:00Z`;
  const { page } = await log.router.digest({ log: log.reader(now), zone: 'UTC', ...window, scope });
  return renderText(page);
}

describe('what is expected', () => {
  it('A digest says beside the dates of laws what is due within 30 days, at its precision, by its last day', async () => {
    expect(await digest('2026-03-11', '2026-03-12')).toContain(
      'Expected: hearing in Microsoft v. OpenAI due 12 Mar 2026 (today); results of Nvidia for the first quarter due 20 Mar 2026 (8 days); closing of Google’s purchase of Wiz, if regulators agree, due Q1 2026.',
    );
  });

  it('What is due is named in full in the thread, with the figure that was said', async () => {
    expect(await digest('2026-01-20', '2026-02-22')).not.toContain('$45B');
    const window = { from: Date.parse('2026-01-20'), to: Date.parse('2026-02-22') };
    const { page } = await log.router.digest({
      log: log.reader('2026-02-22T00:00:00Z'),
      zone: 'UTC',
      ...window,
      layout: 'threaded',
    });
    expect(renderText(page)).toContain(
      'results of Nvidia for the first quarter ($45B, plus or minus 2%) due 20 Mar 2026 (26 days)',
    );
  });

  it('What is said by a page that is not out yet is not expected yet', async () => {
    expect(await digest('2026-03-13', '2026-03-14')).not.toContain('guidance');
    expect(await digest('2026-03-14', '2026-03-15')).toContain(
      'guidance of Nvidia due 25 Mar 2026',
    );
  });

  it('What fell due without an outcome is said once, and never as having happened', async () => {
    const next = await digest('2026-03-12', '2026-03-13');
    expect(next).toContain(
      'Hearing in Microsoft v. OpenAI: was due 12 Mar 2026; no outcome in the log.',
    );
    expect(await digest('2026-03-13', '2026-03-14')).not.toContain('Hearing in');
    expect(await digest('2026-03-30', '2026-03-31')).toContain('if regulators agree, due Q1 2026');
    expect(await digest('2026-03-31', '2026-04-01')).toContain(
      'Closing of Google’s purchase of Wiz, if regulators agree: was due Q1 2026; no outcome in the log.',
    );
  });

  it('A digest that follows some companies or topics says only what is expected of them', async () => {
    const wiz = { ...EVERYTHING, companies: ['wiz'] };
    const [of, about] = [
      await digest('2026-03-11', '2026-03-12', wiz),
      await digest('2026-03-11', '2026-03-12', { ...EVERYTHING, topics: ['chips'] }),
    ];
    expect(of).toContain('Expected: closing of Google’s purchase of Wiz');
    expect(about).toMatch(/Expected: results of Nvidia [^;]*\./);
  });

  it('What came of it is news of its day, and no longer expected', async () => {
    const text = await digest('2026-03-21', '2026-03-22');
    expect(text).toContain('Update: Nvidia reports results · changed 21 Mar 2026');
    expect(text).toContain(
      'The results are out. Results of the first quarter, due 20 Mar 2026: met, $46.7B.',
    );
    expect(text).not.toContain('results of Nvidia');
    expect(await digest('2026-03-20', '2026-03-21')).toContain(
      'Results of Nvidia for the first quarter: was due 20 Mar 2026; no outcome in the log.',
    );
  });

  it('Something more that is expected is told as more of a known event', () => {
    const expects = [expectation({})];
    const days = { from: '2026-01-05', to: '2026-01-12' };
    expect(newsOf(change({ expects }, { expects: [] }), days)?.kind).toBe('update');
    const met = [expectation({ standing: 'met', outcome: 'met' })];
    expect(newsOf(change({ expects: met }, { expects }), days)?.kind).toBe('changed');
    expect(newsOf(change({ expects }, { expects }), days)).toBeNull();
  });

  it('The page of a company names what is expected of it, soonest first, then what is overdue', async () => {
    const page = async (name: string, now: string) =>
      factsOf((await log.ask(`/ai-company ${name}`, now)).page).Expected;
    expect(await page('Nvidia', '2026-03-12T09:00:00Z')).toBe(
      'results of Nvidia for the first quarter ($45B, plus or minus 2%) due 20 Mar 2026 (8 days)',
    );
    expect(await page('Wiz', '2026-04-02T09:00:00Z')).toBe(
      'closing of Google’s purchase of Wiz, if regulators agree, due 2026 · closing of Google’s purchase of Wiz, if regulators agree: was due Q1 2026; no outcome in the log',
    );
    expect(await page('Nvidia', '2026-04-02T09:00:00Z')).toContain('guidance of Nvidia: was due');
  });

  it('The page of an event has all that was expected, and its history what came of it', async () => {
    const { page, text } = await log.ask('/ai-event history nvidia', '2026-03-23T09:00:00Z');
    expect(factsOf(page).Expected).toBe(
      'results of the first quarter, due 20 Mar 2026: met, $46.7B (Nvidia: $45B, plus or minus 2%) · guidance, due 25 Mar 2026 (Nvidia)',
    );
    expect(text).toMatch(/the results are out\. expectations(:| changed)/);
    const late = await log.ask('/ai-event history case', '2026-03-23T09:00:00Z');
    expect(factsOf(late.page).Expected).toBe(
      'hearing: was due 12 Mar 2026; no outcome in the log (the court)',
    );
  });

  it('The countdown of regulation and courts has hearings beside the dates of laws', async () => {
    const { page } = await log.ask('/ai-regulation company:OpenAI', '2026-03-10T09:00:00Z');
    const [table] = partsOf(page, 'table');
    expect(table?.caption).toBe('Coming dates (1)');
    expect(table?.rows[0]?.slice(0, 5)).toEqual([
      ...['12 Mar 2026', '2', 'Microsoft sues OpenAI', 'hearing', 'expected'],
    ]);
    const later = await log.ask('/ai-regulation company:OpenAI', '2026-03-13T09:00:00Z');
    expect(partsOf(later.page, 'table')).toEqual([]);
  });

  it('A log that ends at a moment expects what the whole log expects as of then', async () => {
    for (const at of ['2026-03-14T12:00:00Z', '2026-03-21T12:00:00Z', '2026-03-22T12:00:00Z']) {
      const ended = await openLogOf(endedAt(bundle, Date.parse(at)));
      for (const line of ['/ai-company Nvidia', '/ai-event history nvidia', '/ai-search guidance'])
        expect((await ended.ask(line, at)).text).toBe((await log.ask(line, at)).text);
      const from = '2026-03-12T12:00:00Z';
      expect(await ended.digest(from, at)).toEqual(await log.digest(from, at));
      await ended.close();
    }
  });

  it('An expectation is exported and imported as it is', async () => {
    const exported: EventRecord[] = [];
    for await (const one of log.store.export('T1', EVERYBODY)) exported.push(one);
    expect(exported.find(({ id }) => id === 'nvidia')).toMatchObject({
      expects: records[0]?.expects,
      revisions: records[0]?.revisions,
    });
  });
});
