/** The limits of blocks: everything that grows, and up to where it may. */

import { actions, button, input, mrkdwn, section, text, textInput } from '../helpers.ts';
import {
  bars,
  cell,
  dataTable,
  element,
  grid,
  image,
  option,
  pie,
  table,
  times,
  x,
} from './block-kit.ts';

/** A name, the largest size, and the blocks at a size. */
export type Limit = [what: string, most: number, build: (size: number) => unknown[]];

export const messageLimits: Limit[] = [
  ['blocks of a message', 50, (n) => times(n, () => ({ type: 'divider' }))],
  ['characters of a header', 150, (n) => [{ type: 'header', text: text(x(n)) }]],
  ['characters of a section', 3000, (n) => [section(x(n))]],
  ['fields of a section', 10, (n) => [{ type: 'section', fields: times(n, () => text('f')) }]],
  ['characters of a field', 2000, (n) => [{ type: 'section', fields: [mrkdwn(x(n))] }]],
  ['elements of a context', 10, (n) => [{ type: 'context', elements: times(n, () => text('c')) }]],
  ['elements of actions', 25, (n) => [actions(...times(n, (at) => button(`b${at}`, 'B')))]],
  ['characters of a label', 2000, (n) => [{ ...input('i', textInput('a')), label: text(x(n)) }]],
  ['characters of a hint', 2000, (n) => [input('i', textInput('a'), { hint: text(x(n)) })]],
  ['characters of an alt text', 2000, (n) => [{ ...image, alt_text: x(n) }]],
  ['characters of an image title', 2000, (n) => [{ ...image, title: text(x(n)) }]],
  ['characters of an image url', 3000, (n) => [{ ...image, image_url: `https://${x(n - 8)}` }]],
  ['characters of a markdown block', 12_000, (n) => [{ type: 'markdown', text: x(n) }]],
  [
    'characters of all markdown blocks',
    12_000,
    (n) => [6000, n - 6000].map((size) => ({ type: 'markdown', text: x(size) })),
  ],
  ['characters of a block id', 255, (n) => [{ type: 'divider', block_id: x(n) }]],
  ['characters of an action id', 255, (n) => [actions(button(x(n), 'B'))]],
  ['characters of a button', 75, (n) => [actions(button('b', x(n)))]],
  ['characters of a button value', 2000, (n) => [actions({ ...button('b', 'B'), value: x(n) })]],
  [
    'characters of a button url',
    3000,
    (n) => [actions({ ...button('b', 'B'), url: `http://${x(n - 7)}` })],
  ],
  [
    'characters of an accessibility label',
    75,
    (n) => [actions({ ...button('b', 'B'), accessibility_label: x(n) })],
  ],
  ...(
    [
      ['title', 100],
      ['text', 300],
      ['confirm', 30],
      ['deny', 30],
    ] as const
  ).map(
    ([part, most]): Limit => [
      `characters of the ${part} of a confirm dialog`,
      most,
      (n) => [actions({ ...button('b', 'B'), confirm: { text: text('t'), [part]: text(x(n)) } })],
    ],
  ),
  [
    'options of a menu',
    100,
    (n) => [element('static_select', { options: times(n, (at) => option(`${at}`)) })],
  ],
  [
    'groups of a menu',
    100,
    (n) => [
      element('static_select', {
        option_groups: times(n, (at) => ({ label: text('g'), options: [option(`${at}`)] })),
      }),
    ],
  ],
  [
    'characters of an option',
    75,
    (n) => [element('static_select', { options: [option('v', x(n))] })],
  ],
  [
    'characters of an option value',
    150,
    (n) => [element('static_select', { options: [option(x(n))] })],
  ],
  [
    'characters of a description',
    75,
    (n) => [element('static_select', { options: [{ ...option('v'), description: text(x(n)) }] })],
  ],
  [
    'characters of a placeholder',
    150,
    (n) => [element('static_select', { options: [option('v')], placeholder: text(x(n)) })],
  ],
  [
    'options of an overflow menu',
    5,
    (n) => [element('overflow', { options: times(n, (at) => option(`${at}`)) })],
  ],
  [
    'checkboxes',
    10,
    (n) => [element('checkboxes', { options: times(n, (at) => option(`${at}`)) })],
  ],
  [
    'radio buttons',
    10,
    (n) => [element('radio_buttons', { options: times(n, (at) => option(`${at}`)) })],
  ],
  ['rows of a table', 100, (n) => [table(grid(n, 1))]],
  ['columns of a table', 20, (n) => [table(grid(1, n))]],
  ['column settings', 20, (n) => [{ ...table(grid(1, 1)), column_settings: times(n, () => ({})) }]],
  ['characters of a table', 10_000, (n) => [table([[cell(x(5000)), cell(x(n - 5000))]])]],
  ['rows of a data table', 101, (n) => [dataTable(grid(n, 1))]],
  ['columns of a data table', 20, (n) => [dataTable(grid(2, n))]],
  ['rows on a page of a data table', 100, (n) => [dataTable(grid(2, 1), { page_size: n })]],
  ['characters of a data table', 10_000, (n) => [dataTable([[cell('h')], [cell(x(n - 1))]])]],
  ['tables of a message', 1, (n) => times(n, () => dataTable(grid(2, 1)))],
  ['charts of a message', 2, (n) => times(n, () => pie(1))],
  ['characters of a chart title', 50, (n) => [{ ...pie(1), title: x(n) }]],
  ['segments of a pie', 6, (n) => [pie(n)]],
  ['series of a chart', 6, (n) => [bars(n, 2)]],
  ['points of a series', 20, (n) => [bars(1, n)]],
  [
    'cards of a carousel',
    10,
    (n) => [{ type: 'carousel', elements: times(n, () => ({ type: 'card', body: text('b') })) }],
  ],
  [
    'buttons of a card',
    3,
    (n) => [{ type: 'card', actions: times(n, (at) => button(`b${at}`, 'B')) }],
  ],
  ['characters of a card title', 150, (n) => [{ type: 'card', title: text(x(n)) }]],
  ['characters of a card body', 200, (n) => [{ type: 'card', body: text(x(n)) }]],
  [
    'blocks in a container',
    10,
    (n) => [
      { type: 'container', title: text('t'), child_blocks: times(n, () => ({ type: 'divider' })) },
    ],
  ],
  [
    'tasks of a plan',
    100,
    (n) => [
      {
        type: 'plan',
        title: 't',
        tasks: times(n, () => ({ task_id: 't', title: 't', status: 'pending' })),
      },
    ],
  ],
  [
    'characters of the alt text of a video',
    200,
    (n) => [
      {
        type: 'video',
        title: text('t'),
        alt_text: x(n),
        video_url: 'https://a.example/v',
        thumbnail_url: 'https://a.example/t.png',
      },
    ],
  ],
  [
    'feedback elements',
    5,
    (n) => [
      {
        type: 'context_actions',
        elements: times(n, (at) => ({
          type: 'icon_button',
          icon: 'trash',
          action_id: `i${at}`,
          text: text('t'),
        })),
      },
    ],
  ],
];

export const modalLimits: Limit[] = [
  ['blocks of a modal', 100, (n) => times(n, () => ({ type: 'divider' }))],
  ['characters of an alert', 200, (n) => [{ type: 'alert', text: text(x(n)) }]],
  ['max_length of a text input', 3000, (n) => [input('i', textInput('a', { max_length: n }))]],
  ['min_length of a text input', 3000, (n) => [input('i', textInput('a', { min_length: n }))]],
  [
    'files of a file input',
    10,
    (n) => [input('i', { type: 'file_input', action_id: 'f', max_files: n })],
  ],
];
