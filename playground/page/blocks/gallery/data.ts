/** Tables and charts. */
import type { Fields } from '../../../protocol/types.ts';

const raw = (text: string) => ({ type: 'raw_text', text });
const rounds = [
  ['#', 'Company', 'Round', 'Amount', 'Valuation', 'Date', 'Evidence'],
  ['1', 'Nscale', 'Series C', '$2B', '$14.6B, not stated', '9 Mar 2026', 'press, 2 sources'],
  ['2', 'AMI Labs', 'Seed', '$1.03B', '$3.5B pre-money', '10 Mar 2026', 'press, 2 sources'],
  ['3', 'Sierra Space', 'undisclosed', '$550M', '$8B', '6 Mar 2026', 'single source'],
  ['4', 'Vast', 'undisclosed', '$300M equity + $200M debt', '–', '6 Mar 2026', 'single source'],
  ['5', 'Legora', 'Series D', 'about €120M', '$5.6B', 'Mar 2026', 'press, 3 sources'],
  ['6', 'Ayar Labs', 'Series E', '$500M', 'not disclosed', '28 Feb 2026', 'official'],
  ['7', 'Wayve', 'Series D', '–', '–', 'Feb 2026', 'unconfirmed'],
];

const chart = (
  type: string,
  title: string,
  names: string[],
  labels: string[],
  all: number[][],
) => ({
  type: 'data_visualization',
  title,
  chart: {
    type,
    series: names.map((name, s) => ({
      name,
      data: labels.map((label, i) => ({ label, value: all[s]?.[i] })),
    })),
    axis_config: { categories: labels },
  },
});
const months = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const sectors = ['Cloud compute', 'Space', 'Foundation models', 'Chips', 'Developer tools'];

/** A table that sorts, and one that stands still. */
export const tables: Fields[] = [
  {
    type: 'data_table',
    caption: 'Funding rounds, 5–12 March 2026 (7 of 7)',
    page_size: 5,
    row_header_column_index: 1,
    rows: rounds.map((row) => row.map(raw)),
  },
  {
    type: 'table',
    column_settings: [null, { align: 'right' }],
    rows: [
      [raw('Company'), raw('Amount')],
      [raw('Nscale'), raw('$2B')],
      [raw('AMI Labs'), raw('$1.03B')],
    ],
  },
];

/** Every kind of chart. */
export const charts: Fields[] = [
  chart('bar', 'Capital by sector, US$ million', ['Capital'], sectors, [
    [2000, 1050, 1030, 500, 80],
  ]),
  chart(
    'line',
    'Valuation, post-money, US$ billion',
    ['Post-money'],
    ['Sep 2025', '12 Feb 2026'],
    [[183, 380]],
  ),
  chart(
    'bar',
    'Growth by quarter, percent',
    ['Models', 'Chips', 'Tools'],
    ['Q1', 'Q2', 'Q3', 'Q4'],
    [
      [3, -2, 5, 7],
      [1, 4, 2, -3],
      [6, 2, 1, 3],
    ],
  ),
  chart('line', 'Rounds a month', ['Europe', 'US', 'Asia'], months, [
    [3, 5, 4, 8, 9, 6],
    [12, 15, 11, 18, 22, 19],
    [6, 4, 7, 5, 9, 8],
  ]),
  chart(
    'area',
    'Events a month',
    ['Events'],
    Array.from({ length: 20 }, (_x, i) => `Month ${i + 1}`),
    [Array.from({ length: 20 }, (_x, i) => 20 + ((i * 7) % 13))],
  ),
  {
    type: 'data_visualization',
    title: 'Money by region',
    chart: {
      type: 'pie',
      segments: [
        ['United States', 4200],
        ['Europe', 2100],
        ['Asia', 900],
        ['Canada', 80],
        ['Oceania', 40],
        ['Elsewhere', 20],
      ].map(([label, value]) => ({ label, value })),
    },
  },
];
