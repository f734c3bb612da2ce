import type { PostedLine } from '../../contracts/delivery.ts';
import type { Change, Reader } from '../../contracts/reader.ts';
import type { Layout } from '../../contracts/schedule.ts';
import type {
  DigestRequest,
  Entry,
  News,
  Section,
  SectionContext,
} from '../../contracts/section.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import type { Line, Page, Part, Text } from '../../page/page.ts';
import { lineText, plainText } from '../../page/plain-text.ts';
import { movedOn } from '../corrections/correction-words.ts';
import { daysCome } from '../news/days-come.ts';
import { foldedLines, foldedOf } from '../news/folds.ts';
import { type Days, newsOf } from '../news/news.ts';
import { type Points, ranked, repeatCost, score, weighed } from '../news/ranking.ts';
import { asStories } from '../news/stories.ts';
import { logEnd } from '../wording/log-end.ts';
import { becauseOf, type Following, following } from './followed.ts';
import { contextLines, footer, headline, silence, title } from './frame.ts';
import { type Hidden, NOTHING_HIDDEN } from './hidden.ts';
import { type Composing, digestLine, issueOf } from './issue.ts';
import { isUnread, readingActions, readingOf, tellsNothing, waitingPart } from './reading.ts';
import { recordsTold } from './recorded.ts';
import { inScope, isWanted } from './scope.ts';
import { closing, moreInThread, replies } from './sections.ts';

/** A digest with its posted lines: put in words only where they are recorded, for a preview is posted nowhere. */
export interface Composed {
  page: Page;
  readonly told: PostedLine[];
  /** True where it tells nothing at all: no line, nothing that presses, and all that was to be read was read. */
  isEmpty(): Promise<boolean>;
}

/** Up to this many events are one message; more put the top of them in the channel and the rest in its thread. */
export const TOP_LINES = 5;

/** Composes the digest of (from, to]. The Page's `events` are in the order of their line numbers; what is folded follows. */
export async function composeDigest(request: DigestRequest): Promise<Composed> {
  const { log, reference, zone } = request;
  const { lastDay = dayInZone(request.to, zone) } = request;
  const days = { from: dayInZone(request.from, zone), to: lastDay };
  const sections = request.sections.toSorted((a, b) => a.order - b.order);
  const scope = await following(request.scope, log);
  const news = await newsIn(request, days);
  const { kept, hidden } = inScope(news, scope, sections, reference);
  const wanted = sections.filter((section) => section.always || isWanted(section, scope));
  const points = weighed(reference);
  const stories = asStories(kept, points);
  const inOrder = request.layout === 'compact' ? [] : wanted;
  const entries = numbered(stories, inOrder, points);
  const marked = await request.marks?.(kept.map(({ event }) => event.id));
  const composing = {
    ...request,
    days,
    following: scope,
    ended: logEnd(reference, request.to),
    reading: await readingOf(request, scope),
    marked: marked ?? new Map<string, string>(),
    records: await recordsTold(entries, request),
  };
  return {
    page: await pageOf(composing, entries, wanted, hidden),
    get told() {
      return toldIn(entries, composing, wanted, scope);
    },
    isEmpty: () => isEmpty(composing, entries, wanted),
  };
}

async function isEmpty(
  request: Composing,
  entries: readonly Entry[],
  sections: readonly Section[],
): Promise<boolean> {
  if (entries.length > 0 || !tellsNothing(request.reading)) return false;
  const issue = issueOf(request, entries, new Set());
  const pressing = await Promise.all(sections.map((section) => section.presses?.(issue) ?? false));
  return !pressing.includes(true);
}

/** The news of a window. */
async function newsIn(request: DigestRequest, days: Days): Promise<News[]> {
  const changes = (await changesOf(request)).filter((it) => !isCorrection(it, request.corrected));
  const news = changes.flatMap((change) => newsOf(change, days) ?? []);
  const come = await daysCome(request.log, days, news);
  // A law's day is the news, whatever else is told of the law on it.
  const today = new Set(come.map(({ event }) => event.id));
  const all = [...news.filter(({ event }) => !today.has(event.id)), ...come];
  const fame = await request.log.prominence(all.map(({ event }) => event.number));
  return all.map((one) => ({ ...one, fame: fame.get(one.event.number)?.events ?? 0 }));
}

/** Changes that were learnt in the window, and those of the one before that were not there yet when it was written. */
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
      return [await changedSince(log, change, told)];
    }),
  );
  return [...missed.flat(), ...changes];
}

/** A change of what was told as it was known at a moment, with every reason since. */
async function changedSince(log: Reader, change: Change, told: number): Promise<Change> {
  const { id } = change.event;
  const history = await log.history(id);
  const reasons = history.filter(({ knownAt }) => knownAt > told).map(({ why }) => why);
  const before = await log.at(told).event(id);
  return { ...change, before, why: [...new Set(reasons)].join('; ') };
}

/** True for a change that is listed under corrections already; a status that moved is news beside it. */
function isCorrection({ event, before }: Change, corrected: DigestRequest['corrected']): boolean {
  return before !== null && !movedOn(before, event) && (corrected?.has(event.id) ?? false);
}

async function pageOf(
  request: Composing,
  entries: readonly Entry[],
  sections: readonly Section[],
  hiding: Hidden,
): Promise<Page> {
  const lines = entries.filter(({ isFolded }) => !isFolded);
  const threaded = isThreaded(request.layout, lines);
  const top = request.layout === 'compact' ? lines : lines.slice(0, TOP_LINES);
  const issue = issueOf(request, entries, new Set(top.map(({ news }) => news.event.id)));
  const rest = lines.slice(top.length);
  const lead = await leadOf(request, entries, issue, hiding);
  // Where nothing is left to tell, the first sentence says what is hidden.
  const hidden = entries.length > 0 ? hiding : NOTHING_HIDDEN;
  return {
    ...lead,
    parts: [
      ...lead.parts,
      ...linesPart([
        ...top.map((entry) => issue.line(entry, { detail: request.layout !== 'compact' })),
        ...foldedLines(entries, request),
      ]),
      ...(threaded && rest.length > 0 ? [moreInThread(rest, sections)] : []),
      ...(await closing(sections, entries, issue, {
        threaded,
        hidden,
        scope: request.scope,
        isUnread: isUnread(request.reading),
      })),
      ...waitingPart(request.reading),
      ...contextOf(footer(request, entries.length === 0)),
    ],
    thread: threaded ? await replies(sections, lines, issue) : [],
    events: entries.flatMap(({ news }) => news.event).concat(relatedTo(entries)),
  };
}

/** The news folded under others, in their order. */
const relatedTo = (entries: readonly Entry[]) =>
  entries.flatMap(({ news }) => news.related.map(({ event }) => event));

/** The top of a digest: its name and counts, or the one sentence that says which silence it is. */
async function leadOf(
  request: Composing,
  entries: readonly Entry[],
  issue: SectionContext,
  hidden: Hidden,
): Promise<Pick<Page, 'headline' | 'title' | 'parts' | 'actions'>> {
  if (entries.length === 0 && issue.corrections.length === 0)
    return { ...silence(request, hidden), actions: readingActions(request) };
  return {
    headline: headline(entries, issue),
    title: title(request, issue),
    parts: await contextLines(request, entries, issue),
    actions: [...readingActions(request), { kind: 'form', label: 'Add an event' }],
  };
}

const contextOf = (text: Text): Part[] => (text.length > 0 ? [{ kind: 'context', text }] : []);

function linesPart(lines: readonly Line[]): Part[] {
  return lines.length > 0 ? [{ kind: 'lines', lines }] : [];
}

function isThreaded(layout: Layout, lines: readonly Entry[]): boolean {
  if (layout === 'auto') return lines.length > TOP_LINES;
  return layout === 'threaded' && lines.length > 0;
}

/** The best first; what follows the top runs through the sections in their order, so that a thread reads straight down; what is folded comes last. */
function numbered(stories: readonly News[], sections: readonly Section[], points: Points): Entry[] {
  const folded = foldedOf(stories, points);
  const lines = ranked(
    stories.filter((news) => !folded.has(news)),
    points,
    TOP_LINES,
  );
  const place = (news: News) => sections.findIndex((section) => section.takes?.(news));
  const rest = lines.slice(TOP_LINES).sort((a, b) => place(a) - place(b));
  const last = ranked([...folded], points, 0);
  return [...lines.slice(0, TOP_LINES), ...rest, ...last].map((news, index) => ({
    number: index + 1,
    news,
    isFolded: folded.has(news),
  }));
}

function toldIn(
  entries: readonly Entry[],
  request: Composing,
  sections: readonly Section[],
  scope: Following,
): PostedLine[] {
  const order = entries.map(({ news }) => news);
  const under = entries.flatMap(({ number, isFolded, news }) =>
    news.related.map((one) => ({ news: one, under: isFolded ? null : number })),
  );
  const all = [
    ...entries.map(({ news, isFolded }) => ({ news, ...(isFolded ? { under: null } : {}) })),
    ...under,
  ];
  return all.map(({ news, ...folded }, index) => ({
    number: index + 1,
    event: news.event.id,
    revisedAt: news.event.revisedAt,
    text: plainText(lineText(digestLine({ number: index + 1, news }, request, false))),
    section: sections.find((section) => section.takes?.(news))?.heading ?? '',
    because: becauseOf(news, scope, request.reference),
    score: [
      ...score(news, request.reference),
      ...(order[index] ? repeatCost(order, index, TOP_LINES) : []),
    ],
    ...folded,
  }));
}
