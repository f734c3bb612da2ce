/** data_table: a table that can be sorted and paged. */

import { useId, useMemo, useState } from 'react';
import { caption, number } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { inPlace } from '../base/in-place.ts';
import { alignOf, type Direction, leastWidth, sortedOrder } from '../base/sorting.ts';
import type { BlockProps } from '../layout/basic.tsx';
import { Cell, cellRows, cellWords, sortedBy } from './Table.tsx';

/** More rows than a screen shows with their head. */
const MANY = 14;

interface Sorting {
  column: number;
  direction: Direction;
}

/** Upwards, downwards, and back to the app's own order. */
function next(sorting: Sorting | undefined, column: number): Sorting | undefined {
  if (sorting?.column !== column) return { column, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

const ARROWS = { ascending: '↑', descending: '↓', none: '↕' };

function ColumnHead(props: {
  label: string;
  className?: string | undefined;
  sorted: Direction | undefined;
  onSort: () => void;
}) {
  const { label, className, sorted, onSort } = props;
  return (
    <th scope="col" className={className} aria-sort={sorted ?? 'none'}>
      <button type="button" onClick={onSort} title={`Sort by ${label}`}>
        <span>{label}</span>
        <span className="bk-arrow" aria-hidden="true">
          {ARROWS[sorted ?? 'none']}
        </span>
      </button>
    </th>
  );
}

/** Names short enough to leave room for what they name stay in sight while the rest scrolls by. */
function columnClass(cells: string[], isHeader: boolean): string {
  const stays = isHeader && cells.every((each) => each.length <= 24);
  return [alignOf(cells), stays && 'bk-stays'].filter(Boolean).join(' ');
}

interface PagerProps {
  page: number;
  size: number;
  total: number;
  caption: string;
  onPage: (page: number) => void;
}

function Pager({ page, size, total, caption: about, onPage }: PagerProps) {
  const last = Math.ceil(total / size) - 1;
  return (
    <nav className="bk-pager" aria-label={`Pages of ${about}`}>
      <span aria-live="polite">
        {page * size + 1}–{Math.min(total, (page + 1) * size)} of {total}
      </span>
      <button
        type="button"
        className="bk-button"
        aria-disabled={page === 0}
        aria-label="Previous page"
        onClick={() => onPage(Math.max(0, page - 1))}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <button
        type="button"
        className="bk-button"
        aria-disabled={page === last}
        aria-label="Next page"
        onClick={() => onPage(Math.min(last, page + 1))}
      >
        <span aria-hidden="true">›</span>
      </button>
    </nav>
  );
}

interface RowProps {
  row: Fields[];
  header: number;
  classes: string[];
  /** The names of the columns, which stand beside the cells on a phone. */
  labels: string[];
}

function Row({ row, header, classes, labels }: RowProps) {
  return (
    <tr>
      {inPlace(row, (cell, i) =>
        i === header ? (
          <th scope="row" className={classes[i] || undefined}>
            <Cell cell={cell} />
          </th>
        ) : (
          <td className={classes[i] || undefined} data-label={labels[i]}>
            <Cell cell={cell} />
          </td>
        ),
      )}
    </tr>
  );
}

/** A table with a caption; its columns sort, its rows come in pages. */
export function DataTable({ block }: BlockProps) {
  const [sorting, setSorting] = useState<Sorting>();
  const [wanted, setPage] = useState(0);
  const rows = useMemo(() => cellRows(block), [block]);
  const [head = [], ...body] = rows;
  const header = number(block.row_header_column_index, 0);
  const words = useMemo(() => rows.slice(1).map((row) => row.map(cellWords)), [rows]);
  const keys = useMemo(() => rows.slice(1).map((row) => row.map(sortedBy)), [rows]);
  const classes = useMemo(
    () =>
      (words[0] ?? []).map((_each, i) =>
        columnClass(
          words.map((row) => row[i] ?? ''),
          i === header,
        ),
      ),
    [words, header],
  );
  const order = useMemo(
    () =>
      sorting
        ? sortedOrder(
            keys.map((row) => row[sorting.column] ?? ''),
            sorting.direction,
          )
        : keys.map((_row, i) => i),
    [keys, sorting],
  );
  const labels = head.map(cellWords);
  const size = Math.max(1, number(block.page_size, 5));
  // A message that was edited may have fewer pages than the one that was being read.
  const page = Math.min(wanted, Math.max(0, Math.ceil(body.length / size) - 1));
  const shown = order.slice(page * size, (page + 1) * size);
  const id = useId();
  const title = caption(block.caption);
  // A box within a page that both scroll is a nuisance; a head that is out of sight is a worse one.
  const tall = shown.length > MANY ? 'bk-tall' : '';
  return (
    <div className="bk-data">
      {/* Outside of what scrolls: a caption of the table's own would be as wide as the table. */}
      <div id={id} className="bk-caption">
        {title}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className={`bk-scroll bk-sticky ${tall}`} aria-label={title} tabIndex={0}>
        <table className="bk-table" aria-labelledby={id} style={leastWidth(head.length)}>
          <thead>
            <tr>
              {inPlace(head, (cell, i) => (
                <ColumnHead
                  label={cellWords(cell)}
                  className={classes[i] || undefined}
                  sorted={sorting?.column === i ? sorting.direction : undefined}
                  onSort={() => {
                    setSorting(next(sorting, i));
                    setPage(0);
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((at) => (
              <Row
                key={at}
                row={body[at] ?? []}
                header={header}
                classes={classes}
                labels={labels}
              />
            ))}
          </tbody>
        </table>
      </section>
      {body.length > size && (
        <Pager page={page} size={size} total={body.length} caption={title} onPage={setPage} />
      )}
    </div>
  );
}
