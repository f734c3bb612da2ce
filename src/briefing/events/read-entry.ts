/** Reads one entry of a file as a record of an event, or says why it is none. */
import type { FileEntry } from '../../contracts/file-entry.ts';
import type { EventFields, EventRecord } from '../../domain/event/event.ts';
import { withoutStop } from '../../domain/text/english.ts';
import { nameKey } from '../../domain/text/names.ts';
import { isDay } from '../../domain/time/calendar.ts';
import { FieldErrors } from '../../errors.ts';
import type { Typed } from '../command/form.ts';
import type { FormContext } from '../event-form/field.ts';
import { readSaid } from '../event-form/form.ts';
import { doubtfulParties } from '../event-form/parties.ts';
import { hasAddress } from '../event-form/sources.ts';
import { besideEvents, faultIn, mendedCells, mendedDate } from './cells.ts';
import { fieldsOf, type Said, saidIn } from './columns.ts';
import { saidByExport } from './exports/known-exports.ts';
import { asDeal } from './exports/own-list.ts';
import { normalized } from './normalized.ts';
import { defaultStatus, isRecord, readRecord } from './read-record.ts';
import { withDenial } from './reading/denied.ts';
import { roundOf, statusNamed, typeNamed } from './said-words.ts';

/** An entry that was read. `judged` is true for one that a log of the product has numbered: somebody has saved it as an event of its own. */
export type EntryRead = { line: number } & (
  | { record: EventRecord; judged: boolean }
  /** The rest of a sentence: "is not JSON". */
  | { why: string }
);

/** An entry told apart: a record, what somebody says of an event, or the rest of a sentence. */
export type Told = { line: number } & (
  | { record: Readonly<Record<string, unknown>> }
  | { said: Said }
  | { why: string }
);

/** Tells what an entry is, before any of its words are read. */
export function toldIn(entry: FileEntry): Told {
  const { line } = entry;
  if (entry.kind === 'unreadable') return { line, why: entry.why };
  if (entry.kind === 'row') return rowIn(line, mendedCells(entry.cells));
  const { value } = entry;
  return isRecord(value) ? { line, record: value } : { line, said: sayingOf(asCells(value)) };
}

/** A row that shows a fault where something of the event should stand is none. */
function rowIn(line: number, cells: Readonly<Record<string, string>>): Told {
  const said = sayingOf(cells);
  const why = besideEvents(cells) ?? faultIn(said);
  if (why) return { line, why };
  const dated = said.date ? { ...said, date: mendedDate(said.date) } : said;
  return { line, said: said.knownOn ? { ...dated, knownOn: mendedDate(said.knownOn) } : dated };
}

/** The parts of its lists of names that may be one name or several: to read it, it must be known which of them the log has. */
export const doubtfulIn = (told: Told): string[] =>
  'said' in told ? doubtfulParties(told.said) : [];

/** Reads an entry. */
export function readEntry(told: Told, context: FormContext): EntryRead {
  const { line } = told;
  if ('why' in told) return told;
  if ('said' in told) return { line, ...readWords(told.said, context) };
  const read = readRecord(told.record, context, idOf);
  if ('why' in read) return { line, ...read };
  const judged = OWN_ID.test(read.record.id);
  return { line, record: judged ? read.record : normalized(read.record), judged };
}

/** The ids that a log gives. */
const OWN_ID = /^evt_[0-9A-Z]{26}$/;

const sayingOf = (cells: Readonly<Record<string, string>>): Said =>
  saidByExport(cells) ?? asDeal(saidIn(cells), fieldsOf(cells));

/** The values of an object as somebody would type them. */
function asCells(value: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typedOf(one)]));
}

function typedOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(typedOf).join('; ');
  if (value === null || value === undefined || value === false) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

type Words = { record: EventRecord; judged: boolean } | { why: string };

function readWords(said: Said, context: FormContext): Words {
  const { id, knownOn, currency: _currency, ...words } = said;
  try {
    const fields = withDenial(normalized(readSaid(typedWords(said, words), context)));
    if (knownOn && !isDay(knownOn))
      return { why: `known: “${knownOn}” is not a day, as 2026-03-12` };
    const record = { ...fields, id: '', knownOn: knownOn ?? context.knownOn, revisions: [] };
    return { record: { ...record, id: id?.slice(0, 200) || idOf(record) }, judged: false };
  } catch (error) {
    if (!(error instanceof FieldErrors)) throw error;
    const [[field, sentence] = ['', 'is not an event']] = Object.entries(error.fields);
    return { why: `${field}: ${inShort(sentence)}` };
  }
}

const LONGEST_WHY = 160;

/** A sentence of the form as the rest of another one. */
function inShort(sentence: string): string {
  const whole = withoutStop(sentence);
  return whole.length > LONGEST_WHY
    ? `${whole.slice(0, LONGEST_WHY).replace(/,?\s[^\s]*$/, '')} and more`
    : whole;
}

/** The words as the form has them: a choice by its id, an amount with its currency, addresses apart from names. */
function typedWords({ currency }: Said, words: Typed): Typed {
  const type = typeNamed(words.type ?? '') ?? undefined;
  const status = words.status
    ? (statusNamed(words.status) ?? words.status)
    : type && type !== 'regulation' && defaultStatus(type);
  const round = words.round && (roundOf(words.round) ?? words.round);
  const amount = withCurrency(words.amount, currency);
  return {
    ...words,
    ...(type && { type }),
    ...(status && { status }),
    ...(round && { round }),
    ...(amount && { amount }),
    ...sourceWords(words),
  };
}

const withCurrency = (amount: string | undefined, currency: string | undefined) =>
  amount && currency && /^[\d.,\s]+[a-z]*$/i.test(amount) ? `${currency} ${amount}` : amount;

/** A source is an address, or a name of somebody who published it. */
function sourceWords({ sources = '', publisher }: Typed): Typed {
  if (hasAddress(sources)) return { sources };
  const name = publisher ?? sources;
  return name ? { sources: '', publisher: name.slice(0, 200) } : {};
}

/** An id that the same words have again: of type, day and title, and the address where there is one. */
function idOf({
  type,
  occurredOn,
  title,
  sources,
}: Pick<EventFields, 'type' | 'occurredOn' | 'title' | 'sources'>): string {
  const address = sources[0]?.url ?? '';
  const own = `${type} ${occurredOn?.date ?? 'undated'} ${nameKey(title)}`;
  return `${own} ${address.replace(/^https?:\/\/(?:www\.)?/, '')}`.trim().slice(0, 200);
}
