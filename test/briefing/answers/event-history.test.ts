import { afterAll, describe, expect, it } from 'vitest';
import { historyPage } from '../../../src/briefing/answers/event-history.ts';
import type { Request } from '../../../src/contracts/command.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { factsOf, JULY, MARCH, openLog } from '../../helpers/log.ts';
import { source } from '../../helpers/samples/records.ts';
import { evidence, tracked } from '../../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

/** The page of an event, over a log with this history of it. */
async function pageOf(
  event = tracked(),
  history: Awaited<ReturnType<Request['log']['history']>> = [],
) {
  const context = {
    log: { history: async () => history, rivals: async () => [] },
    reference: log.bundle.reference,
    now: new Date('2026-03-12T09:00:00Z'),
    zone: 'UTC',
    line: (command: string, args = '') => `/ai-${command} ${args}`.trim(),
  } as unknown as Request;
  const page = await historyPage(event, context);
  return { page, text: renderText(page) };
}

describe('an event whole', () => {
  it('An event whole has every figure with its unit, at its precision', async () => {
    const figure = { valueTo: null, qualifier: 'exact' as const };
    const { page } = await pageOf(
      tracked({
        figures: [
          { ...figure, label: 'default rate', value: 15, unit: 'percent' },
          { ...figure, label: 'staff', value: 1600, unit: 'people', qualifier: 'about' },
          { ...figure, label: 'power', value: 1, valueTo: 2, unit: 'GW' },
          { ...figure, label: 'pledge', value: 5e9, unit: 'USD', qualifier: 'up_to' },
        ],
      }),
    );
    expect(factsOf(page).Figures).toBe(
      'default rate: 15% · staff: about 1,600 people · power: 1–2 GW · pledge: up to $5B',
    );
  });

  it('An event whole has every source, with its date, its origin and its words', async () => {
    const { text } = await pageOf(
      tracked({
        evidence: evidence('press', 2),
        sources: [
          source('A', { url: 'https://a.example/1', title: 'T', publishedOn: '2026-01-09' }),
          source('B', { origin: 'A', quote: 'so they said' }),
          source('C', { notBefore: '2026-01-20' }),
        ],
      }),
    );
    expect(text).toContain('Sources (press, 2 sources)\nA · T · ');
    expect(text).toMatch(/\nB · undated · repeats A · “so they said”\n/);
    expect(text).toContain('\nC · undated, not before 20 Jan 2026\n');
  });

  it('An event whole says that it is withdrawn, before anything else', async () => {
    const { page } = await pageOf(tracked({ withdrawn: true }));
    expect(page.parts[0]).toMatchObject({
      kind: 'notice',
      text: 'This event is withdrawn: every answer and total leaves it out.',
    });
  });

  it('An event whole leaves out facts that it does not have', async () => {
    const { page } = await pageOf(tracked({ amount: null, round: null, parties: [] }));
    expect(Object.keys(factsOf(page))).toEqual(['What', 'When']);
  });
});

describe('a law whole', () => {
  const TODAY = '2026-03-12';
  const phase = (date: string, label: string, standing: 'law' | 'proposed') => ({
    date,
    label,
    standing,
    knownOn: TODAY,
  });

  it('A law whole has its names, its reference, its place, its stages with days, and every date once', async () => {
    const day = (date: string) => ({ date, precision: 'day' as const });
    const { page } = await pageOf(
      tracked({
        type: 'regulation',
        status: 'in_force',
        jurisdiction: 'EU',
        lawName: 'The Act',
        instrument: 'Regulation 1',
        officialReference: 'CELEX 1',
        stages: [
          { status: 'passed', on: null, by: '2024-05-21' },
          { status: 'enacted', on: day('2024-07-12'), by: '2024-07-12' },
          { status: 'in_force', on: day('2024-08-01'), by: '2024-08-01' },
        ],
        effectiveOn: [
          phase('2027-12-02', 'fines, as agreed', 'proposed'),
          phase('2026-08-02', 'fines', 'law'),
          phase('2026-08-02', 'transparency', 'law'),
        ],
      }),
    );
    expect(factsOf(page)).toMatchObject({
      Law: 'The Act',
      'Official title': 'Regulation 1',
      Reference: 'CELEX 1',
      Jurisdiction: 'EU',
      Stages: 'passed, known since 21 May 2024 → enacted 12 Jul 2024 → in force 1 Aug 2024',
      '2 Aug 2026': 'fines (2 Dec 2027 proposed) · transparency',
      '2 Dec 2027': 'fines, as agreed (proposed)',
    });
  });

  it('A law whole in the log is the EU AI Act, and a case is called one', async () => {
    const law = await log.reader(MARCH).event('eu-ai-act-2024-1689');
    const act = factsOf((await log.ask(`/ai-event history E${law?.number}`)).page);
    expect(act).toMatchObject({ Law: 'EU AI Act', Reference: 'CELEX 32024R1689' });
    expect(act.Stages).toBe('enacted 12 Jul 2024 → in force 1 Aug 2024');
    const suit = await log.reader(MARCH).event('bartz-fair-use-2025-06');
    const { page } = await log.ask(`/ai-event history E${suit?.number}`);
    expect(factsOf(page)).toMatchObject({
      Case: 'Bartz v. Anthropic',
      Reference: 'N.D. Cal. 3:24-cv-05417, Dkt. 231',
    });
  });
});

describe('the revisions of an event', () => {
  const first = {
    event: 'e',
    workspace: null,
    knownAt: Date.parse('2026-01-11T00:00:00Z'),
    recordedAt: 0,
    patch: { ...tracked({ status: 'announced' }) },
    who: 'AI Briefing data',
    why: 'first known',
  };
  const later = (patch: object, why = 'it closed') => ({
    ...first,
    knownAt: Date.parse('2026-02-02T00:00:00Z'),
    patch,
    why,
  });

  it('The revisions of an event tell who, when and why, and what each changed: old, arrow, new', async () => {
    const { text } = await pageOf(tracked(), [first, later({ status: 'completed' })]);
    expect(text).toContain('\n10 Jan 2026 · AI Briefing data: first known');
    expect(text).toContain(
      '\n1 Feb 2026 · AI Briefing data: it closed. status: announced → completed',
    );
  });

  it('The revisions of an event name an amount, a valuation and a date as they are written everywhere', async () => {
    const valuation = { value: 2e9, currency: 'USD', basis: 'post_money', qualifier: 'exact' };
    const { text } = await pageOf(tracked(), [
      first,
      later({ valuation, occurredOn: { date: '2026-02-01', precision: 'month' } }),
    ]);
    expect(text).toContain('valuation: not stated → $2B post-money');
    expect(text).toContain('date: 10 Jan 2026 → Feb 2026');
  });

  it('The revisions of an event only name a list, or a text too long for a line', async () => {
    const { text } = await pageOf(tracked(), [
      first,
      later({ parties: [], summary: 'x'.repeat(300) }),
    ]);
    expect(text).toContain('parties changed; summary changed');
  });
});

describe('the history of a bundled event', () => {
  it('The history of a bundled event is what was known then, at every moment', async () => {
    const revised = log.bundle.records.filter((record) => record.revisions.length > 0);
    expect(revised.length).toBeGreaterThan(0);
    for (const { id, revisions } of revised) {
      for (const now of [MARCH, JULY]) {
        const event = await log.reader(now).event(id);
        if (!event) continue;
        const { text } = await log.ask(`/ai-event history E${event.number}`, now);
        for (const { why, knownOn } of revisions) {
          const known = Date.parse(knownOn) + 86_400_000 <= Date.parse(now);
          expect(text.includes(why)).toBe(known);
        }
      }
    }
  });
});
