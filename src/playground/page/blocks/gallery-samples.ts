/** One of everything that blocks can be, for whoever changes how they are drawn. */
import type { Fields, Surface } from './types.ts';

/** Some blocks under a heading. */
export interface Sample {
  name: string;
  surface: Surface;
  blocks: Fields[];
  errors?: Record<string, string>;
}

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (text: string, description?: string) => ({
  text: plain(text),
  value: text,
  ...(description && { description: plain(description) }),
});
const confirm = {
  title: plain('Remove the event?'),
  text: mrkdwn('*Nscale, Series C* stays in the log of changes, and *nobody* is told.'),
  confirm: plain('Remove'),
  deny: plain('Keep'),
  style: 'danger',
};
const regions = ['Europe', 'North America', 'South America', 'Asia', 'Africa', 'Oceania'];
const menu = {
  placeholder: plain('Choose a region'),
  options: regions.map((each) => option(each)),
};
const overflow = {
  type: 'overflow',
  action_id: 'more',
  options: [
    { ...option('Why is this here', 'Line 2, Nebius'), value: 'why' },
    option('Sources'),
    { ...option('Open the page'), url: 'https://example.com/' },
  ],
};
const run = (text: string, style?: Fields) => ({ type: 'text', text, ...(style && { style }) });
const rich = (...elements: Fields[]) => ({ type: 'rich_text_section', elements });
const items = (style: string, indent: number, ...words: string[]) => ({
  type: 'rich_text_list',
  style,
  indent,
  elements: words.map((each) => rich(run(each))),
});
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
const input = (label: string, element: Fields, more: Fields = {}) => ({
  type: 'input',
  block_id: label,
  label: plain(label),
  element: { action_id: 'it', ...element },
  ...more,
});

const text: Fields[] = [
  { type: 'header', text: plain('AI Briefing · Thursday 12 March 2026 :tada:') },
  { type: 'header', level: 2, text: plain('A heading of the second level') },
  {
    type: 'section',
    text: mrkdwn(
      '*Bold*, _italic_, ~struck~, `code`, *_both_*, a*b*c, 2 * 3, :rocket: :no_such_name: &amp; &lt;tags&gt;\n<https://example.com/a?b=1&amp;c=2|A link> · <@U0LOCALANA> · <#C0LOCALDEALS> · <!channel> · <!date^1773306000^{date_short_pretty} at {time}|12 March>',
    ),
  },
  {
    type: 'section',
    text: mrkdwn('> quoted\n> twice\n```\nconst x = "<b>";\n```\n• a list\n• by hand'),
  },
  {
    type: 'section',
    text: mrkdwn(
      '1. *Google completes its $32B purchase of Wiz* · completed 11 Mar 2026\nEU clearance came in February; Wiz keeps its brand. press, 2 sources · <https://example.com/|Get AI Book>',
    ),
    accessory: overflow,
  },
  {
    type: 'section',
    text: mrkdwn('Text beside a menu'),
    accessory: { type: 'static_select', action_id: 'r', ...menu },
  },
  {
    type: 'section',
    fields: [
      mrkdwn('*Amount*\n$2B'),
      mrkdwn('*Date*\n9 Mar 2026'),
      plain('Plain words'),
      plain('More'),
    ],
  },
  {
    type: 'section',
    text: mrkdwn('With an image that lives elsewhere'),
    accessory: { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'A red fox' },
  },
  {
    type: 'context',
    elements: [
      mrkdwn('Small print with *weight* and <https://example.com|a link>'),
      plain('and more'),
    ],
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      rich(
        run('Plain, '),
        run('bold', { bold: true }),
        run(', '),
        run('italic', { italic: true }),
        run(', '),
        run('struck', { strike: true }),
        run(', '),
        run('code', { code: true }),
        run(' '),
        { type: 'link', url: 'https://example.com', text: 'a link' },
        run(' '),
        { type: 'user', user_id: 'U0LOCALANA' },
        run(' '),
        { type: 'emoji', name: 'fire' },
        run(' '),
        { type: 'date', timestamp: 1773306000, format: '{date_long} at {time}', fallback: 'x' },
      ),
      items('bullet', 0, 'one', 'two'),
      items('bullet', 1, 'two and a half'),
      items('ordered', 2, 'deep', 'deeper'),
      items('bullet', 0, 'three'),
      { type: 'rich_text_quote', elements: [run('A quote')] },
      { type: 'rich_text_preformatted', elements: [run('pre  formatted\n  text')] },
    ],
  },
  {
    type: 'markdown',
    text: '## Markdown\n**Bold**, *italic*, `code`, [a link](https://example.com), snake_case_word\n\n- one\n  - nested\n- [x] done\n\n1. first\n2. second\n\n> quoted\n\n| Company | Amount |\n|---|--:|\n| Nscale | $2B |\n| AMI Labs | $1.03B |\n\n```ts\nconst a = 1;\n```',
  },
  { type: 'section', text: mrkdwn(`A word that does not end: ${'abcdefghij'.repeat(14)}`) },
  { type: 'something_new', answer: 42 },
];

const controls: Fields[] = [
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      { type: 'button', action_id: 'a', text: plain('Post to channel') },
      { type: 'button', action_id: 'b', text: plain('Follow'), style: 'primary' },
      { type: 'button', action_id: 'c', text: plain('Remove…'), style: 'danger', confirm },
      { type: 'button', action_id: 'd', text: plain('Open page'), url: 'https://example.com/' },
      overflow,
    ],
  },
  {
    type: 'actions',
    block_id: 'menus',
    elements: [
      { type: 'static_select', action_id: 'region', ...menu, initial_option: option('Europe') },
      {
        type: 'multi_static_select',
        action_id: 'regions',
        ...menu,
        initial_options: [option('Asia'), option('Africa')],
      },
      {
        type: 'external_select',
        action_id: 'far',
        placeholder: plain('Search companies'),
        min_query_length: 2,
      },
      { type: 'users_select', action_id: 'who', placeholder: plain('Choose a person') },
      { type: 'channels_select', action_id: 'where', placeholder: plain('Choose a channel') },
      { type: 'datepicker', action_id: 'day', initial_date: '2026-03-12' },
      {
        type: 'timepicker',
        action_id: 'time',
        initial_time: '09:00',
        timezone: 'Europe/Stockholm',
      },
      { type: 'datetimepicker', action_id: 'moment', initial_date_time: 1773306000 },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('Good'), value: 'g' },
        negative_button: { text: plain('Bad'), value: 'b' },
      },
      { type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete') },
    ],
  },
];

const form: Fields[] = [
  { type: 'alert', level: 'warning', text: mrkdwn('Looks like *E214*, Nscale Series C.') },
  { type: 'alert', level: 'error', text: plain('That failed here, not with you.') },
  input('Title', { type: 'plain_text_input', max_length: 60, initial_value: 'Nscale raises $2B' }),
  input(
    'Amount',
    { type: 'plain_text_input', initial_value: 'lots' },
    { hint: plain('For example $2B, €120M or “undisclosed”.') },
  ),
  input(
    'Notes',
    { type: 'plain_text_input', multiline: true, min_length: 10, max_length: 300 },
    { optional: true },
  ),
  input('Company', { type: 'external_select', min_query_length: 1 }),
  input('Sectors', {
    type: 'multi_static_select',
    option_groups: [
      { label: plain('Hardware'), options: [option('Chips'), option('Data centres')] },
      { label: plain('Software'), options: [option('Models'), option('Tools')] },
    ],
  }),
  input('Status', {
    type: 'radio_buttons',
    options: [option('Announced', 'Said in public'), option('Completed')],
    initial_option: option('Completed'),
  }),
  input(
    'Tell',
    {
      type: 'checkboxes',
      options: [
        option('The channel'),
        { ...option('Everyone'), text: mrkdwn('*Everyone* who follows') },
      ],
    },
    { optional: true },
  ),
  input('Day', { type: 'datepicker', initial_date: '2026-03-12' }),
  input('Source', { type: 'url_text_input', placeholder: plain('https://…') }),
  input('Share', { type: 'number_input', is_decimal_allowed: true }),
  input('File', { type: 'file_input', max_files: 2 }, { optional: true }),
];

const boxes: Fields[] = [
  {
    type: 'card',
    title: mrkdwn('*Nscale*'),
    subtitle: mrkdwn('Cloud compute · United Kingdom'),
    body: mrkdwn('Raised $2B in a Series C, the largest in Europe in this log.'),
    actions: [{ type: 'button', action_id: 'a', text: plain('Follow') }],
  },
  {
    type: 'carousel',
    elements: regions.map((each) => ({
      type: 'card',
      title: plain(each),
      body: plain('A card among cards'),
    })),
  },
  {
    type: 'container',
    title: plain('Sources and history'),
    subtitle: plain('3 sources'),
    is_collapsible: true,
    child_blocks: [
      { type: 'section', text: mrkdwn('Inside the *container*') },
      { type: 'divider' },
    ],
  },
  {
    type: 'plan',
    title: 'Reading feeds',
    tasks: [
      { task_id: '1', title: 'Fetch', status: 'complete' },
      { task_id: '2', title: 'Compare', status: 'in_progress' },
      { task_id: '3', title: 'Post', status: 'pending' },
    ],
  },
  {
    type: 'image',
    title: plain('A picture'),
    image_url: 'https://example.com/b.png',
    alt_text: 'A chart of rounds',
  },
  {
    type: 'video',
    title: plain('A talk'),
    video_url: 'https://example.com/v',
    thumbnail_url: 'https://example.com/t.png',
    alt_text: 'A person on a stage',
    provider_name: 'Example',
  },
  { type: 'file', source: 'remote', external_id: 'report-1' },
];

/** Everything, in an order in which it can be looked through. */
export const samples: Sample[] = [
  { name: 'Text', surface: 'message', blocks: text },
  { name: 'Controls', surface: 'message', blocks: controls },
  {
    name: 'A form',
    surface: 'modal',
    blocks: form,
    errors: {
      Amount: '“lots” is not an amount. Use 500m, $1.5bn or €20 million.',
      Status: 'Choose one.',
      Sectors: 'Choose at least one.',
    },
  },
  {
    name: 'Tables',
    surface: 'message',
    blocks: [
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
    ],
  },
  {
    name: 'Charts',
    surface: 'message',
    blocks: [
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
    ],
  },
  { name: 'Boxes', surface: 'message', blocks: boxes },
];
