import type { PostedLine } from '../../contracts/delivery.ts';
import type { Change } from '../../contracts/reader.ts';
import type { Layout } from '../../contracts/schedule.ts';
import type { DigestRequest, Entry, Section, SectionContext } from '../../contracts/section.ts';
import { isNarrow } from '../../domain/schedule/scope.ts';
import { withoutStop } from '../../domain/text/english.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import type { Line, Page, Part } from '../../page/page.ts';
import { lineText, plainText } from '../../page/plain-text.ts';
import { movedOn } from '../corrections/corrections.ts';
import { eventLine } from '../wording/event-line.ts';
import { contextLines, emptyDigest, endOf, footer, headline, title } from './frame.ts';
import { ranked, repeatCost, score } from './ranking.ts';
import { becauseOf, type Following, following, type Hidden, inScope, isWanted } from './scope.ts';
import { closing, moreInThread, replies } from './sections.ts';

/** A request with what is known of its events. */
interface Composing extends DigestRequest {
  marked: ReadonlyMap<string, string>;
}

/** A digest with its posted lines: put in words only where they are recorded, for a preview is posted nowhere. */
export interface Composed {
  page: Page;
  readonly told: PostedLine[];
}

/** Up to this many events are one message; more put the top of them in the channel and the rest in its thread. */
export const TOP_LINES = 5;

/** Composes the digest of (from, to]. The Page's `events` are in the order of their line numbers. */
export async function composeDigest(request: DigestRequest): Promise<Composed> {
  const sections = request.sections.toSorted((a, b) => a.order - b.order);
  const scope = await following(request.scope, request.log);
  const changes = (await changesOf(request)).filter((it) => !isCorrection(it, request.corrected));
  const { kept, hidden } = inScope(changes, scope, sections, request.reference);
  const wanted = sections.filter((section) => section.always || isWanted(section, scope));
  if (kept.length === 0 && !request.corrections?.length)
    return { page: await emptyDigest(request, hidden), told: [] };
  const entries = numbered(ranked(kept, request.reference, TOP_LINES), wanted);
  const marked = await request.marks?.(kept.map((change) => change.event.id));
  const composing = { ...request, marked: marked ?? new Map<string, string>() };
  return {
    page: await pageOf(composing, entries, wanted, hidden),
    get told() {
      return toldIn(entries, composing, wanted, scope);
    },
  };
}

/** Changes that became known in the window, and those of the one before that were not there yet when it was written. */
async function changesOf({ log, from, to, late }: DigestRequest): Promise<Change[]> {
  const changes = await log.changes({ from, to });
  if (!late) return changes;
  const seen = new Set(changes.map((change) => change.event.id));
  const before = (await log.changes({ from: late.from, to: from })).filter(
    ({ event }) => !seen.has(event.id),
  );
  const missed = await Promise.all(
    before.map(async (change) => {
      const told = late.told.get(change.event.id);
      if (told === undefined) return [change];
      if (told >= change.event.revisedAt) return [];
      const since = await log.changes({ from: told, to: from });
      return since.filter(({ event }) => event.id === change.event.id);
    }),
  );
  return [...missed.flat(), ...changes];
}

/** True for a change that is listed under corrections already; a status that moved is news beside it. */
function isCorrection({ event, before }: Change, corrected: DigestRequest['corrected']): boolean {
  return before !== null && !movedOn(before, event) && (corrected?.has(event.id) ?? false);
}

async function pageOf(
  request: Composing,
  entries: readonly Entry[],
  sections: readonly Section[],
  hidden: Hidden,
): Promise<Page> {
  const threaded = isThreaded(request.layout, entries);
  const top = request.layout === 'compact' ? entries : entries.slice(0, TOP_LINES);
  const issue = issueOf(request, entries, new Set(top.map((entry) => entry.change.event.id)));
  const rest = entries.slice(top.length);
  return {
    headline: headline(top, issue),
    title: title(request, issue),
    parts: [
      ...(await contextLines(request, entries, issue)),
      ...linesPart(top, issue, request.layout !== 'compact'),
      ...(threaded && rest.length > 0 ? [moreInThread(rest, sections)] : []),
      ...(await closing(sections, entries, issue, { threaded, hidden, scope: request.scope })),
      { kind: 'context', text: footer(request, endOf(await request.log.latest(), request.to)) },
    ],
    thread: threaded ? await replies(sections, entries, issue) : [],
    actions: [{ kind: 'form', label: 'Add an event' }],
    events: entries.map((entry) => entry.change.event),
  };
}

function linesPart(top: readonly Entry[], issue: SectionContext, detail: boolean): Part[] {
  if (top.length === 0) return [];
  return [{ kind: 'lines', lines: top.map((entry) => issue.line(entry, { detail })) }];
}

function isThreaded(layout: Layout, entries: readonly Entry[]): boolean {
  if (layout === 'auto') return entries.length > TOP_LINES;
  return layout === 'threaded' && entries.length > 0;
}

/** The best first; what follows the top runs through the sections in their order, so that a thread reads straight down. */
function numbered(order: readonly Change[], sections: readonly Section[]): Entry[] {
  const top = order.slice(0, TOP_LINES);
  const place = (change: Change) => sections.findIndex((section) => section.takes?.(change));
  const rest = order.slice(TOP_LINES).sort((a, b) => place(a) - place(b));
  return [...top, ...rest].map((change, index) => ({ number: index + 1, change }));
}

function toldIn(
  entries: readonly Entry[],
  request: Composing,
  sections: readonly Section[],
  scope: Following,
): PostedLine[] {
  const order = entries.map(({ change }) => change);
  return entries.map(({ number, change }, index) => ({
    number,
    event: change.event.id,
    revisedAt: change.event.revisedAt,
    text: plainText(lineText(digestLine({ number, change }, request, false))),
    section: sections.find((section) => section.takes?.(change))?.heading ?? '',
    because: becauseOf(change, scope, request.reference),
    score: [...score(change, request.reference), ...repeatCost(order, index, TOP_LINES)],
  }));
}

function issueOf(
  request: Composing,
  entries: readonly Entry[],
  inChannel: ReadonlySet<string>,
): SectionContext {
  const { log, reference, from, to, zone, scope } = request;
  // Where something is hidden, sums are over what is shown and nothing else.
  const numbers = entries.map((entry) => entry.change.event.number);
  const narrow = isNarrow(scope) ? { numbers } : {};
  const dates = scope.jurisdictions.length ? { jurisdictions: scope.jurisdictions } : {};
  return {
    from,
    to,
    zone,
    today: dayInZone(to, zone),
    reference,
    inChannel,
    corrections: request.corrections ?? [],
    deadlines: (query, window) => log.deadlines({ ...dates, ...query }, window),
    totals: (query) => log.totals({ ...query, ...narrow, known: { from, to } }),
    sums: (query, by) => log.sums({ ...query, ...narrow, known: { from, to } }, by),
    line: (entry, options) => digestLine(entry, request, options?.detail ?? false),
  };
}

function digestLine(entry: Entry, request: Composing, detail: boolean): Line {
  const { event, before, why } = entry.change;
  const second = [before ? `Changed: ${withoutStop(why)}.` : null, detail ? event.summary : null];
  return eventLine(event, request, {
    number: entry.number,
    why: request.posted ?? false,
    mark: request.marked.get(event.id) ?? null,
    detail: second.filter(Boolean).join(' ') || null,
  });
}
