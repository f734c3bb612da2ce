import { describe, expect, it } from 'vitest';
import {
  readCountry,
  readJurisdiction,
  readRegion,
} from '../../../src/briefing/questions/filter-places.ts';
import { inEnglish } from '../../../src/briefing/questions/names/other-names.ts';
import { parseMoney } from '../../../src/domain/money/money-reading.ts';
import { tokens } from '../../../src/domain/text/tokens.ts';
import { parseDate } from '../../../src/domain/time/dates.ts';
import { parsePeriod } from '../../../src/domain/time/periods.ts';
import { openBundle } from '../../../src/sources/bundle.ts';

const { reference } = openBundle();
const today = '2026-03-12';

describe('names of other languages', () => {
  it.each([
    ['KI-Verordnung', '"AI Act"', 'AI Act'],
    ['AI-förordningen', '"AI Act"', 'AI Act'],
    ['DSGVO', 'GDPR', 'GDPR'],
    ['Gesetz über digitale Dienste', '"Digital Services Act"', 'Digital Services Act'],
    ['Sverige', 'Sweden', 'Sweden'],
    ['Vereinigte Staaten', '"United States"', 'United States'],
  ])('Words like %s are looked for in English, and the answer says so', (typed, sought, means) => {
    const { words, notes } = inEnglish(tokens(typed), reference);
    expect(words).toEqual(tokens(sought));
    expect(notes).toEqual([`“${typed}” is understood as ${means}.`]);
  });

  it.each(['Island', 'Nvidia', 'AI Act', 'Iran', '"Sverige"', 'Peru'])(
    'Words like %s stay as they are',
    (typed) => {
      expect(inEnglish(tokens(typed), reference)).toEqual({ words: tokens(typed), notes: [] });
    },
  );

  it.each([
    [readCountry, 'Sverige', 'Sweden'],
    [readCountry, 'Frankreich, Tyskland', 'France or Germany'],
    [readCountry, 'Österreich', 'Austria'],
    [readJurisdiction, 'Kalifornien', 'California'],
    [readJurisdiction, 'Europäische Union', 'EU, without member states'],
    [readRegion, 'Norden', 'Nordic countries'],
  ] as const)('Places like those of %o are read: %s', (read, typed, says) => {
    expect(read(typed, reference).says).toBe(says);
  });
});

describe('dates and amounts of other languages', () => {
  it.each([
    ['12. März 2026', '2026-03-12'],
    ['den 12 mars 2026', '2026-03-12'],
    ['am 1. Dezember', '2025-12-01'],
    ['3 maj 2025', '2025-05-03'],
    ['Okt 2025', '2025-10-01'],
    ['gestern', '2026-03-11'],
    ['i dag', '2026-03-12'],
    ['måndag', '2026-03-09'],
    ['1. Quartal 2026', '2026-01-01'],
    ['kvartal 3 2025', '2025-07-01'],
  ])('Dates like "%s" are read', (typed, date) => {
    expect(parseDate(typed, { today }).date).toBe(date);
  });

  it.each([
    ['letzte 30 Tage', 'last 30 days'],
    ['senaste 2 veckorna', 'last 2 weeks'],
    ['diese Woche', 'this week'],
    ['förra månaden', 'last month'],
    ['letztes Jahr', 'last year'],
    ['vor 3 Tagen', '3 days ago'],
    ['för 3 dagar sedan', '3 days ago'],
    ['seit Januar', 'january'],
  ])('Periods like "%s" are those of "%s"', (typed, english) => {
    expect(parsePeriod(typed, { today })).toEqual(parsePeriod(english, { today }));
  });

  it.each([
    ['500 Mkr', 500e6, 'SEK'],
    ['1,5 Mdkr', 1.5e9, 'SEK'],
    ['500 miljoner kronor', 500e6, 'SEK'],
    ['2,5 Mrd. Euro', 2.5e9, 'EUR'],
    ['20 MEUR', 20e6, 'EUR'],
    ['750 TSEK', 750e3, 'SEK'],
    ['300 MUSD', 300e6, 'USD'],
  ])('Amounts like "%s" are read', (typed, value, currency) => {
    expect(parseMoney(typed)).toMatchObject({ value, currency });
  });
});
