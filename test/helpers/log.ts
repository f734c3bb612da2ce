/** The whole product but Slack: the bundled data in a real SQLite, and the router that answers from it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandRouter, createRouter } from '../../src/briefing/router.ts';
import type { Asker, ChannelInfo, RequestOptions } from '../../src/contracts/command.ts';
import type { Ledger } from '../../src/contracts/ledger.ts';
import { EVERYBODY, type Reader } from '../../src/contracts/reader.ts';
import type { WorkspaceSource } from '../../src/contracts/sources/followed.ts';
import type { Bundle, Store } from '../../src/contracts/store.ts';
import type { TrackedEvent } from '../../src/domain/event/event.ts';
import { inlines, type Page, type Part, type Text } from '../../src/page/page.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { openRuntime } from '../../src/runtime/open.ts';
import { projectLeaves } from './leaves.ts';
import { bundledLog } from './stores/bundled-log.ts';
import { freshStore } from './stores/store.ts';

/** Thursday of the first morning. */
export const MARCH = '2026-03-12T09:00:00Z';
/** After everything in the bundled data became known. */
export const JULY = '2026-07-10T09:00:00Z';

export const MEMBER: Asker = { id: 'U1', name: 'ana', standing: 'member' };
export const GUEST: Asker = { id: 'U2', name: 'gus', standing: 'guest' };

const TEAM = 'T1';
const EVERYTHING = { offset: 0, limit: Number.POSITIVE_INFINITY };

export interface Asked {
  page: Page;
  isUnderstood: boolean;
  /** The line that was answered, without a prefix. */
  answered: string;
  /** The complete plain text. */
  text: string;
}

export interface AskOptions {
  zone?: string;
  asker?: Asker;
  channel?: { id: string; name: string } | undefined;
  /** The channel asked in, and as Slack would describe it. */
  here?: string | null;
  place?: () => Promise<ChannelInfo | null>;
  message?: string;
  /** The line that was answered before. */
  earlier?: string;
  isInTheOpen?: boolean;
  window?: { offset: number; limit: number };
  revise?: NonNullable<RequestOptions['revise']>;
  /** The log as others than everybody in the workspace see it. */
  log?: Reader;
  /** The subscriptions of another workspace than the one that asks. */
  plans?: RequestOptions['plans'];
  /** The review of another. */
  review?: RequestOptions['review'];
  /** Sources that the workspace follows in place of its own. */
  followed?: readonly WorkspaceSource[];
}

export interface Log {
  store: Store;
  router: CommandRouter;
  bundle: Bundle;
  reader(now: string): Reader;
  /** The subscriptions and deliveries in the workspace that asks. */
  context: Pick<
    RequestOptions,
    'plans' | 'review' | 'sources' | 'deliveries' | 'resends' | 'marks'
  >;
  ledger: Ledger;
  /** Answers a line as known at a moment; all matches unless a window is given. */
  ask(line: string, now?: string, options?: AskOptions): Promise<Asked>;
  /** The digest of a window; `next` is when the one after it is due. */
  digest(from: string, to: string, options?: { zone?: string; next?: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Opens a log of its own at a moment, whose data were loaded before; a test file opens its own, once. */
export async function openLog(now = JULY): Promise<Log> {
  const clock = { now: () => new Date(now) };
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const databaseUrl = join(folder, 'log.db');
  writeFileSync(databaseUrl, await bundledLog());
  const log = logOf(await openRuntime({ databaseUrl, prefix: 'ai-', clock }));
  return {
    ...log,
    async close() {
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a log of other data than the bundled. */
export async function openLogOf(bundle: Bundle, written = JULY): Promise<Log> {
  const { reference } = bundle;
  const clock = { now: () => new Date(written) };
  const store = await freshStore({ clock, reference });
  await store.load(bundle);
  const router = createRouter({ ...(await projectLeaves()), reference, prefix: 'ai-' });
  return logOf({ store, router, bundle });
}

function logOf({ store, router, bundle }: Pick<Log, 'store' | 'router' | 'bundle'>): Log {
  const reader = (now: string) =>
    store.reader({ workspace: TEAM, asOf: Date.parse(now), audience: EVERYBODY });
  const ledger = store.ledger(TEAM);
  const { deliveries, resends, marks } = ledger;
  const context = {
    plans: store.plans(TEAM),
    review: store.review(TEAM),
    sources: store.sources.of(TEAM),
    deliveries,
    resends,
    marks,
  };
  const asked = (now: string, { channel, followed, ...options }: AskOptions): RequestOptions => ({
    log: reader(now),
    now: new Date(now),
    zone: 'UTC',
    asker: MEMBER,
    ...context,
    announce: async () => {},
    window: EVERYTHING,
    ...(channel && { channel }),
    ...(followed && { sources: { ...context.sources, followed: async () => [...followed] } }),
    ...options,
  });
  return {
    store,
    router,
    bundle,
    reader,
    context,
    ledger,
    async ask(line, now = MARCH, options = {}) {
      const answer = await router.ask(line, asked(now, options));
      return { ...answer, text: renderText(answer.page) };
    },
    async digest(from, to, { zone = 'UTC', next } = {}) {
      const window = { from: Date.parse(from), to: Date.parse(to) };
      return (
        await router.digest({
          log: reader(to),
          zone,
          ...window,
          ...(next !== undefined && { next }),
        })
      ).page;
    },
    close: () => store.close(),
  };
}

/** The parts of one kind, those of the thread included; the figures of tables in their words. */
export function partsOf<Kind extends Part['kind']>(
  page: Page,
  kind: Kind,
): Extract<Part, { kind: Kind }>[] {
  const parts = [...page.parts, ...(page.thread ?? []).flat()].map(withWords);
  return parts.filter((part): part is Extract<Part, { kind: Kind }> => part.kind === kind);
}

function withWords(part: Part): Part {
  if (part.kind !== 'table') return part;
  return { ...part, rows: part.rows.map((row) => row.map(inWords)) };
}

function inWords(cell: Text): Text {
  const [run] = inlines(cell);
  return typeof run === 'object' && run.kind === 'figure' ? run.text : cell;
}

/** The titles of a page's events, in its order. */
export const titles = (page: Page): string[] => page.events.map((event) => event.title);

/** The events of a digest that have a numbered line or row of their own, in the order of their numbers; what is folded comes after them. */
export function ownLines(page: Page): TrackedEvent[] {
  const lines = partsOf(page, 'lines').flatMap((part) => part.lines.map(({ number }) => number));
  const rows = partsOf(page, 'table').flatMap((table) => table.rows.map((row) => Number(row[0])));
  return page.events.slice(0, Math.max(0, ...lines.filter((n) => n !== undefined), ...rows));
}

/** Every value that a fact of the page says, by its label. */
export function factsOf(page: Page): Record<string, string> {
  const facts = partsOf(page, 'facts').flatMap((part) => part.facts);
  return Object.fromEntries(
    facts.map(({ label, value }) => [
      label,
      typeof value === 'string'
        ? value
        : value
            .map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : ''))
            .join(''),
    ]),
  );
}

/** The parts of a digest under a heading of its thread, up to the next heading; empty where there is none. */
export function under(page: Page, heading: string): Part[] {
  const parts = (page.thread ?? []).flat();
  const at = parts.findIndex((part) => part.kind === 'heading' && part.text === heading);
  if (at < 0) return [];
  const rest = parts.slice(at + 1);
  const end = rest.findIndex((part) => part.kind === 'heading');
  return end < 0 ? rest : rest.slice(0, end);
}

/** The headlines of the lines under a heading of a digest's thread. */
export const linesUnder = (page: Page, heading: string): string[] =>
  under(page, heading).flatMap((part) =>
    part.kind === 'lines' ? part.lines.map((line) => line.headline) : [],
  );

/** The way in which a text says that its question was understood, without the day by which it was known. */
export const understood = (text: string): string | undefined =>
  /understood: (.*) · known by/.exec(text)?.[1];
