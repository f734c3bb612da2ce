import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { composeDigest, TOP_LINES } from '../../../src/briefing/digest/compose.ts';
import { newsOf } from '../../../src/briefing/news/news.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { dayInZone } from '../../../src/domain/time/calendar.ts';
import type { Line, Page } from '../../../src/page/page.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { loadSections } from '../../../src/runtime/load.ts';
import { openLog, ownLines, partsOf } from '../../helpers/log.ts';
import { runsOf } from '../../helpers/soak.ts';

const log = await openLog();
const sections = await loadSections();
afterAll(() => log.close());

const MORNING = '2026-03-12T08:00:00Z';
const STOCKHOLM = { zone: 'Europe/Stockholm' };

const dayOf = (moment: number) => dayInZone(moment, 'UTC');
const linesOf = (page: Page): Line[] => partsOf(page, 'lines').flatMap((part) => part.lines);
/** The numbers of the lines and of the rounds' table, in reading order. */
const numbersIn = (page: Page) => ({
  lines: linesOf(page).map((line) => line.number),
  table: partsOf(page, 'table').flatMap((table) => table.rows.map((row) => Number(row[0]))),
});
const sentence = (page: Page, start: string) =>
  renderText(page)
    .split('\n')
    .find((line) => line.startsWith(start));

describe('a digest of up to five events', () => {
  const small = () => log.digest('2026-03-03T08:00:00Z', '2026-03-04T08:00:00Z', STOCKHOLM);

  it('A digest of up to five events is one message without a thread', async () => {
    const page = await small();
    expect(page.events.length).toBeGreaterThan(0);
    expect(page.events.length).toBeLessThanOrEqual(TOP_LINES);
    expect(page.thread).toEqual([]);
    expect(linesOf(page)).toHaveLength(page.events.length);
  });

  it('A digest of up to five events says in the message itself when the next date comes', async () => {
    expect(sentence(await small(), 'Nothing new: ')).toMatch(
      /Coming dates: none within 30 days; next is 30 Jun 2026 \(118 days\), Colorado AI Act; then 2 Aug 2026 \(151 days\), EU AI Act, California AI Transparency Act\./,
    );
  });

  it('A digest of up to five events is named after its day, and counts since when', async () => {
    const page = await small();
    expect(page.title).toBe('AI Briefing · Wednesday 4 March 2026');
    expect(renderText(page)).toMatch(/ since Tue 3 Mar, 09:00 Stockholm time\n/);
  });
});

describe('a digest of more than five', () => {
  const week = () => log.digest('2026-03-05T08:00:00Z', MORNING, STOCKHOLM);

  it('A digest of more than five puts five in the channel and the rest into at most two replies', async () => {
    const page = await week();
    const inMessage = page.parts.flatMap((part) => (part.kind === 'lines' ? part.lines : []));
    expect(inMessage.filter(({ number }) => number)).toHaveLength(TOP_LINES);
    expect(page.thread?.length).toBe(2);
    expect(renderText(page)).toMatch(/\n\d+ more in the thread: \d+ rounds?, /);
  });

  it('A digest of more than five sums the week up: what was raised, what was bought', async () => {
    expect(sentence(await week(), '11 rounds')).toBe(
      '11 rounds, $6.11B ($5.91B equity, $200M debt), median $500M · 1 acquisition closed, $32B · 2 acquisitions announced, price undisclosed',
    );
  });

  it('A digest of more than five is named after its week', async () => {
    expect((await week()).title).toBe('AI Briefing · week of 5–12 March 2026');
  });

  it('A digest of more than five begins with the news: the first ninety characters name what happened', async () => {
    const { headline } = await week();
    expect(headline.slice(0, 90)).toMatch(/^Google completes the \$32B Wiz acquisition; /);
    expect(headline).toMatch(/ AI Briefing, 12 Mar 2026\.$/);
  });

  it('A digest of more than five counts apart what is new, what changed, what is older and what nobody confirms', async () => {
    const page = await week();
    expect(renderText(page)).toContain('10 claims that nobody confirms yet');
    const sinceFebruary = await log.digest('2026-02-19T08:00:00Z', MORNING, STOCKHOLM);
    expect(renderText(sinceFebruary)).toMatch(
      /\d+ new events, 1 law that begins to apply, 10 changed events, 1 older event, 11 unconfirmed claims since /,
    );
  });

  it('A digest of more than five has a menu on each line that leads to its sources and to the form', async () => {
    for (const line of linesOf(await week()).filter(({ number }) => number)) {
      expect(line.menu?.about).toBe(`Line ${line.number}, ${line.headline}: menu`);
      const kinds = line.menu?.items.map((item) => item.kind);
      expect(kinds).toEqual(expect.arrayContaining(['ask', 'form']));
    }
  });
});

describe('a window in which nothing became known', () => {
  const quiet = () => log.digest('2026-03-08T02:00:00Z', '2026-03-08T03:00:00Z', STOCKHOLM);

  it('A window in which nothing became known is said in one sentence, not in silence', async () => {
    const page = await quiet();
    expect(page.headline).toBe('Nothing new since Sun 8 Mar, 03:00.');
    expect(page).toMatchObject({ events: [], thread: [] });
  });

  it('A window in which nothing became known names the next digest where there is one', async () => {
    const page = await log.digest('2026-03-08T02:00:00Z', '2026-03-08T03:00:00Z', {
      ...STOCKHOLM,
      next: Date.parse('2026-03-09T08:00:00Z'),
    });
    expect(renderText(page)).toMatch(/ · Next: Mon 9 Mar, 09:00 Stockholm time$/);
  });

  it('A window in which nothing became known says that the log is old when it ended long ago', async () => {
    const page = await log.digest('2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z', STOCKHOLM);
    expect(renderText(page)).toContain(
      'No feed is connected; the bundled log ends on 30 June 2026, so this is not “nothing happened”.',
    );
  });
});

describe('any digest', () => {
  const HOUR = 3_600_000;
  const START = Date.parse('2025-01-01T00:00:00Z');
  const anyWindow = fc
    .tuple(fc.nat(550 * 24), fc.integer({ min: 1, max: 14 * 24 }))
    .map(([offset, hours]) => ({
      from: START + offset * HOUR,
      to: START + (offset + hours) * HOUR,
    }));

  const composed = async ({ from, to }: { from: number; to: number }) => {
    const at = (ms: number) => new Date(ms).toISOString();
    const page = await log.digest(at(from), at(to));
    const changes = await log.reader(at(to)).changes({ from, to });
    return { page, changes };
  };

  it('Any digest tells all news of its window once, in one run of numbers', async () => {
    await fc.assert(
      fc.asyncProperty(anyWindow, async (window) => {
        const { page, changes } = await composed(window);
        const ids = page.events.map((event) => event.id);
        expect(new Set(ids).size).toBe(ids.length);
        const days = { from: dayOf(window.from), to: dayOf(window.to) };
        const news = changes.filter((change) => newsOf(change, days));
        expect(ids).toEqual(expect.arrayContaining(news.map((change) => change.event.id)));
        const { lines, table } = numbersIn(page);
        const numbered = lines.filter((number) => number !== undefined);
        const told = new Set([...numbered, ...table]);
        expect([...told].sort((a, b) => a - b)).toEqual([...told].map((_, i) => i + 1));
        expect(new Set(numbered).size).toBe(numbered.length);
        expect(new Set(table).size).toBe(table.length);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('Any digest is one message or a message and at most two replies, the events in the order of their numbers', async () => {
    await fc.assert(
      fc.asyncProperty(anyWindow, async (window) => {
        const { page } = await composed(window);
        expect((page.thread ?? []).length).toBeLessThanOrEqual(2);
        expect((page.thread ?? []).length > 0).toBe(ownLines(page).length > TOP_LINES);
        for (const line of linesOf(page).filter(({ number }) => number)) {
          const event = page.events[(line.number ?? 0) - 1];
          expect(
            line.headline.includes(event?.title ?? '') ||
              / appl(?:y|ies) from | enters into force /.test(line.headline),
          ).toBe(true);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('Any digest says nothing that became known after it', async () => {
    await fc.assert(
      fc.asyncProperty(anyWindow, async ({ from, to }) => {
        const { page } = await composed({ from, to });
        for (const event of page.events) {
          expect(event.knownAt).toBeLessThanOrEqual(to);
          expect(event.revisedAt).toBeLessThanOrEqual(to);
        }
      }),
      { numRuns: runsOf(40) },
    );
  });

  it('Any digest leaves nothing between it and the next: two halves tell what the whole does', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyWindow,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (window, share) => {
          const middle = Math.round(window.from + (window.to - window.from) * share);
          const ids = async (part: { from: number; to: number }) =>
            part.from === part.to
              ? []
              : (await composed(part)).page.events.map((event) => event.id);
          const halves = [
            ...(await ids({ from: window.from, to: middle })),
            ...(await ids({ from: middle, to: window.to })),
          ];
          expect([...new Set(halves)].sort()).toEqual((await ids(window)).sort());
        },
      ),
      { numRuns: runsOf(30) },
    );
  });

  it('Any digest is the same bytes for the same data and moment', async () => {
    const once = await log.digest('2026-03-05T08:00:00Z', MORNING);
    const again = await log.digest('2026-03-05T08:00:00Z', MORNING);
    expect(JSON.stringify(once)).toBe(JSON.stringify(again));
  });

  it('Any digest needs its sections in no order', async () => {
    const request = {
      log: log.reader(MORNING),
      reference: log.bundle.reference,
      from: Date.parse('2026-03-05T08:00:00Z'),
      to: Date.parse(MORNING),
      zone: 'UTC',
      scope: EVERYTHING,
      layout: 'auto' as const,
      line: (command: string, args = '') => `/ai-${command} ${args}`,
    };
    const straight = await composeDigest({ ...request, sections });
    const reversed = await composeDigest({ ...request, sections: [...sections].reverse() });
    expect(renderText(reversed.page)).toBe(renderText(straight.page));
  });
});
