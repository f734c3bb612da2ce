/** Composes a digest: a window of changes in, one Page out, in the layout and the words of the style guide. */
import {
  bold,
  type Inline,
  joinText,
  type Line,
  moment,
  type Page,
  type Part,
  type Text,
} from '../contracts/page.ts';
import type { Entry, Issue, Section } from '../contracts/section.ts';
import type { Change, Reader } from '../contracts/store.ts';
import { isUnconfirmed } from './change.ts';
import { digestSummary } from './digest-summary.ts';
import { eventLine } from './event-line.ts';
import { plural } from './labels.ts';
import { ranked } from './rank.ts';
import {
  dayInZone,
  formatDay,
  formatDayLong,
  formatMoment,
  formatMonth,
  formatRange,
} from './when.ts';
import type { World } from './world.ts';

/** What composing needs; `next` is the next send time, where there is a schedule. */
export interface DigestRequest {
  log: Reader;
  world: World;
  sections: readonly Section[];
  from: number;
  to: number;
  zone: string;
  next?: number | null;
  /** The line to type for a command, with the workspace's prefix. */
  line(command: string, args?: string): string;
}

/** Up to this many events are one message; more put the top of them in the channel and the rest in its thread. */
export const TOP_LINES = 5;

const DAY = 86_400_000;
/** From this long on a digest is named after its range of days and sums up its window. */
const LONG_WINDOW = 6 * DAY;

/** Composes the digest of (from, to]. The Page's `events` are in the order of their line numbers. */
export async function composeDigest(request: DigestRequest): Promise<Page> {
  const changes = await request.log.changes({ from: request.from, to: request.to });
  if (changes.length === 0) return emptyDigest(request);
  const sections = [...request.sections].sort((a, b) => a.order - b.order);
  const entries = numbered(ranked(changes, request.world, TOP_LINES), sections);
  const top = entries.slice(0, TOP_LINES);
  const issue = issueOf(request, new Set(top.map((entry) => entry.change.event.id)));
  const threaded = entries.length > TOP_LINES;
  const context = await contextLines(request, entries, issue);
  return {
    headline: headline(top, issue),
    title: title(request, issue),
    parts: [
      ...context,
      { kind: 'lines', lines: top.map((entry) => issue.line(entry, { detail: true })) },
      ...(threaded ? [moreInThread(entries.slice(TOP_LINES), sections)] : []),
      ...(await closing(sections, entries, issue, threaded)),
      { kind: 'context', text: footer(request, endOf(await request.log.latest(), request.to)) },
    ],
    thread: threaded ? await replies(sections, entries, issue) : [],
    actions: [{ kind: 'form', label: 'Add an event' }],
    events: entries.map((entry) => entry.change.event),
  };
}

/** The best first; what follows the top runs through the sections in their order, so that a thread reads straight down. */
function numbered(order: readonly Change[], sections: readonly Section[]): Entry[] {
  const top = order.slice(0, TOP_LINES);
  const place = (change: Change) => sections.findIndex((section) => section.takes?.(change));
  const rest = order.slice(TOP_LINES).sort((a, b) => place(a) - place(b));
  return [...top, ...rest].map((change, index) => ({ number: index + 1, change }));
}

function issueOf(request: DigestRequest, inChannel: ReadonlySet<string>): Issue {
  const { log, world, from, to, zone } = request;
  return {
    from,
    to,
    zone,
    today: dayInZone(to, zone),
    world,
    inChannel,
    deadlines: (query, window) => log.deadlines(query, window),
    totals: (query) => log.totals({ ...query, known: { from, to } }),
    sums: (query, by) => log.sums({ ...query, known: { from, to } }, by),
    line: (entry, options) => digestLine(entry, request, options?.detail ?? false),
  };
}

function digestLine(entry: Entry, request: DigestRequest, detail: boolean): Line {
  const { event, before, why } = entry.change;
  const second = [before ? `Changed: ${why}.` : null, detail ? event.summary : null];
  return eventLine(event, request, {
    number: entry.number,
    detail: second.filter(Boolean).join(' ') || null,
  });
}

function headline(top: readonly Entry[], issue: Issue): string {
  const titles = top.slice(0, 3).map((entry) => entry.change.event.title);
  return `${titles.join('; ')}. AI Briefing, ${formatDay(issue.today)}.`;
}

function title({ from, to, zone }: DigestRequest, issue: Issue): string {
  if (to - from < LONG_WINDOW) return `AI Briefing · ${formatDayLong(issue.today)}`;
  const range = formatRange(dayInZone(from, zone), issue.today);
  const days = Math.round((to - from) / DAY);
  return `AI Briefing · ${days === 7 ? 'week of ' : ''}${range}`;
}

async function contextLines(
  request: DigestRequest,
  entries: readonly Entry[],
  issue: Issue,
): Promise<Part[]> {
  const count: Text = [...counted(entries), ' since ', moment(request.from, request.zone)];
  const long = request.to - request.from >= LONG_WINDOW;
  const sums = long ? await digestSummary(entries, issue) : [];
  return [
    { kind: 'context', text: count },
    ...(sums.length ? [{ kind: 'text' as const, text: joinText(sums) }] : []),
  ];
}

/** "5 new events, 1 changed, 11 unconfirmed claims": a claim that nobody vouches for is no event yet. */
function counted(entries: readonly Entry[]): Inline[] {
  const unsure = entries.filter((entry) => isUnconfirmed(entry.change));
  const sure = entries.filter((entry) => !isUnconfirmed(entry.change));
  const fresh = sure.filter((entry) => entry.change.before === null).length;
  return [
    bold(plural(fresh, 'new event')),
    sure.length > fresh ? `, ${sure.length - fresh} changed` : '',
    unsure.length ? `, ${plural(unsure.length, 'unconfirmed claim')}` : '',
  ].filter((piece) => piece !== '');
}

/** "12 more in the thread: 4 rounds, 2 infrastructure deals, …" */
function moreInThread(rest: readonly Entry[], sections: readonly Section[]): Part {
  const counts = bySection(rest, sections).map(({ section, entries }) =>
    countWords(section, entries),
  );
  return {
    kind: 'text',
    text: [bold(`${rest.length} more in the thread`), `: ${counts.join(', ')}.`],
  };
}

const countWords = (section: Section, entries: readonly Entry[]) =>
  section.count?.(entries) ?? `${entries.length} ${section.covers}`;

function bySection(entries: readonly Entry[], sections: readonly Section[]) {
  return sections
    .map((section) => ({
      section,
      entries: entries.filter((entry) => section.takes?.(entry.change)),
    }))
    .filter((group) => group.entries.length > 0);
}

/** What was looked for and not found, and what other sections say in a sentence. */
async function closing(
  sections: readonly Section[],
  entries: readonly Entry[],
  issue: Issue,
  threaded: boolean,
): Promise<Part[]> {
  const quiet = sections.filter(
    (section) =>
      section.takes && section.covers && !entries.some((entry) => section.takes?.(entry.change)),
  );
  const nothing = quiet.length
    ? `Nothing new: ${quiet.map((section) => section.covers).join(', ')}.`
    : '';
  const sentences = threaded
    ? []
    : await Promise.all(sections.map((section) => section.sentence?.(issue) ?? ''));
  const text = [nothing, ...sentences].filter(Boolean).join(' ');
  return text ? [{ kind: 'text', text }] : [];
}

async function replies(
  sections: readonly Section[],
  entries: readonly Entry[],
  issue: Issue,
): Promise<Part[][]> {
  const gathered = await Promise.all(
    sections.map(async (section) => {
      const own = entries.filter((entry) => section.takes?.(entry.change));
      return { section, parts: await section.gather(own, issue) };
    }),
  );
  return [1, 2]
    .map((reply) =>
      gathered
        .filter(({ section, parts }) => (section.reply ?? 2) === reply && parts.length > 0)
        .flatMap(({ section, parts }): Part[] => [
          { kind: 'heading', text: section.heading },
          ...parts,
        ]),
    )
    .filter((parts) => parts.length > 0);
}

/** An empty window is one line that says which silence it is: nothing happened, or nothing is fed. */
async function emptyDigest(request: DigestRequest): Promise<Page> {
  const ended = endOf(await request.log.latest(), request.to);
  const since = formatMoment(request.from, request.zone);
  const sentence = ended
    ? `No feed is connected and the log ends in ${ended}, so this is not “nothing happened”.`
    : `Nothing new since ${since}.`;
  return {
    headline: sentence,
    parts: [
      { kind: 'text', text: sentence },
      { kind: 'context', text: footer(request, ended) },
    ],
    thread: [],
    actions: [],
    events: [],
  };
}

/** A log that ends more than this before the window does is said to be old. */
const STALE = 14 * DAY;

/** The month in which an old log ends; null for one that reaches the window. */
function endOf(latest: string | null, to: number): string | null {
  return latest && to - Date.parse(latest) > STALE ? formatMonth(latest.slice(0, 7)) : null;
}

function footer(request: DigestRequest, ended: string | null): Text {
  return joinText([
    ended ? `The bundled log ends in ${ended}` : 'Feeds: none connected; this is the bundled log',
    request.next ? ['Next: ', moment(request.next, request.zone)] : null,
  ]);
}
