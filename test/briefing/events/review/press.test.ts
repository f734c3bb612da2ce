import { describe, expect, it } from 'vitest';
import { accept } from '../../../../src/briefing/events/review/deciding.ts';
import type { EventChange } from '../../../../src/contracts/command.ts';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import type { TrackedEvent } from '../../../../src/domain/event/event.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { OUTLETS, type PressEvent, pressOf } from '../../../helpers/samples/stories/press.ts';
import { following, sourceOf } from '../../../helpers/samples/stories/reading.ts';
import { SOAK } from '../../../helpers/soak.ts';
import { freshStore, testClock } from '../../../helpers/stores/store.ts';

const { reference, companies } = openBundle();
const TEAM = 'T1';
const EVENTS = SOAK ? 300 : 5;
const OPINIONS = SOAK ? 200 : 6;
/** Whoever reviews accepts as much as was read so surely, as it stands, and nothing else. */
const SURE = 0.8;
const END = '2026-04-01T09:00:00Z';

/** Reads all articles as they appear, and at the end accepts what waits, but for what is asked about. */
async function readAll(): Promise<{
  log: TrackedEvent[];
  known: PressEvent[];
  of: Map<string, number | null>;
  cpu: number;
  byRule: number;
  left: number;
}> {
  const clock = testClock('2026-01-01T00:00:00Z');
  const store = await freshStore({ clock, reference });
  const { events: known, articles } = pressOf(EVENTS, OPINIONS);
  const room = { store, bundle: { companies, reference } };
  const read = await following(
    room,
    OUTLETS.map((name) => sourceOf(name)),
    [TEAM],
  );
  const of = new Map(articles.map(({ item, event }) => [item.link ?? '', event]));
  const begun = process.cpuUsage();
  for (const [day, ofDay] of Map.groupBy(articles, (article) => article.day)) {
    for (const [publisher, all] of Map.groupBy(ofDay, (article) => article.publisher)) {
      clock.set(Math.max(Date.parse(`${day}T12:00:00Z`), clock.now().getTime() + 60_000));
      const items = all.map(({ item }) => item);
      await read(publisher, items, clock.now().toISOString());
    }
  }
  const queue = store.review(TEAM);
  const byRule = (await queue.counts()).acceptedByRule;
  clock.set(END);
  const now = clock.now().getTime();
  const write = (changes: readonly EventChange[]) =>
    store.append(
      TEAM,
      changes.map((change) => ({ ...change, who: 'ana' })),
    );
  const { candidates } = await queue.waiting({ offset: 0, limit: 5_000, now });
  for (const candidate of candidates.filter(({ confidence }) => confidence >= SURE)) {
    const log = store.reader({ workspace: TEAM, asOf: clock.now().getTime(), audience: EVERYBODY });
    const by = { kind: 'person', id: 'U1', name: 'ana' } as const;
    await accept(
      candidate,
      { kind: 'matched' },
      { queue, log, reference, by, now: clock.now().getTime(), write },
    );
    clock.set(clock.now().getTime() + 1_000);
  }
  const { user, system } = process.cpuUsage(begun);
  const left = (await queue.waiting({ offset: 0, limit: 1, now: clock.now().getTime() })).total;
  const log = store.reader({
    workspace: TEAM,
    asOf: Date.parse('2026-05-01'),
    audience: EVERYBODY,
  });
  const { events } = await log.find({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
  await store.close();
  return { log: events, known, of, cpu: (user + system) / 1e6, byRule, left };
}

/** The event that most of its sources tell. */
function toldBy({ sources }: TrackedEvent, of: ReadonlyMap<string, number | null>): number | null {
  const counts = new Map<number | null, number>();
  for (const { url } of sources) {
    const event = of.get(url ?? '') ?? null;
    counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const isRight = (event: TrackedEvent, { type, company, sum }: PressEvent) =>
  event.type === type &&
  event.parties.some((party) => party.company === company) &&
  (sum === null || event.amount?.value === sum);

describe('news of eight outlets', () => {
  it('News of eight outlets becomes one event for each that happened, with its own origins', async () => {
    const { log, known, of, cpu, byRule, left } = await readAll();
    const found = new Map<number, TrackedEvent>();
    let merged = 0;
    for (const event of log) {
      const told = toldBy(event, of);
      merged += event.sources.filter(({ url }) => (of.get(url ?? '') ?? null) !== told).length;
      const truth = told === null ? undefined : known[told];
      if (told !== null && truth && isRight(event, truth) && !found.has(told))
        found.set(told, event);
    }
    const sources = log.reduce((sum, event) => sum + event.sources.length, 0);
    const exact = [...found].filter(
      ([number, event]) => event.evidence.origins === known[number]?.origins.size,
    ).length;
    const figures = {
      articles: of.size,
      events: log.length,
      precision: found.size / log.length,
      recall: found.size / known.length,
      origins: exact / found.size,
      falseMerges: merged / sources,
      byRule,
      left,
      cpu,
    };
    if (SOAK) console.info(JSON.stringify(figures));
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.9);
    expect(figures.origins).toBeGreaterThanOrEqual(0.95);
    expect(figures.falseMerges).toBeLessThanOrEqual(0.01);
  });
});
