import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { OPEN_TO_ALL } from '../../../../src/briefing/command/visible-to.ts';
import { hasKnownHeadings } from '../../../../src/briefing/events/columns.ts';
import { readEntry, toldIn } from '../../../../src/briefing/events/read-entry.ts';
import { formatMoney } from '../../../../src/domain/money/money.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { readEntries } from '../../../../src/sources/entries.ts';

const room = {
  reference: openBundle().reference,
  today: '2026-03-12',
  knownOn: '2026-03-12',
  type: null,
  event: null,
  isKnownName: () => false,
  visible: OPEN_TO_ALL,
};

/** A line each: what was read of it, or why nothing was. */
async function read(table: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of readEntries('-', Readable.from([Buffer.from(table.join('\n'))]))) {
    const told = readEntry(toldIn(entry), room);
    if ('why' in told) found.push(`${told.line}: ${told.why}`);
    else {
      const { title, occurredOn, amount, valuation, parties, country, sources } = told.record;
      const sums = [amount, valuation].map((sum) => (sum ? formatMoney(sum) : '–'));
      const leads = parties.filter(({ role }) => role !== 'subject').map(({ company }) => company);
      const more = [occurredOn?.date ?? 'undated', ...sums, leads.join('+'), country ?? ''];
      found.push(`${told.line}: ${title} · ${more.join(' · ')} · ${sources[0]?.publisher}`);
    }
  }
  return found;
}

describe('a table that was copied', () => {
  it.each<[string, string[], string[]]>([
    [
      'a web page, with footnotes and rows that say little',
      [
        'Company\tRound\tAmount\tLead investors\tDate\tSource',
        'Acme[1]\tSeries B\t$330M[2]\tBirch (lead), others\tDec 18, 2025\thttps://techcrunch.com/acme',
        'Zeta\t—\tundisclosed\tn/a\tTBD\tsifted.eu/zeta',
      ],
      [
        '2: Acme raises $330M, Series B · 2025-12-18 · $330M · – · Birch ·  · TechCrunch',
        '3: Zeta raises a round, amount undisclosed · undated · – · – ·  ·  · Sifted',
      ],
    ],
    [
      'Markdown, with units in the headings',
      [
        '| Company | Deal | Size (USD m) | Post-money ($bn) | Announced | HQ | Link |',
        '|---|:--|---|---|---|---|---|',
        '| Acme | Series E | ~20,000 | 230 | 6 Jan 2026 | Paris, France | [Acme](https://acme.ai/a) |',
      ],
      ['3: Acme raises about $20B, Series E · 2026-01-06 · about $20B · $230B ·  · FR · Acme'],
    ],
    [
      'a German spreadsheet',
      [
        'Datum;Unternehmen;Runde;Betrag (Mio. €);Bewertung;Hauptinvestor;Quelle',
        '03.03.2026;Acme GmbH;Serie B;3,25;ca. 3 Mrd. $ (post);k. A.;Handelsblatt',
      ],
      [
        '2: Acme GmbH raises €3.25M, Series B · 2026-03-03 · €3.25M · about $3B ·  ·  · Handelsblatt',
      ],
    ],
    [
      'a spreadsheet with a title, merged headings and a sum',
      [
        'AI funding tracker, Q1 2026,,,',
        ',,,,',
        'Company,Deal,,Investors,Source',
        'Name,Date,Amount ($M),,',
        'Acme,14/01/2026,1400,"Birch, Oak",https://acme.ai/a',
        'Total,,1400,,',
        '* as reported,,,,',
      ],
      [
        '5: Acme raises $1.4B · 2026-01-14 · $1.4B · – · Birch+Oak ·  · acme.ai',
        '6: is a sum, “Total”, not an event',
        '7: has one cell alone, “* as reported”: a note, not an event',
      ],
    ],
    [
      'a page on paper, with gaps between its columns',
      [
        'Company   Date       Amount       Investors             Source',
        'Acme AI   12-Feb-26  ₹350 cr      Birch India; Oak      Mint',
      ],
      ['2: Acme AI raises ₹3.5B · 2026-02-12 · ₹3.5B · – · Birch India+Oak ·  · Mint'],
    ],
    [
      'a Japanese list',
      [
        '企業名,ラウンド,金額,日付,出典',
        'Acme AI,シリーズB,200億円,2025年11月17日,https://nikkei.com/a',
      ],
      ['2: Acme AI raises ¥20B, Series B · 2025-11-17 · ¥20B · – ·  ·  · nikkei.com'],
    ],
    [
      'a list of purchases',
      [
        'Acquirer,Target,Value,Date,Stage,Source',
        'Nvidia (NVDA),Acme,$20B*,2025-12-24,Completed,CNBC',
      ],
      ['2: Nvidia acquires Acme for $20B · 2025-12-24 · $20B · – · Nvidia+Acme ·  · CNBC'],
    ],
    [
      'a tracker of last rounds, with the round as a stage',
      [
        'Company\tStage\tLast round date\tLast round size\tLead\tURL',
        'Acme\tSeries C\t9 Sep 2025\t€1.7B\tBirch / Oak\tacme.ai',
      ],
      ['2: Acme raises €1.7B, Series C · 2025-09-09 · €1.7B · – · Birch+Oak ·  · acme.ai'],
    ],
  ])('A table that was copied from %s is read', async (_name, table, lines) => {
    expect(await read(table)).toEqual(lines);
  });

  it('A pasted text is known as a table by two of its headings, whatever stands between them', () => {
    expect(
      ['Company\tAmount ($M)', '| Company | Deal |', 'Datum;Bolag', 'Company  Date  Size'].map(
        hasKnownHeadings,
      ),
    ).toEqual([true, true, true, true]);
    expect(hasKnownHeadings('Acme raised $20M, Birch led.')).toBe(false);
  });
});
