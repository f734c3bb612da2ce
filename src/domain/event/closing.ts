/** Rumours that have closed, and deals that fell through after they were announced: the log knows what became of them. */

import type { Closing, Conflict, EventFields, Evidence } from './event.ts';
import type { DatedStage } from './stages.ts';
import { type EventType, isDealType } from './vocabulary.ts';

/** One stage of a deal (or an event that is none), as known at the moment asked about; withdrawn ones are no stages. */
export interface Stage {
  number: number;
  /** When it first could be known, epoch milliseconds. */
  knownAt: number;
  fields: EventFields;
  evidence: Evidence;
  /** True where its amount has a value in US dollars. */
  isPriced: boolean;
  /** The statuses of the event itself, oldest first. */
  stages: readonly DatedStage[];
}

/** True of evidence that lets an event be in totals, and close a rumour. */
export const isVouched = ({ origins, word }: Evidence): boolean =>
  origins > 0 && word !== 'unconfirmed';

/** The kinds of links from what became of a rumour to the rumour. */
const LINKS: readonly string[] = ['confirms', 'supersedes', 'follows'];

/** The ids of the events that an event closes where they are rumours. */
export function closes({ type, status, links }: EventFields): string[] {
  if (!isDealType(type) || status === 'rumoured') return [];
  return links.filter(({ kind }) => LINKS.includes(kind)).map(({ event }) => event);
}

/** The sources that say another stage of an event than it has. */
export const stageDisputes = ({ conflicts }: Pick<EventFields, 'conflicts'>): Conflict[] =>
  conflicts.filter(({ field }) => field === 'status');

const TAKEOVERS: readonly EventType[] = ['acquisition', 'merger'];

/** True of a purchase beside a rumour of money for the company, and the other way round: the one came in the place of the other. */
const isInstead = (rumour: Stage, came: Stage): boolean =>
  TAKEOVERS.includes(rumour.fields.type) !== TAKEOVERS.includes(came.fields.type);

/**
 * The event by which a rumour has closed, null for none: the latest that says of the same deal that it was announced,
 * completed or fell through, and was known no earlier than the rumour; or one that is linked to the rumour. A rumoured
 * round fell through where the company was bought instead.
 */
export function closingOf(
  rumour: Stage,
  deal: readonly Stage[],
  linked: readonly Stage[],
): Closing | null {
  if (rumour.fields.status !== 'rumoured') return null;
  const later = deal.filter((stage) => isDealType(stage.fields.type) && by(stage) >= by(rumour));
  const [last] = [...later, ...linked]
    .filter(({ fields, evidence }) => fields.status !== 'rumoured' && isVouched(evidence))
    .sort((a, b) => (by(a) === by(b) ? b.knownAt - a.knownAt : by(a) < by(b) ? 1 : -1));
  if (!last) return null;
  const { number, fields, stages } = last;
  const status = isInstead(rumour, last) ? 'failed' : fields.status;
  return { number, status, on: stages.at(-1)?.on ?? null };
}

const OPEN: readonly string[] = ['announced', 'pending'];

/** The last of these stages by when it was known, rumours apart, where by it the deal fell through; null for a deal that did not. */
export function failureOf(deal: readonly Stage[]): Stage | null {
  const [last] = deal
    .filter(({ fields }) => fields.status !== 'rumoured')
    .sort((a, b) => b.knownAt - a.knownAt || b.number - a.number);
  return last?.fields.status === 'failed' ? last : null;
}

/** The other event of its deal by which what was announced fell through, null for none. */
export function fallOf(announced: Stage, deal: readonly Stage[]): Closing | null {
  const { type, status } = announced.fields;
  if (!isDealType(type) || !OPEN.includes(status)) return null;
  const last = failureOf(deal);
  return last && { number: last.number, status: 'failed', on: last.stages.at(-1)?.on ?? null };
}

/** The day from which the present status of an event was known. */
const by = ({ stages }: Stage) => stages.at(-1)?.by ?? '';
