import { describe, expect, it } from 'vitest';
import { type BlockProblem, inspectMessage } from '../../../playground/index.ts';
import { actions, button, input, mrkdwn, section, text, textInput } from '../helpers.ts';
import {
  bars,
  cell,
  dataTable,
  element,
  grid,
  image,
  inHome,
  inModal,
  option,
  pie,
  richText,
  table,
  times,
} from './block-kit.ts';

describe('where blocks may stand', () => {
  const fits = (problems: BlockProblem[]) => problems.length === 0;
  it.each([
    [section('s'), true, true, true],
    [{ type: 'markdown', text: 'm' }, true, false, false],
    [pie(1), true, false, false],
    [table(grid(1, 1)), true, false, true],
    [dataTable(grid(2, 1)), true, false, true],
    [{ type: 'card', body: text('b') }, true, false, true],
    [{ type: 'alert', text: text('a') }, false, true, false],
    [{ type: 'task_card', task_id: 't', title: 't', status: 'complete' }, true, false, false],
    [input('f', { type: 'file_input', action_id: 'f' }), false, true, false],
  ])('The surfaces of a block are the documented ones: %j', (block, message, modal, home) => {
    expect([inspectMessage([block]), inModal([block]), inHome([block])].map(fits)).toEqual([
      message,
      modal,
      home,
    ]);
  });
});

describe('what is refused, and where', () => {
  const first = (blocks: unknown[]) => {
    const [problem] = inspectMessage(blocks);
    return problem && `${problem.pointer}: ${problem.message}`;
  };
  it.each([
    ['something else', ['x'], '/blocks/0: must be an object'],
    ['an unknown type', [{ type: 'poem' }], '/blocks/0/type: unsupported type: poem'],
    ['an inherited type', [{ type: 'toString' }], '/blocks/0/type: unsupported type: toString'],
    [
      'an empty section',
      [{ type: 'section' }],
      '/blocks/0: missing required field: text or fields',
    ],
    ['empty text', [section('')], '/blocks/0/text/text: must be more than 0 characters'],
    [
      'a plain string for a text',
      [{ type: 'section', text: 'x' }],
      '/blocks/0/text: must be an object',
    ],
    [
      'mrkdwn in a header',
      [{ type: 'header', text: mrkdwn('x') }],
      '/blocks/0/text/type: unsupported type: mrkdwn',
    ],
    [
      'a field that is not one',
      [{ ...section('x'), colour: 1 }],
      '/blocks/0: invalid additional property: colour',
    ],
    [
      'a block id twice',
      times(2, () => ({ type: 'divider', block_id: 'a' })),
      '/blocks/1/block_id: block_id a already exists',
    ],
    [
      'an action id twice in a block',
      [actions(button('a', 'A'), button('a', 'B'))],
      '/blocks/0/elements/1/action_id: action_id a already exists',
    ],
    [
      'an input among actions',
      [actions(textInput('a'))],
      '/blocks/0/elements/0/type: unsupported type: plain_text_input',
    ],
    [
      'a menu without options',
      [element('static_select', {})],
      '/blocks/0/elements/0: missing required field: options',
    ],
    [
      'options and groups of options in one menu',
      [
        element('static_select', {
          options: [option('a')],
          option_groups: [{ label: text('g'), options: [option('b')] }],
        }),
      ],
      '/blocks/0/elements/0: only one of options and option_groups is allowed',
    ],
    [
      'a shortest length above the longest',
      [input('i', textInput('a', { min_length: 3, max_length: 2 }))],
      '/blocks/0/element/min_length: must not be more than max_length',
    ],
    [
      'a card with two icons',
      [{ type: 'card', title: text('x'), icon: image, slack_icon: { name: 'rocket' } }],
      '/blocks/0: only one of icon and slack_icon is allowed',
    ],
    [
      'a container with two titles',
      [
        {
          type: 'container',
          title: text('x'),
          rich_text_title: richText('x'),
          child_blocks: [{ type: 'divider' }],
        },
      ],
      '/blocks/0: only one of title and rich_text_title is allowed',
    ],
    [
      'a chart with a category twice',
      [
        {
          type: 'data_visualization',
          title: 't',
          chart: {
            type: 'line',
            series: [{ name: 'n', data: times(2, () => ({ label: 'c', value: 1 })) }],
            axis_config: { categories: ['c', 'c'] },
          },
        },
      ],
      '/blocks/0/chart/axis_config/categories: categories must be unique',
    ],
    [
      'an initial option that is not offered',
      [element('static_select', { options: [option('a')], initial_option: option('b') })],
      '/blocks/0/elements/0: initial options must be among the options',
    ],
    [
      'two options of one value',
      [element('overflow', { options: [option('a', 'one'), option('a', 'two')] })],
      '/blocks/0/elements/0: option values must be unique',
    ],
    [
      'an option without a value',
      [element('overflow', { options: [{ text: text('o') }] })],
      '/blocks/0/elements/0/options/0: missing required field: value',
    ],
    [
      'an image from nowhere',
      [{ type: 'image', alt_text: 'a' }],
      '/blocks/0: exactly one of image_url and slack_file is required',
    ],
    [
      'an image from a file path',
      [{ ...image, image_url: '/i.png' }],
      '/blocks/0/image_url: must be a public http(s) url',
    ],
    [
      'a file with a bad id',
      [{ type: 'image', alt_text: 'a', slack_file: { id: 'x1' } }],
      '/blocks/0/slack_file: invalid slack file',
    ],
    [
      'a date that is none',
      [element('datepicker', { initial_date: '12/03/2026' })],
      '/blocks/0/elements/0/initial_date: must be a date as YYYY-MM-DD',
    ],
    [
      'rows of unequal length',
      [dataTable([[cell('a'), cell('b')], [cell('a')]])],
      '/blocks/0/rows/1: all rows must have the same number of cells',
    ],
    [
      'a data table without rows',
      [dataTable([[cell('a')]])],
      '/blocks/0/rows: no fewer than 2 items required',
    ],
    [
      'rich text in a header row',
      [dataTable([[richText('a')], [cell('a')]])],
      '/blocks/0/rows/0/0/type: unsupported type: rich_text',
    ],
    [
      'an empty cell',
      [dataTable([[cell('a')], [cell('')]])],
      '/blocks/0/rows/1/0/text: must be more than 0 characters',
    ],
    [
      'a header column that is not there',
      [dataTable(grid(2, 1), { row_header_column_index: 1 })],
      '/blocks/0/row_header_column_index: must be the index of a column',
    ],
    ['a slice of nothing', [pie(1, 0)], '/blocks/0/chart/segments/0/value: must be more than 0'],
    ['a card of strings', [{ type: 'card', title: 'x' }], '/blocks/0/title: must be an object'],
    [
      'an empty card',
      [{ type: 'card', subtitle: text('x') }],
      '/blocks/0: one of hero_image, title, actions and body is required',
    ],
    [
      'a chart in a container',
      [{ type: 'container', child_blocks: [pie(1)] }],
      '/blocks/0/child_blocks/0/type: unsupported type: data_visualization',
    ],
    [
      'a pending task on its own',
      [{ type: 'task_card', task_id: 't', title: 't', status: 'pending' }],
      '/blocks/0/status: pending is only allowed in a plan',
    ],
  ])('Slack refuses %s', (_what, blocks, expected) => {
    expect(first(blocks)).toBe(expected);
  });

  it('The same action id in another block is not refused, nor are blocks without ids', () => {
    const twice = times(2, () => ({ type: 'actions', elements: [button('a', 'A')] }));
    expect(inspectMessage(twice)).toEqual([]);
  });

  it('A file input that dispatches is refused', () => {
    const file = { type: 'file_input', action_id: 'f' };
    expect(inModal([input('f', file)])).toEqual([]);
    expect(inModal([input('f', file, { dispatch_action: true })])[0]?.message).toBe(
      'not allowed with file_input',
    );
  });

  it('A series that misses a category, has one too many, or the name of another is refused', () => {
    const chart = bars(2, 3);
    const broken = (
      change: (series: { name: string; data: { label: string; value: number }[] }[]) => void,
    ) => {
      const copy = structuredClone(chart);
      change(copy.chart.series);
      return first([copy]);
    };
    expect(broken(() => undefined)).toBeUndefined();
    expect(broken((series) => series[1]?.data.pop())).toContain('/chart/series/1/data');
    expect(broken((series) => series[1]?.data.push({ label: 'c9', value: 1 }))).toContain('/data');
    expect(broken((series) => Object.assign(series[1] ?? {}, { name: 'n0' }))).toContain('unique');
  });
});
