/** The reading of sources as a digest tells it: what was read by its moment, and what of it waits for a look. */
import type { DigestRequest, News } from '../../contracts/section.ts';
import type { ReviewCandidate, Waiting } from '../../contracts/sources/review.ts';
import { evidenceOf } from '../../domain/event/evidence.ts';
import { isNarrow } from '../../domain/schedule/scope.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import { type Action, bold, joinText, type Part, type Text } from '../../page/page.ts';
import { sourceLink } from '../wording/event-words.ts';
import { logEnd, readSince, type UnreadDays } from '../wording/log-end.ts';
import { standsStill } from '../wording/reading/reading-words.ts';
import { firstReads, type SourcesRead, sourcesRead } from '../wording/reading/sources-read.ts';
import type { Following } from './followed.ts';
import { inScope } from './scope.ts';

/** Everything that a digest says of the sources of its workspace, by its moment. */
export interface SourceReadings {
  sources: SourcesRead;
  /** The days of its window that nobody read, after the bundled log's end; null where all were. */
  unread: UnreadDays | null;
  /** True where no source is followed and the shared desk is read. */
  isFromDesk: boolean;
  /** Items of sources that were read for the first time in its window: they were learnt as known. */
  first: { items: number; sources: number };
  /** Stories of its scope that nobody has decided about; the best of them. */
  waiting: { count: number; isMore: boolean; best: readonly ReviewCandidate[]; isNew: boolean };
}

/** Stories that are named. */
const NAMED = 3;
/** Stories that a scope is held against. */
const MOST = 100;
const NOTHING_WAITS: Waiting = { candidates: [], total: 0, oldest: null };

/** Reads both; where no source is followed, nothing waits. */
export async function readingOf(request: DigestRequest, scope: Following): Promise<SourceReadings> {
  const { from, to, reference } = request;
  const followed = (await request.sources?.followed()) ?? [];
  const sources = sourcesRead(followed, to);
  const end = logEnd(reference, to);
  const read = await readSince(sources.since, request.log);
  const isCovered = read.since !== null && read.since <= from;
  return {
    sources,
    unread: end === null || isCovered ? null : { end, ...read },
    isFromDesk: read.by === 'desk' && read.since !== null,
    first: firstReads(followed, { from, to }),
    waiting: await waitingIn(request, scope, followed.length > 0),
  };
}

async function waitingIn(
  request: DigestRequest,
  scope: Following,
  asks: boolean,
): Promise<SourceReadings['waiting']> {
  const { from, to, sections, reference, review } = request;
  const tellsAll = !isNarrow(scope);
  const limit = tellsAll ? NAMED : MOST;
  const page = asks ? await review?.waiting({ offset: 0, limit, now: to }) : null;
  const { candidates, total } = page ?? NOTHING_WAITS;
  const open = candidates.filter(({ fields }) => fields.visibility === 'workspace');
  const news = new Map(open.map((one) => [asNews(one, request), one]));
  const { kept } = inScope([...news.keys()], scope, sections, reference);
  const mine = kept.flatMap((one) => news.get(one) ?? []);
  return {
    count: tellsAll ? total - (candidates.length - open.length) : mine.length,
    isMore: !tellsAll && total > MOST,
    best: mine.filter(({ known }) => known === null).slice(0, NAMED),
    isNew: mine.some(({ toldAt }) => toldAt > from),
  };
}

/** A story as news that a scope can be asked about. */
function asNews(
  { fields, toldAt }: ReviewCandidate,
  { zone, reference }: Pick<DigestRequest, 'zone' | 'reference'>,
): News {
  const day = dayInZone(toldAt, zone);
  const event = {
    ...fields,
    id: '',
    number: 0,
    workspace: null,
    withdrawn: false,
    stages: [],
    closedBy: null,
    knownOn: day,
    knownAt: toldAt,
    revisedAt: toldAt,
    isCounted: false,
    countedOn: null,
    evidence: evidenceOf(fields, reference.publisherKind),
  };
  return {
    event,
    before: null,
    at: toldAt,
    since: toldAt,
    on: day,
    why: '',
    kind: 'new',
    phases: [],
    fame: 0,
    related: [],
  };
}

/** "Read, not yet reviewed: 7. As read: Acme raises $50M, Series B · TechCrunch"; nothing where nothing waits. */
export function waitingPart({ waiting: { count, isMore, best } }: SourceReadings): Part[] {
  if (count === 0) return [];
  const lead = `Read, not yet reviewed: ${isMore ? `more than ${count}` : count}.`;
  if (best.length === 0) return [{ kind: 'text', text: lead }];
  const lines = joinText(best.map(asRead), '; ');
  return [{ kind: 'text', text: [`${lead} `, bold('As read:'), ' ', ...lines, '.'] }];
}

function asRead({ fields }: ReviewCandidate): Text {
  const [source] = fields.sources;
  return joinText([fields.title, source ? sourceLink(source) : null]);
}

/** True where nobody knows whether anything happened: days after the bundled log's end, or sources that nobody has read. */
export const isUnread = ({ unread, sources }: SourceReadings): boolean =>
  unread !== null || standsStill(sources);

/** True where a digest without a line may be left out: all was read, and nothing new waits for a look. */
export const tellsNothing = (reading: SourceReadings): boolean =>
  !isUnread(reading) && !reading.waiting.isNew && reading.first.items === 0;

/** Buttons for what is to be looked at or connected: two at most. */
export function readingActions({
  reading,
  line,
}: DigestRequest & { reading: SourceReadings }): Action[] {
  const { sources, unread, waiting } = reading;
  const ask = (label: string, command: string, args = ''): Action => ({
    kind: 'ask',
    label,
    ask: line(command, args),
  });
  return [
    ...(waiting.count > 0 ? [ask('Review', 'review')] : []),
    ...(standsStill(sources) || sources.failing.length > 0
      ? [ask('Check feeds', 'feed', 'list')]
      : []),
    ...(unread !== null && sources.all === 0
      ? [ask('Connect starter feeds', 'feed', 'starter')]
      : []),
  ];
}
