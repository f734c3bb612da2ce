/** An event in the words of the style guide: amounts, parties, status, evidence and sources, each always said the same way. */
import type { Amount, Source, TrackedEvent } from '../../domain/event/event.ts';
import { evidenceText, isOlder } from '../../domain/event/evidence.ts';
import { roundLabel } from '../../domain/event/labels.ts';
import { inRole as companiesIn, mainCompany } from '../../domain/event/measures/about.ts';
import type { DatedStage } from '../../domain/event/stages.ts';
import { stageDay } from '../../domain/event/versions.ts';
import type { AmountKind, Role } from '../../domain/event/vocabulary.ts';
import { figuresIn } from '../../domain/money/figures-in-text.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { formatDate, formatDay } from '../../domain/time/calendar.ts';
import { type Inline, joinText, link, type Text } from '../../page/page.ts';
import { stageWord, statusText } from './stage-words.ts';

/** "E214". */
export const eventNumber = (event: Pick<TrackedEvent, 'number'>): string => `E${event.number}`;

/** The companies in one of these roles, in the event's order. */
export function inRole(event: Pick<TrackedEvent, 'parties'>, ...roles: readonly Role[]): string[] {
  return companiesIn(event.parties, ...roles);
}

/** Whom an event is about, see `mainCompany`; "–" for nobody. */
export function mainParty(event: Pick<TrackedEvent, 'parties'>): string {
  return mainCompany(event.parties) ?? '–';
}

/** "A, B +3": at most `most` names. */
export function names(list: readonly string[], most = 2): string {
  const rest = list.length - most;
  return rest > 0 ? `${list.slice(0, most).join(', ')} +${rest}` : list.join(', ');
}

/** "$30B", "about €20M", "$650–700B"; null amounts are the caller's to name. */
export function amountText(amount: Amount): string {
  return formatMoney(amount);
}

/** The round with what qualifies it: "Series D, extension"; "valuation" for an event without one. */
export function roundText(event: TrackedEvent): string {
  const round = event.round
    ? roundLabel(event.round)
    : event.type === 'valuation'
      ? 'Valuation'
      : '';
  const marks = [
    event.roundQualifier,
    event.status === 'rumoured' || event.status === 'failed' ? statusText(event) : null,
  ];
  return [round || 'Not stated', ...marks.filter(Boolean)].join(', ');
}

/** True where the round has a name of its own; "Undisclosed" is none. */
export const hasRoundName = ({ round }: Pick<TrackedEvent, 'round'>): boolean =>
  round !== null && round !== 'undisclosed' && round !== 'series_unknown';

/** The words in the place of an amount that is not known: "price undisclosed" for a purchase, "undisclosed" for a round, a dash where none applies. */
export function amountOr(event: TrackedEvent): string {
  if (event.amount) return amountText(event.amount);
  if (event.type === 'acquisition' || event.type === 'merger') return 'undisclosed';
  return event.type === 'funding_round' ? 'undisclosed' : '–';
}

/** "completed 11 Mar 2026"; a completed round needs no verb, its title has it; nor does a report without a date. */
function dated(event: TrackedEvent): string {
  const now = event.stages.at(-1);
  const settled = event.type === 'funding_round' && event.status === 'completed';
  const silent = settled || (now?.on === null && event.status === 'reported');
  const date = stageDate(event);
  const word = stageWord(event.status);
  if (isUndated(event)) return `${word}, ${date}`;
  if (event.closedBy) return `${statusText(event)}, ${date}`;
  // “voluntary 10 Jul 2025” is no verb with its day.
  if (event.status === 'voluntary') return `voluntary, ${date}`;
  return silent ? date : `${word}, ${date}`.replace(/^(\w+|fell through), (?=\d)/, '$1 ');
}

/** True where nobody stated the day on which an event moved on to where it is. */
const isUndated = ({ stages }: TrackedEvent): boolean =>
  stages.length > 1 && stages.at(-1)?.on === null;

/** The date of an event; "known since 18 Nov 2025" where nobody stated it of the present stage: that of an earlier one would be false. */
export function stageDate(event: TrackedEvent): string {
  const now = event.stages.at(-1);
  return now && isUndated(event) ? knownSince(now) : formatDate(event.occurredOn);
}

/** "known since 31 Dec 2025": in the place of a date of a stage that nobody stated. */
export const knownSince = ({ by }: Pick<DatedStage, 'by'>): string =>
  `known since ${formatDay(by)}`;

/** Publisher names as links, at most `most`, then "+2": nobody reads a list of nine. */
export function sourceLinks(event: TrackedEvent, most = 3): Inline[] {
  // A document without an address counts as no origin: beside others it would make the count look wrong.
  const open = event.sources.filter(({ url }) => url !== null);
  const sources = ofStageFirst(open.length > 0 ? open : event.sources, event);
  const shown = sources.slice(0, most);
  const rest = sources.length - shown.length;
  return joinText([...shown.map(sourceLink), rest > 0 ? `+${rest}` : null], ', ');
}

/** Those of the present stage before those of an earlier one, which attest another: the evidence is not theirs. */
function ofStageFirst(sources: readonly Source[], event: TrackedEvent): Source[] {
  const since = stageDay(event, event.stages);
  const isEarlier = (source: Source) => Number(since !== null && isOlder(source, since));
  return sources.toSorted((a, b) => isEarlier(a) - isEarlier(b));
}

/** One source as a link, or its bare name where it has no address. */
export function sourceLink(source: Source): Text {
  return source.url ? [link(source.publisher, source.url)] : source.publisher;
}

/** The evidence in words, an unconfirmed event always marked. */
export function evidence(event: TrackedEvent): string {
  return evidenceText(event.evidence);
}

/** For a table's cell: the evidence, leading to its first source with an address, and the number by which to ask for all of them. */
export function attested(event: TrackedEvent): Inline[] {
  const url = ofStageFirst(event.sources, event).find((source) => source.url)?.url;
  const words = evidence(event);
  const mark = hiddenMark(event);
  return [url ? link(words, url) : words, ` · ${eventNumber(event)}${mark ? ` · ${mark}` : ''}`];
}

/** The mark of an event that others do not see, wherever it is listed; null for one that everybody sees. */
function hiddenMark({ visibility }: TrackedEvent): string | null {
  if (visibility === 'workspace') return null;
  return visibility.startsWith('channel:') ? 'this channel only' : 'only you';
}

/** "Conflict: “AI industry briefing” says growth of 2% in 2026. Both are kept.": one sentence a conflict, or null. */
export function conflictText(event: TrackedEvent): string | null {
  if (event.conflicts.length === 0) return null;
  return event.conflicts
    .map((conflict) => `Conflict: “${conflict.publisher}” says ${conflict.claim}. Both are kept.`)
    .join(' ');
}

/** The leaders of a round and the number of others: "Aker ASA, 8090 Industries led, 7 joined"; empty where nobody is named. */
export function backers(event: TrackedEvent): string {
  const leads = inRole(event, 'lead_investor');
  const others = inRole(event, 'investor');
  if (leads.length === 0) return others.length ? `from ${names(others)}` : '';
  return `${names(leads)} led${others.length ? `, ${others.length} joined` : ''}`;
}

/** True where the headline already says the amount, or an end of its range: to a hundredth, as headlines round. */
function titleHasAmount({ title, amount }: Pick<TrackedEvent, 'title' | 'amount'>): boolean {
  const ends = amount ? [amount.value, amount.valueTo ?? amount.value] : [];
  const said = figuresIn(title);
  return ends.some((end) => said.some((figure) => Math.abs(figure - end) <= end / 100));
}

/** The word behind an amount that is neither raised nor a price: alone it would be read as one. */
const KIND_WORDS: Partial<Record<AmountKind, string>> = {
  contract: 'contract',
  capex: 'capital spending',
  revenue: 'revenue',
  guidance: 'guidance',
  fine: 'fine',
  settlement: 'settlement',
  public_funding: 'public money',
  market_value_loss: 'of market value lost',
  aggregate: 'in all',
};

/** After an event's headline: date (or `when` in its place), amount or price where the headline has none, evidence, sources. */
export function tail(
  event: TrackedEvent,
  options: { sources?: number; when?: string | null } = {},
): Text[] {
  const price = event.amount
    ? titleHasAmount(event)
      ? null
      : [amountText(event.amount), KIND_WORDS[event.amount.kind]].filter(Boolean).join(' ')
    : amountOr(event) === 'undisclosed'
      ? event.type === 'funding_round'
        ? 'amount undisclosed'
        : 'price undisclosed'
      : null;
  return [
    options.when ?? dated(event),
    ...(price ? [price] : []),
    evidence(event),
    ...(event.sources.length && options.sources !== 0 ? [sourceLinks(event, options.sources)] : []),
    ...[hiddenMark(event)].filter((mark) => mark !== null),
  ];
}
