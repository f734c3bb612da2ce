import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/page/grid.ts';
import { renderTerminal } from '../../src/page/terminal.ts';
import { page } from '../helpers/samples/pages.ts';
import { companyAnswer, dailyDigest } from '../helpers/samples/sample-pages.ts';
import { runsOf } from '../helpers/soak.ts';
import { allParts, contentOf, firstRarer, visible } from '../slack/render/reading.ts';

const width = fc.integer({ min: 60, max: 140 });

describe('a Page in a terminal', () => {
  test('A Page in a terminal shows a digest with its lines under each other', () => {
    expect(renderTerminal(dailyDigest, { width: 80 }).split('\n').slice(0, 9)).toEqual([
      'AI Briefing · Thursday 12 March 2026',
      '════════════════════════════════════',
      '',
      '3 new events since Wed 11 Mar, 09:00 Stockholm time',
      '',
      '1. Google completes its $32B purchase of Wiz · completed 11 Mar 2026 · press, 2',
      '   sources · Get AI Book · Newsvot',
      '   EU clearance came in February; Wiz keeps its brand.',
      '2. Nvidia invests $2B in Nebius, with warrants for about 8.3% · announced 11 Mar',
    ]);
  });

  test('A Page in a terminal shows facts, a chart and a table in columns', () => {
    expect(renderTerminal(companyAnswer, { width: 90 }).split('\n')).toEqual([
      'Anthropic',
      '═════════',
      '',
      'AI lab · United States · foundation models',
      '',
      'Latest valuation  $380B post-money, Series G, Feb 2026 · 2.08× the $183B post-money of',
      '                  Series F, Sep 2025',
      'Circular          Microsoft: pledged investor and supplier ($30B of Azure)',
      '',
      'Valuation, post-money, US$ billion',
      'Sep 2025 ███████████████████████▏ 183',
      'Feb 2026 ████████████████████████████████████████████████ 380',
      'Not drawn: about $350B of Nov 2025, basis not stated',
      '',
      'Anthropic, 17 events, newest first',
      'Date         Event                                         Amount  Evidence',
      '───────────  ──────────────────────────────  ────────────────────  ───────────────────────',
      '9 Mar 2026   Two suits against the                              –  press, 2 sources',
      '             supply-chain-risk label',
      '25 Feb 2026  Acquires Vercept, nine people            undisclosed  single source · Newsvot',
      'Feb 2026     Series G, led by GIC and               $30B at $380B  press, 2 sources',
      '             Coatue Management                         post-money',
      '',
      '│ Left out: 2 without a date.',
      '',
      'understood: company Anthropic · known by 12 Mar 2026',
      '',
      '[Show 14 more] /ai-company Anthropic (from 4)',
    ]);
  });

  test('A Page in a terminal underlines its headings and sets unnumbered lines apart', () => {
    const drawn = renderTerminal({
      headline: 'x',
      parts: [
        { kind: 'heading', text: 'Proposed' },
        {
          kind: 'lines',
          lines: [
            { headline: 'Digital Omnibus', tail: ['19 Nov 2025'] },
            { headline: 'Code of practice', tail: [] },
          ],
        },
        { kind: 'heading', text: 'Enforcement' },
        { kind: 'text', text: 'None.' },
      ],
      actions: [],
      events: [],
    });
    expect(drawn.split('\n')).toEqual([
      'Proposed',
      '────────',
      '• Digital Omnibus · 19 Nov 2025',
      '• Code of practice',
      '',
      'Enforcement',
      '───────────',
      'None.',
    ]);
  });

  test('A Page in a terminal is told in bold and faint only where colour is asked for', () => {
    expect(renderTerminal(dailyDigest)).not.toContain('\u001b');
    const coloured = renderTerminal(dailyDigest, { color: true });
    expect(coloured).toContain('1. \u001b[1mGoogle completes its $32B purchase of Wiz\u001b[0m');
    expect(coloured.replaceAll(/\u001b\[\dm/g, '')).toBe(renderTerminal(dailyDigest));
  });

  test('A Page in a terminal shows the headline where a Page has nothing else', () => {
    const reply = { headline: 'Nothing was saved.', parts: [], actions: [], events: [] };
    expect(renderTerminal(reply)).toBe('Nothing was saved.');
  });

  test('A Page in a terminal keeps to its width and steers no terminal', () => {
    fc.assert(
      fc.property(page(true), width, (drawn, columns) => {
        const shown = renderTerminal({ ...drawn, actions: [] }, { width: columns });
        for (const line of shown.split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        }
        expect(shown).not.toMatch(/(?!\n)\p{Cc}/u);
      }),
      { numRuns: runsOf(120) },
    );
  });

  test('A Page in a terminal says everything', () => {
    fc.assert(
      fc.property(page(true), width, (drawn, columns) => {
        // The labels of a chart stand once, however many series it has.
        const parts = drawn.parts.map((part) =>
          part.kind === 'chart' ? { ...part, series: part.series.slice(0, 1) } : part,
        );
        const whole = { ...drawn, parts, thread: [] };
        const shown = visible(renderTerminal(whole, { width: columns }));
        expect(firstRarer(contentOf(allParts(whole)).join(''), shown)).toBeNull();
      }),
      { numRuns: runsOf(120) },
    );
  });
});
