/** Cells of a table without what spreadsheets do to them; a cell that shows a fault in place of its value says so. */
import { isNothing, shown } from '../../domain/text/typed.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { fieldsOf, type Said } from './columns.ts';

type Cells = Readonly<Record<string, string>>;

/** Cells with nothing in them but what somebody typed: no blanks that do not break, no apostrophe that makes a figure a text, nothing for "#N/A", "n/a" or a dash. */
export function mendedCells(cells: Cells): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => {
      const plain = mended(cell);
      // Somebody who writes that a date is not known has thought of it; an empty cell may be forgotten.
      const isUnknown = plain === '' && cell.trim() !== '' && fieldsOf({ [name]: '' }).has('date');
      return [name, isUnknown ? 'unknown' : plain];
    }),
  );
}

/** Signs of spreadsheets in a cell for which there is nothing to say. */
const NOTHING = /^(?:#N\/A(?: N\/A)?|nan|null|[-–—]+)$/i;

function mended(cell: string): string {
  const plain = cell.replace(/[\u00a0\u202f\u2007]/g, ' ').trim();
  if (NOTHING.test(plain) || isNothing(plain)) return '';
  return /^'[^']*$/.test(plain) ? plain.slice(1) : plain;
}

const TOTAL = /^(?:(?:sub|grand )?total|sum|summe|gesamt|summa|average|合計)(?![\p{L}\p{N}])/iu;
/** The fewest columns of a table of which a row with one cell is none. */
const A_TABLE = 3;

/** The rest of a sentence about a row that is no event: a note below the table, or the sum of it; null for any other. */
export function besideEvents(cells: Cells): string | null {
  const all = Object.values(cells);
  const [first = '', ...more] = all.filter((cell) => cell !== '');
  if (all.length >= A_TABLE && more.length === 0 && first !== '')
    return `has one cell alone, “${shown(first)}”: a note, not an event`;
  return TOTAL.test(first) && more.every((cell) => /^\D{0,4}[\d.,' ]+\D{0,4}$/.test(cell))
    ? `is a sum, “${shown(first)}”, not an event`
    : null;
}

/** The faults that spreadsheets show, and the signs in the place of a figure for which a column was too narrow. */
const FAULT = /^(?:#(?:NAME\?|REF!|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)|#{3,})$/i;

/** The rest of a sentence about the first field that shows a fault; null where none does. */
export function faultIn(said: Said): string | null {
  const faulty = Object.entries(said).find(([, words]) => FAULT.test(words));
  return faulty
    ? `${faulty[0]}: “${faulty[1]}” is what a spreadsheet shows in place of a value`
    : null;
}

/** Days as spreadsheets count them, from the second to the last day that a log may have; as a year or an amount they would be none. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;
/** The day before the first one: spreadsheets count a 29 February 1900 that never was. */
const BEFORE_ALL = '1899-12-30';

/** A date as people write it: not as a spreadsheet counts it, nor with a time of day behind it, nor as a spreadsheet writes a month. */
export function mendedDate(date: string): string {
  const [, serial = ''] = /^(\d{5})(?:[.,]\d+)?$/.exec(date) ?? [];
  const count = Number(serial);
  if (count >= FIRST_SERIAL && count <= LAST_SERIAL) return addDays(BEFORE_ALL, count);
  const [, day] =
    /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(date) ?? [];
  if (day) return day;
  // People write a day so; a spreadsheet writes a month.
  return date.replace(/^([A-Za-z]{3})-(\d\d)$/, '$1 20$2');
}
