import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tokens } from '../../../src/domain/text/tokens.ts';
import { quote } from '../../../src/domain/text/typed.ts';
import { type InputError, UserError } from '../../../src/errors.ts';
import { MARCH, openLog } from '../../helpers/log.ts';
import { anyText } from '../../helpers/samples/any-text.ts';
import { runsOf } from '../../helpers/soak.ts';
import { readingOf } from './reading.ts';

const log = await openLog();
afterAll(() => log.close());
const { read, refusal } = readingOf(log);

describe('taking a question apart', () => {
  it.each([
    ['sector:chips', [{ key: 'sector', value: 'chips' }]],
    ['SECTOR:Chips', [{ key: 'sector', value: 'Chips' }]],
    ['sector: chips', [{ key: 'sector', value: 'chips' }]],
    ['company:"Cathay Innovation"', [{ key: 'company', value: 'Cathay Innovation', quoted: true }]],
    ['company:“Cathay Innovation”', [{ key: 'company', value: 'Cathay Innovation', quoted: true }]],
    [
      '"chip rounds" since:2026',
      [
        { value: 'chip rounds', quoted: true },
        { key: 'since', value: '2026' },
      ],
    ],
    ['https://x.y/z', [{ value: 'https://x.y/z' }]],
    ['', []],
    ['   ', []],
  ])('Taking a question apart reads %j', (typed, expected) => {
    expect(tokens(typed)).toEqual(expected);
  });

  it('Taking a question apart takes an address for a word, and what merely looks like one for a value', () => {
    expect(tokens('https://example.org/a')).toEqual([{ value: 'https://example.org/a' }]);
    expect(tokens('company://#')).toEqual([{ key: 'company', value: '//#' }]);
  });

  it('Taking a question apart gives back as typed what it quotes', () => {
    const word = fc.stringMatching(/^[^\s"“”„:]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const value = words.join(' ');
        const quoted = /\s/.test(value) ? { quoted: true } : {};
        expect(tokens(`company:${quote(value)}`)).toEqual([{ key: 'company', value, ...quoted }]);
      }),
    );
  });
});

describe('reading a question', () => {
  it('Reading a question reads filters and words together, and says how', async () => {
    const asked = await read('seed round:seed region:europe since:2026-03 min:$100m');
    expect(asked.understood.join(' · ')).toMatch(
      /^Seed · Europe.* · since 1 Mar 2026 · ≥ \$100M · “seed”$/,
    );
    expect(asked.query).toMatchObject({
      rounds: ['seed'],
      since: '2026-03-01',
      minUsd: 1e8,
      words: ['seed'],
    });
  });

  it('Reading a question reads a month as all of its days', async () => {
    const { query } = await read('since:2026-02 until:2026-02');
    expect(query).toMatchObject({ since: '2026-02-01', until: '2026-02-28' });
  });

  it('Reading a question reads several values of one filter, separated by commas', async () => {
    const { query, understood } = await read('round:seed,series_a company:Nvidia,OpenAI');
    expect(query.rounds).toEqual(['seed', 'series_a']);
    expect(query.companies).toHaveLength(2);
    expect(understood).toEqual(['Seed or Series A', 'Nvidia or OpenAI']);
  });

  it('Reading a question lets region and country narrow each other', async () => {
    const { query } = await read('region:europe country:SE');
    expect(query.places).toHaveLength(2);
  });

  it('A lead is said to have led, by whichever of its names it was asked for', async () => {
    const { query, understood, companies } = await read('lead:a16z,sequoia');
    expect(query).toEqual({ leads: ['andreessen-horowitz', 'sequoia-capital'] });
    expect(understood).toEqual(['led by Andreessen Horowitz or Sequoia Capital']);
    expect(companies.map(({ name }) => name)).toEqual(['Andreessen Horowitz', 'Sequoia Capital']);
  });

  it.each([
    ['', null],
    ['sort:amount top:5', null],
    ['round:seed country:SE', 'for Seed · Sweden'],
    ['lead:a16z country:SE', 'led by Andreessen Horowitz · Sweden'],
    ['sort:amount since:2026-03', 'since 1 Mar 2026'],
    ['chips', 'for “chips”'],
    ['since:2026-03 chips', 'since 1 Mar 2026 · “chips”'],
  ])('A question of “%s” is about %j, orders left out', async (typed, about) => {
    expect((await read(typed)).about).toBe(about);
  });

  it('Reading a question says which company it took a typing error for', async () => {
    const asked = await read('company:antropic');
    expect(asked.companies.map((company) => company.name)).toEqual(['Anthropic']);
    expect(asked.notes).toEqual(['Showing Anthropic for “antropic”.']);
  });

  it('Reading a question says at which rate it took a foreign amount', async () => {
    const asked = await read('min:€20m');
    expect(asked.understood).toEqual(['≥ €20M']);
    expect(asked.notes[0]).toMatch(/^€20M counts as \$2\d\.\dM, at the rate of \d+ Mar 2026\.$/);
  });

  it('Reading a question keeps what was typed, for asking the same again', async () => {
    const asked = await read('sector:chips "big words"');
    expect(asked.typed).toEqual([{ key: 'sector', value: 'chips' }]);
    expect(asked.words).toEqual(['big words']);
  });
});

describe('refusing a question', () => {
  it.each([
    ['secter:chips', /^secter is not a filter\. Did you mean sector\? \/ai-rounds sector:chips$/],
    ['colour:blue', /^colour is not a filter\. The filters are company, .*colour blue$/],
    [
      'Exclusive:OpenAI in talks since:2026-03',
      /leave the colon out: \/ai-rounds Exclusive OpenAI in talks since:2026-03$/,
    ],
    ['chips secter:legal tech', /Did you mean sector\? \/ai-rounds chips sector:legal tech$/],
    [
      'sector:chps',
      /^sector:chps is not a sector\. Did you mean chips\? .*: \/ai-rounds sector:chips$/,
    ],
    [
      'min:lots',
      /^min:lots is not an amount\. Use 500m, \$1\.5bn or €20 million: \/ai-rounds min:500m$/,
    ],
    [
      'since:yesteryear',
      /^since:yesteryear is not a date\. Use 2026-03-12, .*: \/ai-rounds since:2026-03$/,
    ],
    ['top:0', /^top:0 is not a number of events\. Use a whole number from 1 to 100: /],
    ['top:101', /^top:101 is not a number of events\./],
    ['sort:size', /^sort:size is not an order\./],
    ['status:dead', /^status:dead is not a status\./],
    ['round:series_z', /^round:series_z is not a round\. Did you mean /],
    ['country:Atlantis', /^country:Atlantis is not a country\./],
    ['jurisdiction:Mars', /^jurisdiction:Mars is not a jurisdiction\./],
    [
      'company:Zorblatt',
      /^company:Zorblatt is not a company in the log\. Name a company, .*: \/ai-rounds company:Anthropic$/,
    ],
    ['sector:', /^sector: has no value\. Use a sector, .*: \/ai-rounds sector:chips$/],
    ['lead:Zorblatt', /^lead:Zorblatt is not a company in the log\. Name an investor that led a /],
    [
      'robots sector:chips since:2026-01 sector:space arms',
      /^sector: was given twice\. Give it once; a comma separates several values: \/ai-rounds robots since:2026-01 sector:chips,space arms$/,
    ],
    [
      'sector:chips sector:space arms sector:robotics',
      /^sector: was given several times\. .*: \/ai-rounds sector:chips,space,robotics arms$/,
    ],
    [
      'min:5m sector:chips min:10m',
      /^min: was given twice\. Give it once: \/ai-rounds sector:chips min:5m$/,
    ],
    [
      'robots min:5m sector:',
      /^sector: has no value\. Use a sector, .*: \/ai-rounds robots min:5m sector:chips$/,
    ],
    [
      'min:€20 max:XYZ5',
      /^max:XYZ5 has no known currency: “XYZ”\. Use USD, .*: \/ai-rounds min:€20 max:500m$/,
    ],
    [
      'min:1.234',
      /^min:1\.234 could be 1234 or 1\.234\. Use 1234 or 1\.2340: \/ai-rounds min:1234$/,
    ],
    [
      'since:12/03/2026',
      /^since:12\/03\/2026 is either 12 Mar 2026 or 3 Dec 2026\. Use 2026-03-12 or 2026-12-03: \/ai-rounds since:2026-03-12$/,
    ],
  ])('A refused question answers %j in three parts', async (typed, expected) => {
    expect(await refusal(typed)).toMatch(expected);
  });

  it('Refusing a question suggests no type that the command does not answer about', async () => {
    const wrong = await read('type:outage', ['funding_round', 'valuation']).catch(
      (error: InputError) => error.mistake,
    );
    expect(wrong).toMatchObject({
      wrong: 'type:outage is not a type of event here.',
      allowed: 'Use funding_round or valuation',
      next: '/ai-rounds type:funding_round',
    });
  });

  it('Refusing a question says how long a question of 10,000 characters is, and how long it may be', async () => {
    expect(await refusal('a'.repeat(10_000))).toMatch(
      /^That question has 10,000 characters \(“a{40}…”\)\. A question may have 1,000; /,
    );
    expect(await refusal('a'.repeat(1_001))).toMatch(/^That question has 1,001 characters/);
    expect(await refusal('a'.repeat(1_000))).toBe('it was understood');
  });

  it.each([
    ['emoji', '🚀🚀 rounds 🇸🇪'],
    ['right-to-left text', 'שלום עולم'],
    ['a direction override', '\u202Emoc.elgoog\u202C'],
    ['SQL', `Robert'); DROP TABLE events;--`],
    ['operators of the full text', 'a OR b NOT c NEAR(d) "e" *f ^g'],
    ['a mention', '<!channel> <@U123> & `x` *y*'],
    ['only signs', '!!! ??? ***'],
    ['an open quote', 'company:"Anthropic'],
    ['a null character', 'a\u0000b'],
    ['half a surrogate pair', '\uD83D'],
  ])('Refusing a question reads %s as words, or refuses it as a mistake', async (_what, typed) => {
    await read(typed).catch((error: unknown) => expect(error).toBeInstanceOf(UserError));
  });

  it('Refusing a question never fails otherwise, whatever is typed', async () => {
    const key = fc.constantFrom('sector', 'min', 'since', 'top', 'company', 'type', 'region', 'x');
    const value = fc.oneof(fc.string(), anyText());
    const filter = fc.tuple(key, value).map(([name, text]) => `${name}:${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(filter, value), { maxLength: 4 }), async (pieces) => {
        await read(pieces.join(' ')).catch((error: unknown) => {
          if (!(error instanceof UserError)) throw error;
        });
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('Refusing a question finds without failing whatever was read as words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (typed) => {
        const asked = await read(typed).catch((error: unknown) => {
          if (!(error instanceof UserError)) throw error;
          return null;
        });
        if (asked) await log.reader(MARCH).find(asked.query, { offset: 0, limit: 1 });
      }),
      { numRuns: runsOf(200) },
    );
  });
});
