/** table and data_table. */
import {
  type Check,
  counted,
  countedAs,
  list,
  number,
  oneOf,
  shape,
  text,
  typed,
  whole,
  yesNo,
} from './check.ts';
import { type Inspection, refuse } from './inspection.ts';
import { richText } from './rich-text.ts';

const LONG = 1_000_000;
const rawNumber = shape({ value: number, text: counted(text(LONG)) });

const cell = typed({
  raw_text: shape({ text: counted(text(LONG, 0)) }),
  raw_number: rawNumber,
  rich_text: richText,
});

const columnSetting: Check = (value, at, seen) => {
  // A column without settings of its own is null.
  if (value === null) return;
  shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: yesNo })(value, at, seen);
};

function oneTable(_value: unknown, at: string, seen: Inspection): void {
  if (++seen.totals.tables > 1) refuse(seen, at, 'only_one_table_allowed');
}

/** The fields of a table. */
export const table = {
  required: { rows: countedAs('table', list(list(cell, 1, 20), 1, 100)) },
  optional: { column_settings: list(columnSetting, 1, 20) },
  also: oneTable,
};

const dataCells = { raw_text: shape({ text: counted(text(LONG)) }), raw_number: rawNumber };
const headerCell = typed(dataCells);
const dataCell = typed({ ...dataCells, rich_text: richText });

const dataRows: Check = (value, at, seen) => {
  if (!Array.isArray(value)) return refuse(seen, at, 'must be an array');
  if (value.length < 2) refuse(seen, at, 'no fewer than 2 items required');
  if (value.length > 101) return refuse(seen, at, 'no more than 101 items allowed');
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  for (const [index, row] of value.entries()) {
    list(index === 0 ? headerCell : dataCell, 1, 20)(row, `${at}/${index}`, seen);
    if (Array.isArray(row) && row.length !== width) {
      refuse(seen, `${at}/${index}`, 'all rows must have the same number of cells');
    }
  }
};

/** The fields of a data table. */
export const dataTable = {
  required: { rows: countedAs('dataTable', dataRows), caption: counted(text(LONG)) },
  optional: { page_size: whole(1, 100), row_header_column_index: whole(0, 19) },
  also(value: Record<string, unknown>, at: string, seen: Inspection): void {
    oneTable(value, at, seen);
    const first = Array.isArray(value.rows) ? value.rows[0] : undefined;
    const columns = Array.isArray(first) ? first.length : 0;
    if (Number(value.row_header_column_index ?? 0) >= Math.max(columns, 1)) {
      refuse(seen, `${at}/row_header_column_index`, 'must be the index of a column');
    }
  },
};
