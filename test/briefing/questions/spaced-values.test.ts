import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../../helpers/log.ts';
import { readingOf } from './reading.ts';

const log = await openLog();
afterAll(() => log.close());
const { read, refusal } = readingOf(log);

describe('values with spaces', () => {
  /** The same question in quotes, and without them. */
  const SPACED = [
    ['since:last 30 days', 'since:2026-02-11'],
    ['since:q1 2026', 'since:2026-01-01'],
    ['until:march 2026', 'until:2026-03'],
    ['since:March 5, 2026', 'since:2026-03-05'],
    ['min:€20 million', 'min:"€20 million"'],
    ['min:2,5 Mrd', 'min:2.5bn'],
    ['since:30 days ago', 'since:2026-02-10'],
    ['since:start of the month', 'since:2026-03-01'],
    ['min:20 m', 'min:20m'],
    ['min:20 miljoner', 'min:20m'],
    ['country:The Netherlands', 'country:NL'],
    ['country:United States of America', 'country:US'],
    ['status:fell through', 'status:failed'],
    ['status:in talks', 'status:rumoured'],
    ['sort:largest first', 'sort:amount'],
    ['max:500 million', 'max:500m'],
    ['min:over 1 billion', 'min:1bn'],
    ['max:SEK 500 m', 'max:"SEK 500m"'],
    ['country:United Kingdom', 'country:GB'],
    ['region:north america', 'region:"north america"'],
    ['jurisdiction:New York', 'jurisdiction:US-NY'],
    ['company:Open AI', 'company:OpenAI'],
    ['company:NASDAQ:META', 'company:Meta'],
    ['company:MSFT, NVDA', 'company:Microsoft,Nvidia'],
    ['company:Sam Altman', 'company:OpenAI'],
    ['company:Nvidia, Open AI', 'company:Nvidia,OpenAI'],
    ['investor:General Catalyst', 'investor:"General Catalyst"'],
    ['lead:Andreessen Horowitz', 'lead:a16z'],
    ['lead:Andreessen, Horowitz', 'lead:a16z'],
    ['company:Anthropic, PBC', 'company:Anthropic'],
    ['company:Etched.ai, Inc., Nvidia', 'company:Etched.ai,Nvidia'],
    ['company:Nvidia, Nscale, and Aker ASA', 'company:Nvidia,Nscale,Aker'],
    ['company:Nvidia, Andreessen, Horowitz', 'company:"Nvidia; a16z"'],
    ['investor:Nvidia & Aker ASA', 'investor:Nvidia,Aker'],
    ['sector:legal tech', 'sector:legal_tech'],
    ['sector:chips, legal tech', 'sector:chips,legal_tech'],
    ['round:series d', 'round:series_d'],
    ['type:security incident', 'type:security_incident'],
    ['status:in force', 'status:in_force'],
  ] as const;

  it.each(SPACED)('A value with spaces needs no quotes in %s', async (typed, same) => {
    const [mine, other] = [await read(typed), await read(same)];
    expect(mine.query).toEqual(other.query);
    expect(mine.words).toEqual([]);
  });

  it.each(SPACED)(
    'A value with spaces leaves what follows %s to the question',
    async (typed, same) => {
      const [mine, other] = [await read(`${typed} zorblatt top:3`), await read(`${same} top:3`)];
      expect(mine.query).toEqual({ ...other.query, words: ['zorblatt'] });
      expect(mine.understood.at(-1)).toBe('“zorblatt”');
    },
  );

  it('A value ends before the words that make none with it, and they are said to be words', async () => {
    const { query, understood } = await read('since:2026 labs country:US chips');
    expect(query.words).toEqual(['labs', 'chips']);
    expect(understood).toEqual(['since 1 Jan 2026', 'United States', '“labs”', '“chips”']);
  });

  it('A value in quotes is whole, and a word in quotes belongs to no value', async () => {
    expect(
      (await read('sector:"autonomous" vehicles').catch(
        (error: Error) => error.message,
      )) as unknown,
    ).toMatch(/^sector:autonomous is not a sector\./);
    expect((await read('min:500 "million"')).query).toEqual({ minUsd: 500, words: ['million'] });
  });

  it('A longer value is not worth a typing error, and a shorter one is', async () => {
    expect((await read('company:Meta 9')).query).toMatchObject({ words: ['9'] });
    const { companies, words } = await read('investor:Genral Catalyst seed');
    expect(companies.map(({ name }) => name)).toEqual(['General Catalyst']);
    expect(words).toEqual(['seed']);
  });

  it('A comma after a value belongs to the line', async () => {
    const { query } = await read('sector:chips, min:500m, since:2026');
    expect(query).toMatchObject({ sectors: ['chips'], minUsd: 5e8, since: '2026-01-01' });
  });

  it('A value with spaces says what was meant where it has a typing error', async () => {
    expect(await refusal('country:United Kigdom')).toMatch(
      /^country:United Kigdom is not a country\. Did you mean United Kingdom\? .*: \/ai-rounds country:"United Kingdom"$/,
    );
    expect(await refusal('min:5 mil')).toMatch(
      /^min:5 mil is not an amount\. Did you mean 5 million\?/,
    );
    expect(await refusal('min:2.5 bilion chips')).toMatch(
      /^min:2\.5 bilion is not an amount\. Did you mean 2\.5 billion\? .*: \/ai-rounds min:"2\.5 billion" chips$/,
    );
  });

  it('Values with a currency that has no rate, or could be one of several, are not read without it', async () => {
    for (const line of ['min:5 ISK', 'valuation:over 5bn ISK', 'min:1bn kr']) {
      const { text, isUnderstood } = await log.ask(`/ai-rounds ${line}`);
      expect(isUnderstood).toBe(false);
      expect(text).toMatch(/has no rate for ISK|could be Swedish, Norwegian or Danish/);
    }
    expect((await log.ask('/ai-rounds min:5bn IPO')).text).toContain('“IPO”');
  });
});
