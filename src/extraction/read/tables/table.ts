/** Reads tables: each row of one whose head is understood tells an event. */
import type { EventType } from '../../../domain/event/vocabulary.ts';
import { type Column, type ColumnName, columnOf } from '../../find/columns.ts';
import type { SlotName } from '../../frames/pattern.ts';
import type { Language } from '../../language.ts';
import type { NameDirectory } from '../../names/directory.ts';
import { sheetsIn } from '../../text/sheets.ts';
import { type Cell, type TextTable, tablesIn } from '../../text/tables.ts';
import { Tokenizer } from '../../text/tokenize.ts';
import type { EventDraft } from '../drafts/draft.ts';
import type { NamedText } from '../trial.ts';
import { CellReader } from './cells.ts';

/** A table with the events of its rows. */
export interface ToldTable extends Cell {
  /** The drafts of its rows, as told by the sentence of that place. */
  drafts(sentence: number): EventDraft[];
}

/** The trust in a row: its head is understood, but nobody says that it is news. */
const TRUST = 0.9;

type Columns = ReadonlyMap<ColumnName, Column>;

/** The tables of a text that tell events, in their order. */
export function toldTables(text: string, language: Language, names: NameDirectory): ToldTable[] {
  const tokenizer = new Tokenizer(text, language.lexicon);
  const all = [...tablesIn(text), ...sheetsIn(text)].sort((a, b) => a.start - b.start);
  return all.flatMap((table) => {
    const columns = columnsOf(table);
    const type = typeOf(columns);
    if (!type) return [];
    const reader = new CellReader(text, language, names);
    const drafts = (sentence: number) =>
      table.rows.flatMap((row) => {
        const draft = rowDraft(reader, { type, columns, row, sentence }, language);
        return draft ? [draft] : [];
      });
    return [{ start: table.start, end: table.end, drafts }];
  });

  function columnsOf({ head }: TextTable): Columns {
    const columns = head.flatMap(({ start, end }, at) => {
      const found = columnOf(text, tokenizer.tokens(start, end), at, language.columns);
      return found ? [found] : [];
    });
    return new Map(columns.map((column) => [column.name, column] as const));
  }
}

/** The kind of news that rows of these columns are; null for figures of other things. */
function typeOf(columns: Columns): EventType | null {
  const has = (...names: ColumnName[]) => names.some((name) => columns.has(name));
  if (has('acquirer') && has('target', 'company')) return 'acquisition';
  if (!has('company')) return null;
  if (has('jobs')) return 'labour';
  const isRound = has('raised') || (has('amount') && has('round', 'kind', 'lead', 'investor'));
  return isRound ? 'funding_round' : null;
}

interface Row {
  type: EventType;
  columns: Columns;
  row: readonly Cell[];
  sentence: number;
}

function rowDraft(reader: CellReader, given: Row, language: Language): EventDraft | null {
  const { type, columns, row, sentence } = given;
  const frame = language.frames.get(type);
  const at = (name: ColumnName) => row[columns.get(name)?.at ?? -1] ?? null;
  const money = (name: ColumnName) => reader.money(at(name), columns.get(name)?.unit ?? null);
  const slots = slotsOf(reader, type, at);
  const [first, last] = [row[0], row.at(-1)];
  // Of a table of many kinds of deals, the rows of rounds.
  const round = reader.round(at('round') ?? at('kind'));
  if (type === 'funding_round' && columns.has('kind') && !columns.has('round') && !round)
    return null;
  if (!frame || !first || !last || !frame.about.some((slot) => slots.has(slot))) return null;
  return {
    type,
    frame,
    slots,
    from: first.start,
    to: last.end,
    amount: frame.amount === null ? null : (money('raised') ?? money('amount')),
    valuation: money('valuation'),
    basis: 'unspecified',
    round,
    jobs: reader.jobs(at('jobs')),
    occurredOn: null,
    effectiveOn: null,
    jurisdiction: null,
    figures: [],
    standing: 'done',
    status: null,
    isSourced: false,
    isUnconfirmed: false,
    isContested: false,
    isDenied: false,
    trust: TRUST,
    rules: [`table: ${[...columns.keys()].join(', ')}`],
    first: sentence,
    last: sentence,
    block: -1,
  };
}

function slotsOf(
  reader: CellReader,
  type: EventType,
  at: (name: ColumnName) => Cell | null,
): Map<SlotName, NamedText[]> {
  const isDeal = type === 'acquisition';
  const named: (readonly [SlotName, readonly NamedText[]])[] = isDeal
    ? [
        ['acquirer', reader.names(at('acquirer'))],
        ['target', reader.names(at('target') ?? at('company'))],
      ]
    : [
        ['company', reader.names(at('company')).slice(0, 1)],
        ['lead', reader.names(at('lead'))],
        ['investor', reader.names(at('investor'))],
      ];
  return new Map(
    named.filter(([, names]) => names.length > 0).map(([slot, names]) => [slot, [...names]]),
  );
}
