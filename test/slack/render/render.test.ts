import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/page/page.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { companyAnswer, dailyDigest } from '../../helpers/samples/sample-pages.ts';
import { at, lines, page, types } from './pages.ts';

describe('the daily digest in Slack', () => {
  const messages = renderSlack(dailyDigest, { ...at, isEditable: true });

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
    expect(renderSlack(companyAnswer, { ...at, isPlain: true })[0]!.blocks).toEqual(plain!.blocks);
  });
});

describe('a Page with nothing but a headline', () => {
  test('A Page with nothing but a headline shows the headline, and says it once', () => {
    const [message] = renderSlack(page([], { headline: 'Nothing was saved.' }), at);
    expect(message!.text).toBe('Nothing was saved.');
    expect(types(message!.blocks)).toEqual(['rich_text']);
  });
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
