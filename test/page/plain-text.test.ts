import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, layGrid, wrap } from '../../src/page/grid.ts';
import { link, type Page } from '../../src/page/page.ts';
import {
  chartWords,
  clean,
  escapeSlack,
  momentWords,
  plainText,
  renderText,
} from '../../src/page/plain-text.ts';
import { content, page } from '../helpers/samples/pages.ts';
import { companyAnswer, dailyDigest } from '../helpers/samples/sample-pages.ts';
import { runsOf } from '../helpers/soak.ts';

const words = (parts: Page['parts'], headline = ''): string =>
  renderText({ headline, parts, actions: [], events: [] });

describe('plain text', () => {
  test('Plain text of a digest begins with the headline and tells every line', () => {
    expect(renderText(dailyDigest).split('\n')).toEqual([
      'Google closes $32B Wiz deal; Nvidia puts $2B in Nebius; Amazon code sign-off',
      'AI Briefing · Thursday 12 March 2026',
      '3 new events since Wed 11 Mar, 09:00 Stockholm time',
      '1. Google completes its $32B purchase of Wiz · completed 11 Mar 2026 · press, 2 sources · Get AI Book · Newsvot',
      'EU clearance came in February; Wiz keeps its brand.',
      '2. Nvidia invests $2B in Nebius, with warrants for about 8.3% · announced 11 Mar 2026 · single source · Global Equity Briefing',
      'Not counted as a round: Nebius is listed.',
      '3. Amazon requires senior sign-off for AI-assisted code changes · reported 11 Mar 2026 · press, 2 sources · TechRadar · The Daily Scout',
      'Follows the store outage of 5 Mar. Amazon disputes that AI coding caused it.',
      'Nothing new: funding rounds, regulation, courts, labour, market risk. No rumour moved. Coming dates: none within 30 days; next is 2 Aug 2026 (143 days), EU AI Act.',
      'Feeds: none connected; this is the bundled log · Next: Fri 13 Mar, 09:00 Stockholm time · Ask in the thread: "@AI Briefing why 2"',
    ]);
  });

  test('Plain text of a company tells facts, the numbers of the chart, every row, and what to type next', () => {
    expect(renderText(companyAnswer).split('\n')).toEqual([
      'Anthropic: $380B post-money, Series G, Feb 2026; supply-chain-risk label contested',
      'Anthropic',
      'AI lab · United States · foundation models',
      'Latest valuation: $380B post-money, Series G, Feb 2026 · 2.08× the $183B post-money of Series F, Sep 2025',
      'Circular: Microsoft: pledged investor and supplier ($30B of Azure)',
      'Valuation, post-money, US$ billion: Sep 2025 183 · Feb 2026 380. Not drawn: about $350B of Nov 2025, basis not stated',
      'Anthropic, 17 events, newest first',
      'Date | Event | Amount | Evidence',
      '9 Mar 2026 | Two suits against the supply-chain-risk label | – | press, 2 sources',
      '25 Feb 2026 | Acquires Vercept, nine people | undisclosed | single source · Newsvot',
      'Feb 2026 | Series G, led by GIC and Coatue Management | $30B at $380B post-money | press, 2 sources',
      'Left out: 2 without a date.',
      'understood: company Anthropic · known by 12 Mar 2026',
      '[Show 14 more] /ai-company Anthropic (from 4)',
    ]);
  });

  test('Plain text reads the thread after the message, and a question as the caller has it typed', () => {
    const threaded: Page = {
      headline: 'Two rounds',
      parts: [{ kind: 'text', text: 'in the channel' }],
      thread: [[{ kind: 'heading', text: 'Funding' }], [{ kind: 'text', text: 'Outages' }]],
      actions: [{ kind: 'ask', label: 'More', ask: '/ai-rounds', offset: 20 }],
      events: [],
    };
    const command = () => 'briefing ask "/ai-rounds" --offset 20';
    expect(renderText(threaded, { command }).split('\n')).toEqual([
      'Two rounds',
      'in the channel',
      'Funding',
      'Outages',
      '[More] briefing ask "/ai-rounds" --offset 20',
    ]);
  });

  test('Plain text does not say a headline twice where the first sentence is the headline', () => {
    expect(
      words([{ kind: 'text', text: 'Nothing for Seed. Nearest: Series D.' }], 'Nothing for Seed.'),
    ).toBe('Nothing for Seed. Nearest: Series D.');
  });

  test('Plain text says what a table without rows lacks', () => {
    const table = {
      kind: 'table' as const,
      caption: 'Rounds',
      columns: [{ label: 'A' }],
      rows: [],
    };
    expect(words([table], 'x')).toBe('x\nRounds\nNo rows.');
  });

  test('Plain text writes addresses only where asked', () => {
    const sources = ['see ', link('Newsvot', 'https://two.example/')];
    expect(plainText(sources)).toBe('see Newsvot');
    expect(plainText(sources, true)).toBe('see Newsvot (https://two.example/)');
  });

  test('Plain text names the zone of a moment', () => {
    const at = Date.UTC(2026, 2, 11, 8);
    expect(momentWords(at, 'America/New_York')).toBe('Wed 11 Mar, 04:00 New York time');
    expect(momentWords(at, 'UTC')).toBe('Wed 11 Mar, 08:00 UTC');
    expect(momentWords(at, 'Etc/UTC')).toBe('Wed 11 Mar, 08:00 UTC');
  });

  test('Plain text tells the numbers of several series, each by its name', () => {
    const series = [
      { name: 'Equity', values: [2000, 0.1 + 0.2] },
      { name: 'Debt', values: [-1.5, Number.NaN] },
    ];
    expect(
      chartWords({ kind: 'chart', style: 'bar', title: 't', labels: ['Jan', 'Feb'], series }),
    ).toBe('Equity: Jan 2,000 · Feb 0.3; Debt: Jan -1.5 · Feb no figure');
  });

  test('Plain text escaped for Slack holds no control character, whatever is in the Page', () => {
    fc.assert(
      fc.property(page(true), (drawn) => {
        expect(renderText(drawn, { escape: 'slack' })).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
      }),
      { numRuns: runsOf(120) },
    );
  });

  test('Plain text keeps what can be seen of a string and drops what steers a terminal', () => {
    expect(clean('a\u001b[31mb\u202ec\u0000d\ud800')).toBe('a[31mbcd\ufffd');
    expect(escapeSlack('<!channel> AT&T')).toBe('&lt;!channel&gt; AT&amp;T');
    fc.assert(
      fc.property(content(true), (text) => {
        expect(clean(text)).toMatch(/^[^\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/u);
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});

describe('a grid', () => {
  test('A grid counts wide characters double and combining ones not at all', () => {
    expect(displayWidth('Nvidia')).toBe(6);
    expect(displayWidth('日本')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
  });

  test('A grid wraps between words and keeps every line within its width', () => {
    expect(wrap('Two suits against the label', 12)).toEqual(['Two suits', 'against the', 'label']);
    fc.assert(
      fc.property(content(true), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(clean(text), width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(clean(text).replace(/\s/g, ''));
      }),
    );
  });

  test('A grid ends a line with a separator and never begins one with it', () => {
    expect(wrap('single source · E186', 15)).toEqual(['single source ·', 'E186']);
  });

  test('A grid lets the widest column give way, so that short ones keep to one line', () => {
    const grid = layGrid(
      [{ label: 'Date' }, { label: 'Event' }, { label: 'Amount', align: 'right' }],
      [['9 Mar 2026', 'Two suits against the supply-chain-risk label', '$2B']],
      40,
    );
    expect([...grid.header, ...grid.rows.flat()]).toEqual(
      [
        'Date        Event                 Amount',
        '──────────  ────────────────────  ──────',
        '9 Mar 2026  Two suits against        $2B',
        '            the                         ',
        '            supply-chain-risk           ',
        '            label                       ',
      ].map((line) => line.trimEnd()),
    );
  });

  test('A grid becomes a list where its columns would be too narrow to read', () => {
    const columns = ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => ({ label }));
    const grid = layGrid(columns, [['1', '2', '3', '4', '5', '6']], 40);
    expect(grid.header).toEqual([]);
    expect(grid.rows[0]).toEqual(['A: 1', '  B: 2', '  C: 3', '  D: 4', '  E: 5', '  F: 6']);
  });
});
