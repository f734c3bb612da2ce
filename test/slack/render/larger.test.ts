import { describe, expect, test } from 'vitest';
import { messageTextLength, viewIsTooLarge } from '../../../playground/index.ts';
import type { Part } from '../../../src/page/page.ts';
import { pageView } from '../../../src/slack/forms/page-view.ts';
import { homeView } from '../../../src/slack/listeners/home.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { at, lines, page, types } from './pages.ts';

const rounds = (count: number): Part => ({
  kind: 'table',
  caption: 'Rounds',
  columns: [{ label: 'Company' }, { label: 'Amount' }],
  rows: Array.from({ length: count }, (_, i) => [`Company ${i + 1}`, '$2B']),
});

interface Captioned {
  caption: string;
  rows: unknown[];
}

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

  test('A Page larger than a message is cut where its blocks, 125 characters each, and their text come to 10,000', () => {
    const messages = renderSlack(page([lines(160, 'Nvidia invests '.repeat(10))]), at);
    const lengths = messages.map(({ blocks }) => messageTextLength(blocks));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10_000);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(9_000);
    expect(messages[0]!.blocks.length).toBeLessThan(40);
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

  test('A Page larger than a message continues a table of more than 100 rows in another, its rows counted', () => {
    const messages = renderSlack(page([rounds(250)]), at);
    const captions = messages.map(
      (message) =>
        message.blocks.find((block) => block.type === 'data_table') as unknown as Captioned,
    );
    expect(captions.map((table) => [table.caption, table.rows.length])).toEqual([
      ['Rounds, rows 1–100 of 250', 101],
      ['Rounds, rows 101–200 of 250', 101],
      ['Rounds, rows 201–250 of 250', 51],
    ]);
  });

  test('A Page larger than a view ends where Slack’s 250 KB end, its buttons kept', () => {
    const words = '開'.repeat(2700);
    const parts = Array.from({ length: 60 }, () => ({ kind: 'text' as const, text: words }));
    const ask = { kind: 'ask' as const, label: 'More', ask: '/ai-rounds' };
    const huge = page(parts, { actions: [ask] });
    const home = homeView(huge, at.asOf);
    for (const view of [home, pageView('Saved', huge, at.asOf)]) {
      expect(viewIsTooLarge(view)).toBe(false);
      expect(view.blocks.length).toBeGreaterThan(20);
    }
    expect(JSON.stringify(home.blocks.slice(0, 3))).toContain('/ai-rounds');
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
  const long = page([lines(30, 'Nvidia invests $2B in Nebius '.repeat(5))]);

  test('The text of a message that may be edited is cut between lines and says what follows, and where', () => {
    const [message] = renderSlack(long, { ...at, isEditable: true, rest: '/ai-digest now' });
    const text = message!.text.split('\n');
    expect(message!.text.length).toBeLessThanOrEqual(4000);
    expect(text.slice(-2)).toEqual([
      expect.stringMatching(/^\d+\. Nvidia invests .* press, 2 sources$/),
      `${30 - (text.length - 2)} more lines are shown in the message. Or type /ai-digest now`,
    ]);
  });

  test('The text of a message that may be edited is whole where the message is not to be edited', () => {
    expect(renderSlack(long, at)[0]!.text.split('\n')).toHaveLength(31);
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
