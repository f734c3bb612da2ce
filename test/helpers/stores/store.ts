/** Logs to test with: a clock in the test's hand, small reference data, and stores in a folder of their own. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Clock } from '../../../src/contracts/clock.ts';
import type { Reader } from '../../../src/contracts/reader.ts';
import type { Bundle, Store } from '../../../src/contracts/store.ts';
import type { EventRecord } from '../../../src/domain/event/event.ts';
import type { MeasureKind } from '../../../src/domain/event/measures/measure.ts';
import type { CompanyRecord } from '../../../src/domain/reference/company.ts';
import {
  buildReferenceData,
  type ReferenceData,
} from '../../../src/domain/reference/reference-data.ts';
import { openStore } from '../../../src/storage/index.ts';
import { company } from '../samples/records.ts';

export type StoreOptions = Parameters<typeof openStore>[0];

/** A clock that stands still until it is set. */
export interface TestClock extends Clock {
  set(moment: string | number): void;
}

export function testClock(start: string | number): TestClock {
  let now = new Date(start);
  return {
    now: () => now,
    set(moment) {
      now = new Date(moment);
    },
  };
}

/** A clock past everything in arbitrary logs. */
export const AFTER_ALL = '2026-06-01T12:00:00Z';

/** Two sectors, two topics, a few publishers, and the euro at 2 dollars all year. */
export const reference: ReferenceData = buildReferenceData({
  sectors: [
    { id: 'chips', label: 'Chips', synonyms: [] },
    { id: 'cloud_compute', label: 'Cloud compute', synonyms: [] },
  ],
  topics: [
    { id: 'energy', label: 'Energy and power', synonyms: ['electricity'] },
    { id: 'export_controls', label: 'Export controls', synonyms: ['sanctions'] },
  ],
  places: {
    regions: [],
    groups: [],
    synonyms: { regions: {}, countries: {} },
    jurisdictions: {},
  },
  coverage: { through: '2026-12-31' },
  thesaurus: { same: [], near: [], called: [] },
  publishers: [
    { name: 'Reuters', host: 'reuters.com', kind: 'agency' },
    { name: 'SEC', host: 'sec.gov', kind: 'filing' },
    { name: 'Acme Newsroom', host: null, kind: 'company' },
    { name: 'A Wire', host: null, kind: 'newswire' },
    { name: 'Ofcom', host: null, kind: 'regulator' },
    { name: 'Acme Times', host: null, kind: 'newspaper' },
    { name: 'A Blog', host: null, kind: 'blog' },
    { name: 'AI industry briefing', host: null, kind: 'briefing' },
  ],
  rates: Array.from({ length: 12 }, (_, month) => ({
    date: `2026-${String(month + 1).padStart(2, '0')}-01`,
    currency: 'EUR',
    usdPerUnit: 2,
  })),
});

/** Companies by name, as bundled data has them. */
export const companies: readonly CompanyRecord[] = ['Acme', 'Beta', 'Gamma', 'Delta'].map((name) =>
  company(name, {
    since: null,
    aliases: [`${name} Laboratories`],
    people: [`Ada ${name}son`],
  }),
);

/** Bundled data; a version of its own each time, unless one is given. */
export function bundle(records: readonly EventRecord[], given: Partial<Bundle> = {}): Bundle {
  return { version: `test ${versions++}`, records, companies, reference, ...given };
}

let versions = 0;

/** Numbers in [0, 1) that are the same in every run. */
export function testRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

let empty: Promise<Buffer> | undefined;

/** The bytes of a log with nothing in it: to make its tables took longer than most tests need. */
export function emptyLog(): Promise<Buffer> {
  empty ??= madeEmpty();
  return empty;
}

function madeEmpty(): Promise<Buffer> {
  return withFolder(async (folder) => {
    const url = join(folder, 'empty.db');
    const store = await openStore({ url, clock: testClock(AFTER_ALL), reference });
    await store.close();
    return readFileSync(url);
  });
}

/** Opens a log in a file; one that is not there yet begins as a copy of an empty one. */
export async function openFile(path: string): Promise<Store> {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await emptyLog());
  }
  return openStore({ url: path, clock: testClock(AFTER_ALL), reference });
}

/** An empty store; its file goes when it is closed. */
export async function freshStore(given: Partial<StoreOptions> = {}): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-'));
  const url = join(folder, 'log.db');
  writeFileSync(url, await emptyLog());
  const clock = testClock(AFTER_ALL);
  const store = await openStore({ url, clock, random: testRandom(), reference, ...given });
  return {
    ...store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A folder that is gone when the test is over, used or not. */
export async function withFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ai-briefing-'));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those that are of one event, and those that a deal makes. */
const MEASURES: readonly MeasureKind[] = [
  ...(['jobs', 'power', 'incident', 'purchase', 'sold', 'round', 'rumour', 'drift'] as const),
  ...(['valuation', 'run_rate', 'figure', 'expectation', 'law', 'date'] as const),
];

/** Everything that a reader can be made to say, with the texts found by these words. */
export async function everythingOf(reader: Reader, words: readonly string[] = []) {
  const whole = { offset: 0, limit: Number.POSITIVE_INFINITY };
  const { events } = await reader.find({}, whole);
  const deals = new Set(events.flatMap((event) => event.dealId ?? []));
  const each = <K, T>(keys: Iterable<K>, read: (key: K) => Promise<T>) =>
    Promise.all([...keys].map(read));
  return {
    found: await reader.find({}, whole),
    oldest: await reader.find({ sort: 'oldest', minUsd: 0 }, whole),
    totals: await reader.totals({}),
    sums: [...(await reader.sums({}, 'sector'))],
    // Numbers of events that the reader may not know are asked for too.
    events: await each(Array(20).keys(), (number) => reader.event(`E${number}`)),
    histories: await each(Array(20).keys(), (number) => reader.history(`E${number}`)),
    deals: [...(await reader.deals([...deals]))],
    changes: await reader.changes({ from: 0, to: Date.parse('2030-01-01') }),
    expectations: await reader.expectations({}, { from: '0001-01-01', to: '9999-12-31' }),
    deadlines: await reader.deadlines({}, { from: '0001-01-01', to: '9999-12-31' }),
    measures: await each(MEASURES, (kind) =>
      reader.measures({ kind, query: {}, undated: true }, 'newest', 1_000),
    ),
    companies: await each(['Acme', 'Beta Laboratories', 'Gammason', 'delt'], (name) =>
      reader.findCompany(name),
    ),
    size: await reader.size(),
    latest: await reader.latest(),
    said: await each(words, (word) => reader.find({ words: [word], sort: 'relevance' }, whole)),
  };
}
