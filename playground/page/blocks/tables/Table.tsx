/** Tables that stand still, and the cells of all tables. */

import { number, object, objects, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { inPlace } from '../base/in-place.ts';
import { alignOf, leastWidth } from '../base/sorting.ts';
import type { BlockProps } from '../layout/basic.tsx';
import { wordsOfRich } from '../text/rich-text.ts';
import { RichText } from '../text/Text.tsx';

/** The cells of a table, row by row. */
export function cellRows(block: Fields): Fields[][] {
  return Array.isArray(block.rows) ? block.rows.map(objects) : [];
}

/** The words of a cell, by which it is sorted. */
export function cellWords(cell: Fields | undefined): string {
  if (cell?.type === 'rich_text') return wordsOfRich(cell);
  return string(cell?.text) || string(cell?.value);
}

/** The key by which a cell is sorted: the number of a figure, else its words. */
export const sortedBy = (cell: Fields | undefined): string | number =>
  cell?.type === 'raw_number' ? number(cell.value, 0) : cellWords(cell);

/** A cell's content. */
export function Cell({ cell }: { cell: Fields | undefined }) {
  return cell?.type === 'rich_text' ? <RichText elements={cell.elements} /> : cellWords(cell);
}

/** `table`: its first row is its head. */
export function Table({ block }: BlockProps) {
  const [head = [], ...rows] = cellRows(block);
  const settings = Array.isArray(block.column_settings) ? block.column_settings.map(object) : [];
  const classes = head.map((_cell, i) => {
    const align = alignOf(
      rows.map((row) => cellWords(row[i])),
      settings[i]?.align,
    );
    return [align, settings[i]?.is_wrapped === false && 'bk-nowrap'].filter(Boolean).join(' ');
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="bk-scroll" aria-label="Table" tabIndex={0}>
      <table className="bk-table" style={leastWidth(head.length)}>
        <thead>
          <tr>
            {inPlace(head, (cell, i) => (
              <th scope="col" className={classes[i] || undefined}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inPlace(rows, (row) => (
            <tr>
              {inPlace(row, (cell, i) => (
                <td className={classes[i] || undefined} data-label={cellWords(head[i])}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
