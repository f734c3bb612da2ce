/** Reading what sources bring, from bytes to stories that wait for a look: against parsing alone, and with a long log. */
import { copyFileSync } from 'node:fs';
import { escapeUTF8 } from 'entities';
import type { Ticker } from '../../src/contracts/clock.ts';
import type { Fetcher } from '../../src/contracts/sources/outcome.ts';
import { openReading } from '../../src/runtime/sources/reading.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import feed from '../../src/sources/kinds/feed.ts';
import { OUTLETS, type PressArticle, pressOf } from '../../test/helpers/samples/stories/press.ts';
import { sourceOf } from '../../test/helpers/samples/stories/reading.ts';
import { logFile, openLog, scratchFile } from '../log.ts';
import { MOMENT, TEAM } from '../moment.ts';
import type { BenchRow } from '../report.ts';
import { median, timed } from '../stats.ts';

/** The time with the longest log is so many times that with the shortest, at most. */
const GROWTH = 1.5;
/** An event has six articles. */
const ARTICLES = 6;
/** One article in so many is read once before anything is measured. */
const WARM_UP = 8;
const HOUR_MS = 3_600_000;

/** The feeds of the outlets by their addresses. */
type Feeds = ReadonlyMap<string, Uint8Array>;

interface ReadingAmounts {
  sizes: readonly number[];
  items: number;
  rounds: number;
}

/** Each round reads the same items into a fresh copy of each log. */
export async function measureReading(amounts: ReadingAmounts): Promise<BenchRow[]> {
  const { sizes, items, rounds } = amounts;
  const { articles } = pressOf(Math.floor((items * 0.9) / ARTICLES), Math.ceil(items * 0.1));
  const feeds = feedsOf(articles);
  const first = feedsOf(articles.slice(0, 0));
  const times = new Map(sizes.map((size) => [size, [] as number[]]));
  const parsing: number[] = [];
  // What is compiled at first would be counted to whichever log comes first.
  await readInto(sizes[0]!, first, feedsOf(articles.filter((_, at) => at % WARM_UP === 0)));
  for (let round = 0; round < rounds; round += 1)
    for (const size of round % 2 ? sizes.toReversed() : sizes) {
      times.get(size)!.push(await readInto(size, first, feeds));
      parsing.push(await timed(() => parse(feeds)));
    }
  const [shortest, longest] = [sizes[0]!, sizes.at(-1)!];
  const took = (size: number) => median(times.get(size)!);
  const group = `Reading ${articles.length.toLocaleString('en-US')} items: parse, extract, match, store`;
  const inLog = (size: number) => `a log of ${size.toLocaleString('en-US')} events`;
  const perSecond = (ms: number) => (articles.length * 1_000) / ms;
  return [
    { group, what: `items, ${inLog(longest)}`, value: perSecond(took(longest)), unit: '/s' },
    { group, what: 'items, parsing alone', value: perSecond(median(parsing)), unit: '/s' },
    {
      group,
      what: 'time, against parsing alone',
      value: took(longest) / median(parsing),
      unit: '×',
    },
    {
      group,
      what: `growth of time, from ${inLog(shortest)}`,
      value: took(longest) / took(shortest),
      unit: '×',
      limit: { at: 'most', value: GROWTH },
    },
  ];
}

function feedsOf(articles: readonly PressArticle[]): Feeds {
  const rows = OUTLETS.map((outlet) => {
    const own = articles.filter(({ publisher }) => publisher === outlet);
    const channel = `<title>${outlet}</title>${own.map(itemXml).join('')}`;
    const xml = `<?xml version="1.0"?><rss version="2.0"><channel>${channel}</channel></rss>`;
    return [sourceOf(outlet).address, new TextEncoder().encode(xml)] as const;
  });
  return new Map(rows);
}

function itemXml({ item, day }: PressArticle): string {
  const fields = { guid: item.id, title: item.title, link: item.link ?? '', pubDate: day };
  const written = Object.entries({ ...fields, description: item.text || item.summary });
  return `<item>${written.map(([name, text]) => `<${name}>${escapeUTF8(text)}</${name}>`).join('')}</item>`;
}

function parse(feeds: Feeds): void {
  for (const [address, bytes] of feeds)
    feed.read({ address, bytes, contentType: null }, { address, settings: {} });
}

/** The time of the round that reads the feeds, milliseconds, after one in which they were empty. */
async function readInto(size: number, first: Feeds, feeds: Feeds): Promise<number> {
  const file = scratchFile(`reading-${size}.db`);
  copyFileSync(await logFile(size), file);
  const store = await openLog(file);
  await store.sources.follow(
    TEAM,
    OUTLETS.map((outlet) => sourceOf(outlet)),
    MOMENT,
  );
  let now = MOMENT;
  let shown = first;
  const fetcher: Fetcher = {
    fetch: async ({ address }) => ({
      outcome: 'answered',
      validators: { etag: null, lastModified: null },
      maxAgeMs: null,
      movedTo: null,
      answer: { address, bytes: shown.get(address)!, contentType: null },
    }),
  };
  let round: () => unknown = () => undefined;
  const ticker: Ticker = {
    everyMinute(tick) {
      round = () => tick(new Date(now));
      return { stop() {}, wake() {} };
    },
  };
  let came = 0;
  const reading = openReading({
    store,
    bundle: openBundle(),
    textDays: 30,
    clock: { now: () => new Date(now) },
    asking: { fetcher, kinds: [feed], read: async (_kind, ...given) => feed.read(...given) },
    logger: SILENT,
    onItems: (count) => {
      came += count;
    },
  });
  reading.begin(ticker);
  await round();
  [now, shown] = [now + 3 * HOUR_MS, feeds];
  const took = await timed(() => round());
  const { waiting } = await store.review(TEAM).counts();
  await reading.end();
  await store.close();
  if (came === 0 || waiting === 0) throw new RangeError('nothing was read');
  return took;
}

const SILENT = { info() {}, warn() {}, error() {} };
