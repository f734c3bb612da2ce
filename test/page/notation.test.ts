import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../src/domain/money/money.ts';
import { addDays, formatDay } from '../../src/domain/time/calendar.ts';
import { localized } from '../../src/page/localized.ts';
import { notationOf } from '../../src/page/notation.ts';
import { bold, code, link, type Page } from '../../src/page/page.ts';
import { renderText } from '../../src/page/plain-text.ts';

const inLanguage = (locale: string, text: string) => notationOf(locale)?.(text) ?? text;

describe('the notation of a language', () => {
  it.each([
    [
      'de',
      'Nvidia invests $2.5B in Nebius · 12 Mar 2026',
      'Nvidia invests 2,5 Mrd. $ in Nebius · 12. März 2026',
    ],
    ['sv', 'completed 12 Mar 2026', 'completed 12 mars 2026'],
    ['de', 'AI Briefing · Thursday 12 March 2026', 'AI Briefing · Donnerstag, 12. März 2026'],
    ['sv', 'week of 5–12 March 2026', 'week of 5–12 mars 2026'],
    ['de', '27 February – 5 March 2026', '27. Februar – 5. März 2026'],
    ['sv', 'since Wed 11 Mar, 09:00', 'since ons 11 mars, 09:00'],
    ['de', 'May 2026, Q1 2026, 9 Mar', 'Mai 2026, Q1 2026, 9. März'],
    [
      'de',
      'about $1.03B, €12.50, SEK 500M, −$5M, $950',
      'about 1,03 Mrd. $, 12,50 €, 500 Mio. SEK, -5 Mio. $, 950 $',
    ],
    ['de', '$650–700B, CN¥3.2B, CA$1M', '650–700 Mrd. $, 3,2 Mrd. CN¥, 1 Mio. CA$'],
    ['de', '2.08× for about 8.3%, 4.5–5%, 14,308.1', '2,08× for about 8,3 %, 4,5–5 %, 14.308,1'],
    ['fr', '1.2 GW on 1 Aug 2024', '1,2 GW on 1 août 2024'],
  ])('The notation of %s has for “%s” “%s”', (locale, text, written) => {
    expect(inLanguage(locale, text)).toBe(written);
  });

  it.each([
    'GPT-5.1 and Claude 4.5',
    'E364, D1, W3',
    'He said “$2.5B on 12 Mar 2026”.',
    'Use 500m, $1.5bn or €20 million',
    'weekdays 09:00',
    '2026-03-12',
    '+46 70 123',
  ])(
    'The notation of a language leaves names, quotes and lines to type as they are: %s',
    (text) => {
      expect(inLanguage('de', text)).toBe(text);
    },
  );

  it('The notation of English is ours, and so is that of no language that is known', () => {
    for (const locale of ['en', 'en-US', 'xx', 'no language', ''])
      expect(notationOf(locale)).toBe(null);
  });

  it('The notation of German leaves no amount and no day in ours', () => {
    const days = fc.integer({ min: -4_000, max: 4_000 }).map((days) => addDays('2026-03-12', days));
    const value = fc.double({ min: 0.01, max: 9e14, noNaN: true });
    const currency = fc.constantFrom('USD', 'EUR', 'SEK', 'CNY', 'GBP', 'JPY');
    const amount = fc.record({ value, currency });
    fc.assert(
      fc.property(amount, days, (money, day) => {
        const written = inLanguage('de', `${formatMoney(money)} on ${formatDay(day)}.`);
        expect(written).not.toMatch(/\d[KMBT]\b|[$€£¥]\d|\d (?:Mar|May|Oct|Dec) \d/);
      }),
    );
  });
});

describe('a page in its reader’s notation', () => {
  const page: Page = {
    headline: 'Raised $2B',
    locale: 'de',
    parts: [
      {
        kind: 'text',
        text: [
          bold('$2B'),
          ' at ',
          code('min:$2.5B'),
          ' ',
          link('$3.5B', 'https://a.example/$1.5B'),
        ],
      },
      {
        kind: 'lines',
        lines: [{ headline: 'It raises $2B', tail: ['9 Mar 2026'], detail: 'At $3.5B.' }],
      },
      { kind: 'facts', facts: [{ label: '2 Aug 2026', value: '8.3%' }] },
      {
        kind: 'table',
        caption: 'Rounds, 5–12 March 2026',
        columns: [{ label: 'Amount' }],
        rows: [['$1.5B']],
      },
    ],
    actions: [{ kind: 'ask', label: 'Without min:$2.5B', ask: '/ai-rounds min:$2.5B' }],
    events: [],
  };

  it('A page in its reader’s notation has it in every part, and what is to be typed as it is', () => {
    const text = renderText(page);
    for (const written of [
      '2 Mrd. $ at min:$2.5B $3.5B',
      'It raises 2 Mrd. $',
      '9. März 2026',
      'At 3,5 Mrd. $.',
      '2. Aug. 2026: 8,3 %',
      'Rounds, 5.–12. März 2026',
      '1,5 Mrd. $',
      '/ai-rounds min:$2.5B',
    ])
      expect(text).toContain(written);
  });

  it('A page in its reader’s notation is written once, and itself in English', () => {
    const once = localized(page);
    expect(localized(once)).toBe(once);
    const english = { ...page, locale: 'en-GB' };
    expect(localized(english)).toBe(english);
  });
});
