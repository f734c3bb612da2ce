/** Records of rounds in words, always "in this log" and of how many. */
import type { Reader } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { MOST_RIVALS, type Rival } from '../../../domain/event/rival.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { amountOr, mainParty } from '../../wording/event-words.ts';
import {
  COMPARABLES,
  type Field,
  fieldsOf,
  isCompared,
  mayHold,
  PLACE_WORDS,
  type Placing,
  records,
} from './fields.ts';

type Log = Pick<Reader, 'rivals' | 'rivalsIn' | 'event'>;

/** So many larger rounds are read, and all of them only where a field may still hold a record. */
const NEAREST = 40;

/**
 * The records of a round as phrases, the widest first: "second-largest seed in this log, of 14, after Thinking Machines
 * Lab’s $2B (15 Jul 2025)", "largest round in Europe in this log, of 26". Empty for none, and for what is no round that
 * counts with a stated amount. Most rounds have none, which few of the larger ones show; where records of many rounds are
 * read (`amongMany`), the largest of the log serve all of them.
 */
export async function recordsOf(
  event: TrackedEvent,
  log: Log,
  reference: ReferenceData,
  amongMany = false,
): Promise<string[]> {
  const usd = dollarsOf(event, reference);
  if (usd === null || !isCompared(event)) return [];
  const of = { number: event.number, usd };
  let fields = fieldsOf(event, reference);
  let larger: readonly Rival[] = [];
  for (const most of amongMany ? [MOST_RIVALS] : [NEAREST, MOST_RIVALS]) {
    if (most === MOST_RIVALS && !amongMany) fields = await withFewLarger(fields, of, log);
    const read = fields.length > 0 ? await log.rivals('larger', of, most) : null;
    if (read === null) return [];
    larger = read;
    fields = fields.filter((field) => mayHold(field, read));
    if (fields.length === 0) return [];
    if (read.length < most) break;
  }
  fields = await withFewBeside(fields, of, larger, log);
  if (fields.length === 0) return [];
  const smaller = (await log.rivals('smaller', of, MOST_RIVALS)) ?? [];
  const said: string[] = [];
  for (const record of records(event, fields, larger, smaller)) {
    const text = await recordText(record, log);
    if (text !== null) said.push(text);
  }
  return said;
}

/** The fields without those places in which the log finds enough larger rounds. */
function withFewLarger(fields: readonly Field[], of: Amount, log: Log): Promise<Field[]> {
  const most = COMPARABLES - 1;
  return kept(fields, async ({ among }) => {
    const larger = among ? await log.rivalsIn(among, 'larger', of, most) : [];
    return larger.length < most;
  });
}

/** The fields without those places in which a larger round is one of many: there only the first of few is told beside the largest. */
function withFewBeside(
  fields: readonly Field[],
  of: Amount,
  larger: readonly Rival[],
  log: Log,
): Promise<Field[]> {
  return kept(fields, async ({ among, has }) => {
    const above = among ? larger.filter(has).length : 0;
    if (!among || above === 0) return true;
    const most = COMPARABLES - 1 - above;
    return (await log.rivalsIn(among, 'smaller', of, most)).length < most;
  });
}

async function kept<T>(all: readonly T[], holds: (one: T) => Promise<boolean>): Promise<T[]> {
  const held = await Promise.all(all.map(holds));
  return all.filter((_one, at) => held[at]);
}

/** The number of an event, and its amount in US dollars. */
interface Amount {
  number: number;
  usd: number;
}

/** The amount of a round that may be a record; null for all others. */
function dollarsOf(event: TrackedEvent, { inDollars }: ReferenceData): number | null {
  const { type, amount, isCounted, roundQualifier, occurredOn, knownOn } = event;
  const isRound = type === 'funding_round' && isCounted && roundQualifier !== 'extension';
  if (!isRound || amount === null || amount.qualifier === 'up_to') return null;
  return inDollars(amount, occurredOn?.date ?? knownOn)?.value ?? null;
}

async function recordText(placing: Placing, log: Log): Promise<string | null> {
  const { field, place, of, beside, isOldest } = placing;
  const { kind, where } = field;
  const count = of < MOST_RIVALS ? `of ${of}` : `of ${of.toLocaleString('en-US')} or more`;
  if (of < COMPARABLES && isOldest)
    return `first ${kind}${where} in this log${of > 1 ? `, ${count}` : ''}`;
  const other = beside && (await otherText(beside.number, log));
  if (of >= COMPARABLES) {
    const after = place > 0 && other ? `, after ${other}` : '';
    return `${PLACE_WORDS[place]} ${kind}${where} in this log, ${count}${after}`;
  }
  const next = of === 2 ? `the only other ${kind}` : `the next of ${of} ${kind}s`;
  return other && `larger than ${next}${where} in this log with a stated amount, ${other}`;
}

/** "Thinking Machines Lab’s $2B (15 Jul 2025)". */
async function otherText(number: number, log: Log): Promise<string | null> {
  const other = await log.event(`E${number}`);
  return other && `${mainParty(other)}’s ${amountOr(other)} (${formatDate(other.occurredOn)})`;
}
