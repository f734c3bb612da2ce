import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { openLog } from '../../helpers/log.ts';
import { runsOf } from '../../helpers/soak.ts';

const log = await openLog();
afterAll(() => log.close());

const LINES = [
  '/briefing',
  '/ai-company Anthropic',
  '/ai-company Nvidia',
  '/ai-deals',
  '/ai-digest preview 7d',
  '/ai-regulation',
  '/ai-regulation jurisdiction:EU',
  '/ai-rounds',
  '/ai-search ai',
] as const;
const anyDay = fc.integer({ min: 0, max: 640 }).map((offset) => addDays('2024-11-01', offset));

describe('an answer as of a day', () => {
  it('An answer as of a day holds no event, source or revision of a later one, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LINES), anyDay, async (line, day) => {
        const now = `${day}T12:00:00Z`;
        const { page, isUnderstood } = await log.ask(line, now);
        expect(isUnderstood).toBe(true);
        for (const event of page.events) {
          expect(event.knownAt).toBeLessThanOrEqual(Date.parse(now));
          expect(event.revisedAt).toBeLessThanOrEqual(Date.parse(now));
          const later = (when: string | null) => when !== null && when >= day.slice(0, when.length);
          const early = event.sources.filter((s) => later(s.publishedOn) || later(s.notBefore));
          expect(early).toEqual([]);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('An answer as of a day has in its text no title of an event that became known later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LINES), anyDay, async (line, day) => {
        const { text } = await log.ask(line, `${day}T12:00:00Z`);
        const later = log.bundle.records.filter((record) => record.knownOn >= day);
        expect(later.filter(({ title }) => text.includes(title)).map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('An answer as of a day is the same bytes each time', async () => {
    for (const line of LINES) {
      const [once, again] = [await log.ask(line), await log.ask(line)];
      expect(JSON.stringify(again.page)).toBe(JSON.stringify(once.page));
    }
  });

  it('An answer as of a day says nowhere what a person should not read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LINES), anyDay, async (line, day) => {
        const { text } = await log.ask(line, `${day}T12:00:00Z`);
        expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\bnull\b|\[object |evt_[0-9A-Z]{26}/);
        expect(text).not.toMatch(
          /\b(?:funding_round|security_incident|post_money|in_force)\b(?! or)/,
        );
        expect(text).not.toMatch(/ {2,}| · ·|\.\.(?!\.)| ,| \./);
      }),
      { numRuns: runsOf(60) },
    );
  });
});

describe('the sources of the bundled log', () => {
  /** The event as it is known at a moment, with the publishers that it then rests on. */
  async function seen(id: string, now: string) {
    const event = await log.reader(now).event(id);
    return {
      word: event?.evidence.word,
      conflicts: event?.conflicts.length,
      publishers: event?.sources.map(({ publisher }) => publisher) ?? [],
    };
  }

  it.each([
    ['coreweave-core-scientific-2025-07', '2025-08-01', 'TradingView', '2025-11-01'],
    ['disney-openai-2025-12', '2025-12-31', 'dev.ua', '2026-03-25'],
    ['google-anthropic-10b-2026-04', '2026-04-30', 'Learn AI Forge', '2026-05-16'],
    ['spacex-ipo-2026-06', '2026-06-14', 'StockAlpha', '2026-06-17'],
    ['nvidia-nebius-2b-2026-03', '2026-03-12', 'Global Equity Briefing', '2026-03-18'],
    ['cursor-2-3b-2025-11', '2025-11-20', 'Digidai', '2025-11-22'],
    ['eu-ai-act-2024-1689', '2024-08-02', 'Public Affairs Bruxelles', '2026-06-30'],
    ['anthropic-series-h-2026-05', '2026-05-30', 'FT Chinese', '2026-06-02'],
    ['seed-lecun-turing', '2024-01-02', 'Indian Witness', '2025-11-20'],
  ])(
    'The sources of the bundled log have no page that reports what came later: %s',
    async (id, before, publisher, after) => {
      const [early, late] = [
        await seen(id, `${before}T09:00:00Z`),
        await seen(id, `${after}T09:00:00Z`),
      ];
      expect(early.publishers).not.toContain(publisher);
      expect(early.word).not.toBe('no source yet');
      expect(late.publishers).toContain(publisher);
    },
  );

  it('The sources of the bundled log have the briefing from the end of its own day, 11 March 2026', async () => {
    const shown = async (now: string) => {
      const { events } = await log.reader(now).find({}, { offset: 0, limit: 1_000 });
      const all = events.flatMap((event) => [...event.sources, ...event.conflicts]);
      return all.filter(({ publisher }) => publisher === 'AI industry briefing').length;
    };
    expect(await shown('2026-03-11T23:59:59Z')).toBe(0);
    expect(await shown('2026-03-12T00:00:00Z')).toBeGreaterThan(50);
  });

  it('The sources of the bundled log tell each conflict, from when they count', async () => {
    for (const id of ['seed-matx-n3-chip', 'seed-n3-deployment', 'seed-china-growth-2-percent']) {
      expect((await seen(id, '2026-03-06T09:00:00Z')).conflicts).toBe(0);
      expect((await seen(id, '2026-03-12T09:00:00Z')).conflicts).toBe(1);
    }
  });

  it('The sources of the bundled log have the press of the day for what was the news of the day', async () => {
    for (const now of ['2026-02-28T09:00:00Z', '2026-03-02T09:00:00Z'])
      expect((await seen('us-government-blacklists-anthropic', now)).word).toBe('press');
  });
});
