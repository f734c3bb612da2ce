import { afterAll, expect, it } from 'vitest';
import { figure, type Page } from '../../../src/page/page.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { JULY, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

type Cell = Readonly<Record<string, unknown>>;
/** The cells of the first table of a page, without its head. */
const cellsOf = (page: Page): Cell[][] => {
  const blocks = renderSlack(page, { asOf: Date.parse(JULY) }).flatMap((message) => message.blocks);
  const table = blocks.find(({ type }) => type === 'data_table') as unknown as { rows: Cell[][] };
  return table.rows.slice(1);
};

it('A figure alone in a cell sorts by its number, and is written in its words everywhere', () => {
  const page: Page = {
    headline: 'Amounts',
    parts: [
      {
        kind: 'table',
        caption: 'Amounts',
        columns: [{ label: 'Amount' }, { label: 'Said' }],
        rows: [
          [figure('€2B', 2.34e9), ['about ', ...figure('€2B', 2.34e9)]],
          [figure('–', null), 'none'],
        ],
      },
    ],
    actions: [],
    events: [],
  };
  expect(cellsOf(page)).toMatchObject([
    [{ type: 'raw_number', value: 2.34e9, text: '€2B' }, { type: 'rich_text' }],
    [{ type: 'raw_text', text: '–' }, { type: 'raw_text' }],
  ]);
  expect(renderText(page)).toContain('€2B | about €2B');
});

it.each([
  ['/ai-rounds region:europe', [2, 3]],
  ['/ai-deals', [0, 4]],
  ['/ai-company Anthropic', [0, 3]],
  ['/ai-regulation', [0, 1]],
  ['/ai-trends purchases', [1, 2, 4]],
  ['/ai-trends investors', [1, 2, 3]],
  ['/ai-trends valuations', [1, 3]],
  ['/ai-trends by region', [1, 2, 3, 4]],
])(
  'The table of %s has figures where columns are numbers, money or dates',
  async (line, columns) => {
    const rows = cellsOf((await log.ask(line, JULY)).page);
    for (const column of columns) {
      const types = rows.map((row) => row[column]?.type);
      expect(types, `column ${column}`).toContain('raw_number');
      expect(types, `column ${column}`).not.toContain('rich_text');
    }
  },
);

it('A column of money in several currencies sorts by what it is worth in one', async () => {
  const { page } = await log.ask('/ai-trends valuations', JULY);
  const values = cellsOf(page).map(([, valuation]) => Number(valuation?.value));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});
