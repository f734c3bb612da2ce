import { describe, expect, test } from 'vitest';
import type { Page, Part } from '../../../src/page/page.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { companyAnswer, dailyDigest, NOON_OF_NEWS } from '../../helpers/samples/sample-pages.ts';

const at = { asOf: NOON_OF_NEWS };
const page = (parts: Part[], more: Partial<Page> = {}): Page => ({
  headline: 'News',
  parts,
  actions: [],
  events: [],
  ...more,
});
const lines = (count: number, headline = 'Nvidia invests $2B in Nebius'): Part => ({
  kind: 'lines',
  lines: Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    headline,
    tail: ['9 Mar 2026', 'press, 2 sources'],
  })),
});
const rounds = (count: number): Part => ({
  kind: 'table',
  caption: 'Rounds',
  columns: [{ label: 'Company' }, { label: 'Amount' }],
  rows: Array.from({ length: count }, (_, i) => [`Company ${i + 1}`, '$2B']),
});
const types = (blocks: readonly { type: string }[]) => blocks.map((block) => block.type);

describe('the daily digest in Slack', () => {
  const messages = renderSlack(dailyDigest, { ...at, editable: true });

  test('The daily digest in Slack is one message, a section a line with its menu', () => {
    expect(messages.map((message) => types(message.blocks))).toEqual([
      ['header', 'context', 'section', 'section', 'section', 'rich_text', 'context'],
    ]);
    expect(messages[0]!.blocks[3]).toEqual({
      type: 'section',
      text: {
        type: 'mrkdwn',
        verbatim: true,
        text:
          '2. *Nvidia invests $2B in Nebius, with warrants for about 8.3%* · announced 11 Mar 2026 · ' +
          'single source · <https://three.example/nebius|Global Equity Briefing>\n' +
          'Not counted as a round: Nebius is listed.',
      },
      accessory: {
        type: 'overflow',
        action_id: 'menu:1',
        options: [
          {
            text: { type: 'plain_text', text: 'Sources and history', emoji: false },
            value: '[1,"ask","/ai-event history E202"]',
            description: {
              type: 'plain_text',
              text: 'Line 2, Nvidia invests in Nebius: menu',
              emoji: false,
            },
          },
          {
            text: { type: 'plain_text', text: 'Correct it', emoji: false },
            value: '[1,"form","E202"]',
          },
        ],
      },
    });
  });

  test('The daily digest in Slack shows moments in each reader’s own zone', () => {
    expect(messages[0]!.blocks[1]).toMatchObject({
      elements: [
        {
          text: '3 new events since <!date^1773216000^{date_short_pretty} at {time}|Wed 11 Mar, 09:00 Stockholm time>',
        },
      ],
    });
  });

  test('The daily digest in Slack has the news as the first 90 characters of its text', () => {
    expect(messages[0]!.text.slice(0, 90)).toBe(
      'Google closes $32B Wiz deal; Nvidia puts $2B in Nebius; Amazon code sign-off\nAI Briefing ·',
    );
  });
});

describe('a company in Slack', () => {
  const [message] = renderSlack(companyAnswer, at);

  test('A company in Slack is facts, a chart with its numbers, a table, and buttons', () => {
    expect(types(message!.blocks)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'data_visualization',
      'context',
      'data_table',
      'rich_text',
      'context',
      'actions',
    ]);
  });

  test('A company in Slack draws the chart in the documented shape', () => {
    expect(message!.blocks[3]).toEqual({
      type: 'data_visualization',
      title: 'Valuation, post-money, US$ billion',
      chart: {
        type: 'bar',
        series: [
          {
            name: 'Valuation',
            data: [
              { label: 'Sep 2025', value: 183 },
              { label: 'Feb 2026', value: 380 },
            ],
          },
        ],
        axis_config: { categories: ['Sep 2025', 'Feb 2026'] },
      },
    });
    expect(message!.blocks[4]).toMatchObject({
      elements: [
        {
          text: 'Sep 2025 183 · Feb 2026 380. Not drawn: about $350B of Nov 2025, basis not stated',
        },
      ],
    });
  });

  test('A company in Slack heads each row of the table and links its sources', () => {
    expect(message!.blocks[5]).toMatchObject({
      caption: 'Anthropic, 17 events, newest first',
      page_size: 10,
      row_header_column_index: 1,
    });
    const { rows } = message!.blocks[5] as unknown as { rows: unknown[][] };
    expect(rows[1]![2]).toEqual({ type: 'raw_text', text: '–' });
    expect(rows[2]![3]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'single source · ' },
            { type: 'link', url: 'https://two.example/vercept', text: 'Newsvot' },
          ],
        },
      ],
    });
  });

  test('A company in Slack has aligned columns and bold numbers where Slack refuses tables and charts', () => {
    const [plain, ...more] = message!.plain!();
    expect(more).toEqual([]);
    expect(types(plain!.blocks).filter((type) => type.startsWith('data'))).toEqual([]);
    expect(plain!.text).toBe(message!.text);
    expect(JSON.stringify(plain!.blocks)).toContain('rich_text_preformatted');
    expect(renderSlack(companyAnswer, { ...at, plain: true })[0]!.blocks).toEqual(plain!.blocks);
  });
});

describe('a Page larger than a message', () => {
  test('A Page larger than a message goes on in further messages that say so', () => {
    const messages = renderSlack(page([lines(120)], { title: 'All rounds' }), at);
    expect(messages.map((message) => message.blocks.length)).toEqual([49, 50, 24]);
    expect(messages[1]!.text.split('\n')[0]).toBe('All rounds, continued (2 of 3)');
    expect(messages[1]!.blocks[0]).toMatchObject({
      type: 'context',
      elements: [{ text: 'All rounds, continued (2 of 3)' }],
    });
  });

  test('A Page larger than a message never ends a message with a heading', () => {
    const [first, second] = renderSlack(
      page([lines(48), { kind: 'heading', text: 'Outages' }, lines(2)]),
      at,
    );
    expect(types(first!.blocks)).not.toContain('header');
    expect(types(second!.blocks)).toEqual(['context', 'header', 'section', 'section']);
  });

  test('A Page larger than a message has its buttons at its end', () => {
    const share = { kind: 'share' as const, label: 'Post', ask: '/ai-rounds', asOf: 1 };
    const messages = renderSlack(page([lines(60)], { actions: [share] }), at);
    expect(messages.map((message) => types(message.blocks).at(-1))).toEqual(['section', 'actions']);
  });

  test('A Page larger than a message continues a table of more than 200 rows in another, its rows counted', () => {
    const messages = renderSlack(page([rounds(450)]), at);
    const captions = messages.map(
      (message) =>
        message.blocks.find((block) => block.type === 'data_table') as unknown as Captioned,
    );
    expect(captions.map((table) => [table.caption, table.rows.length])).toEqual([
      ['Rounds, rows 1–200 of 450', 201],
      ['Rounds, rows 201–400 of 450', 201],
      ['Rounds, rows 401–450 of 450', 51],
    ]);
  });

  test('A Page larger than a message puts a second table and a third chart into another message', () => {
    const chart: Part = {
      kind: 'chart',
      style: 'line',
      title: 'Rounds a month',
      labels: ['Jan'],
      series: [{ name: 'Rounds', values: [3] }],
    };
    const messages = renderSlack(page([chart, chart, rounds(1), chart, rounds(1)]), at);
    expect(messages.map((message) => types(message.blocks))).toEqual([
      ['data_visualization', 'context', 'data_visualization', 'context', 'data_table'],
      ['context', 'data_visualization', 'context', 'data_table'],
    ]);
  });

  test('A Page larger than a message tells a row that no table can hold label by label', () => {
    const table: Part = {
      kind: 'table',
      caption: 'Quotes',
      columns: [{ label: 'Who' }, { label: 'What' }],
      rows: [
        ['A', 'short'],
        ['B', 'word '.repeat(2000)],
        ['C', 'short'],
      ],
    };
    const messages = renderSlack(page([table]), at);
    const text = messages.map((message) => message.text).join('\n');
    expect(text).toContain('Quotes, row 2 of 3\nWho: B\nWhat');
    expect(text.match(/word/g)).toHaveLength(2000);
  });
});

interface Captioned {
  caption: string;
  rows: unknown[];
}

describe('the thread of a Page', () => {
  test('The thread of a Page follows as replies, each with its own text', () => {
    const thread = [[rounds(2)], [{ kind: 'heading' as const, text: 'Outages' }, lines(1)]];
    const messages = renderSlack(page([lines(1)], { thread }), at);
    expect(messages.map((message) => [message.thread, message.text.split('\n')[0]])).toEqual([
      [undefined, 'News'],
      [true, 'Rounds'],
      [true, 'Outages'],
    ]);
    expect(messages[1]!.plain!()[0]!.thread).toBe(true);
  });
});

describe('the text of a message that may be edited', () => {
  const long = page([lines(40, 'Nvidia invests $2B in Nebius '.repeat(5))]);

  test('The text of a message that may be edited is cut between lines and says what follows, and where', () => {
    const [message] = renderSlack(long, { ...at, editable: true, rest: '/ai-digest now' });
    const text = message!.text.split('\n');
    expect(message!.text.length).toBeLessThanOrEqual(4000);
    expect(text.slice(-2)).toEqual([
      expect.stringMatching(/^\d+\. Nvidia invests .* press, 2 sources$/),
      `${40 - (text.length - 2)} more lines are shown in the message. Or type /ai-digest now`,
    ]);
  });

  test('The text of a message that may be edited is whole where the message is not to be edited', () => {
    expect(renderSlack(long, at)[0]!.text.split('\n')).toHaveLength(41);
  });
});

describe('a Page with nothing but a headline', () => {
  test('A Page with nothing but a headline shows the headline, and says it once', () => {
    const [message] = renderSlack(page([], { headline: 'Nothing was saved.' }), at);
    expect(message!.text).toBe('Nothing was saved.');
    expect(types(message!.blocks)).toEqual(['rich_text']);
  });
});

describe('a chart that Slack can’t draw as it is', () => {
  const chart = (title: string, labels: string[]): Part => ({
    kind: 'chart',
    style: 'bar',
    title,
    labels,
    series: [{ name: 'Capital raised in US dollars', values: labels.map((_, i) => i) }],
  });

  test('A chart that Slack can’t draw as it is has short and different names, and the whole ones with its numbers', () => {
    const labels = ['Cloud compute and hosting', 'Cloud compute and housing', 'A', 'A'];
    const [message] = renderSlack(page([chart('x'.repeat(60), labels)]), at);
    const drawn = message!.blocks[0] as unknown as {
      title: string;
      chart: { axis_config: { categories: string[] }; series: { name: string }[] };
    };
    expect(drawn.title).toBe(`${'x'.repeat(49)}…`);
    expect(drawn.chart.axis_config.categories).toEqual([
      'Cloud compute and h…',
      'Cloud compute and… 2',
      'A',
      'A 2',
    ]);
    expect(drawn.chart.series[0]!.name).toBe('Capital raised in U…');
    expect(message!.text).toContain(`${'x'.repeat(60)}: Cloud compute and hosting 0 · Cloud`);
  });

  test.each([
    ['too many points', 21, 1, 1],
    ['too many series', 2, 7, 1],
    ['a figure that is none', 2, 1, Number.NaN],
  ])(
    'A chart that Slack can’t draw as it is is its numbers where it has %s',
    (_, points, series, value) => {
      const part: Part = {
        kind: 'chart',
        style: 'bar',
        title: 'Rounds a week',
        labels: Array.from({ length: points }, (_, i) => `W${i + 1}`),
        series: Array.from({ length: series }, (_, i) => ({
          name: `S${i}`,
          values: Array.from({ length: points }, () => value),
        })),
      };
      const [message] = renderSlack(page([part]), at);
      expect(types(message!.blocks)).toEqual(['rich_text']);
      expect(message!.text).toMatch(/Rounds a week: (S0: )?W1 (1|no figure) · W2/);
    },
  );
});

describe('a part that says nothing', () => {
  test('A part that says nothing takes no place', () => {
    const silent: Part[] = [
      { kind: 'heading', text: ' ' },
      { kind: 'text', text: [] },
      { kind: 'context', text: ' ' },
      { kind: 'facts', facts: [{ label: '', value: '' }] },
      { kind: 'lines', lines: [{ headline: '', tail: [''] }] },
    ];
    expect(renderSlack(page([...silent, lines(1)]), at)[0]!.blocks).toHaveLength(1);
  });
});
