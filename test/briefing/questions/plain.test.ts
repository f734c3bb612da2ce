import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParseContext } from '../../../src/briefing/questions/filter.ts';
import { typedFilter } from '../../../src/briefing/questions/line.ts';
import { isIdle } from '../../../src/briefing/questions/plain/idle.ts';
import { readPlain } from '../../../src/briefing/questions/plain/plain.ts';
import { plainWord } from '../../../src/briefing/questions/plain/words.ts';
import { readQuestion } from '../../../src/briefing/questions/question.ts';
import { UserError } from '../../../src/errors.ts';
import { JULY, type Log, MARCH, openLog } from '../../helpers/log.ts';
import { runsOf } from '../../helpers/soak.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

const understood = async (line: string, now = MARCH) =>
  /understood: (.*) · known by/.exec((await log.ask(line, now)).text)?.[1];

/** The room of a question about rounds, with near words or without. */
const room = (near = false): ParseContext => ({
  log: log.reader(MARCH),
  reference: log.bundle.reference,
  now: new Date(MARCH),
  zone: 'UTC',
  near,
  plain: true,
});

describe('a question in plain words', () => {
  it.each([
    ['/ai-rounds nordic seed rounds since january', 'Nordic countries · Seed · since 1 Jan 2026'],
    ['/ai-rounds Series C, D or E over €200 million', 'Series C or Series D or Series E · ≥ €200M'],
    ['/ai-rounds robotics and space startups', 'Robotics or Space'],
    ['/ai-rounds between 20 and 90 million', '≥ $20M · ≤ $90M'],
    [
      '/ai-rounds $2bn or more, second half of 2025',
      '≥ $2B · since 1 Jul 2025 · until 31 Dec 2025',
    ],
    ['/ai-rounds the past two weeks', 'since 27 Feb 2026'],
    ['/ai-rounds from October to December 2025', 'since 1 Oct 2025 · until 31 Dec 2025'],
    ['/ai-rounds after February 3', 'since 4 Feb 2026'],
    ['/ai-rounds last winter', 'since 1 Dec 2025 · until 28 Feb 2026'],
    ['/ai-rounds three biggest in France', 'largest first · top 3 · France'],
    ['/ai-rounds led by Sequoia', 'led by Sequoia Capital'],
    ['/ai-rounds with Nvidia as an investor', 'backed by Nvidia'],
    ['/ai-rounds Nvidia', 'Nvidia'],
    ['/ai-rounds except chips and not OpenAI', 'without Chips · without OpenAI'],
    ['/ai-rounds outside the us and the uk', 'without United States or United Kingdom'],
    [
      '/ai-rounds not in europe or india',
      'without Europe (EU, UK, Switzerland, Norway) · without India',
    ],
    ['/ai-rounds without Legora, Lovable or OpenAI', 'without Legora or Lovable or OpenAI'],
    ['/ai-rounds without space, since march', 'without Space · since 1 Mar 2026'],
    ['/ai-rounds in Europe or the US', 'Europe (EU, UK, Switzerland, Norway) or United States'],
    ['/ai-rounds announced', 'announced'],
    ['/ai-rounds chips announced in March', 'Chips · since 1 Mar 2026'],
    ['/ai-rounds -sector:chips -company:OpenAI', 'without Chips · without OpenAI'],
    ['/ai-rounds -company:OpenAI -company:Mistral AI', 'without OpenAI or Mistral AI'],
    ['/ai-deals who bought whom in January?', 'acquisition · since 1 Jan 2026 · until 31 Jan 2026'],
    ['/ai-deals M&A in Germany', 'acquisition or merger · Germany'],
    [
      '/ai-regulation pending bills in Colorado',
      'regulation · consultation or proposed or in committee or passed one chamber · Colorado',
    ],
    ['/ai-regulation lawsuits filed against Anthropic', 'court case · against Anthropic'],
    [
      '/ai-regulation what came into force in January',
      'in force · since 1 Jan 2026 · until 31 Jan 2026',
    ],
    ['/ai-regulation EU+ and China', 'EU or China and below'],
    ['/ai-search outages at Anthropic or OpenAI', 'outage · Anthropic or OpenAI'],
    ['/ai-search openai -microsoft', 'OpenAI · without Microsoft'],
    ['/briefing biggest rounds in robotics', 'largest first · Robotics'],
    ['/briefing takeovers in Sweden', 'acquisition · Sweden'],
    ['/briefing hacks since february', 'security incident · since 1 Feb 2026'],
    ['/briefing which companies did nvidia invest in', 'backed by Nvidia'],
    [
      '/briefing which startups does Sequoia lead this year',
      'led by Sequoia Capital · since 1 Jan 2026',
    ],
    ['/briefing deals between Microsoft and OpenAI', 'Microsoft · together with OpenAI'],
    ['/briefing partnerships of Apple with Google', 'partnership · Apple · together with Google'],
    ['/briefing lawsuits against OpenAI', 'court case · against OpenAI'],
    ['/briefing febuary roudns', 'since 1 Feb 2026 · until 28 Feb 2026'],
    ['/briefing new york RAISE act', 'New York · “RAISE act”'],
    ['/briefing Anthropic vs OpenAI funding this year', 'Anthropic or OpenAI · since 1 Jan 2026'],
    [
      '/briefing New York Times v OpenAI latest',
      'The New York Times Company · together with OpenAI · newest first',
    ],
    ['/briefing Q3 vs Q4 2025', 'capital · Q3 2025 beside Q4 2025'],
    ['/briefing which rounds did Nvidia take part in', 'backed by Nvidia'],
    ['/briefing California SB 53', 'California · “SB” · “53”'],
    ['/briefing what is Anthropic’s valuation now?', 'company Anthropic'],
    ['/briefing median round size', 'all rounds and valuations'],
    ['/briefing stargate sites', '“stargate”'],
    ['/briefing xAI’s last round', 'xAI · newest first · top 1 · without rumoured or failed'],
    ['/briefing rounds in IL since 2025', 'Israel · since 1 Jan 2025'],
    ['/briefing sector:chips', 'Chips'],
    ['/briefing new york times lawsuit', 'The New York Times Company · court case'],
    ['/briefing median seed round in 2025', 'Seed · since 1 Jan 2025 · until 31 Dec 2025'],
    [
      '/briefing how much money went into chips in 2025',
      'Chips · since 1 Jan 2025 · until 31 Dec 2025',
    ],
    ['/briefing rounds sorted by size', 'largest first'],
    ['/briefing was Claude down in march', 'Anthropic · outage · since 1 Mar 2026'],
    [
      '/briefing what is the latest on the EU AI act',
      'newest first · EU, without member states · “AI act”',
    ],
    ['/briefing upcoming deadlines in the EU', 'EU, without member states'],
    ['/briefing what takes effect in august', 'since 1 Aug 2026 · until 31 Aug 2026'],
    ['/briefing what about humanoid robots', 'Robotics · “humanoid” · also looked for: robotics'],
    ['/briefing nuclear power', 'Energy · “nuclear”'],
    ['/briefing who invested in both OpenAI and Anthropic', 'companies OpenAI and Anthropic'],
    ['/briefing what is OpenAI’s valuation', 'company OpenAI'],
  ])('A question in plain words, %s, is read as %s', async (line, said) => {
    expect(await understood(line)).toBe(said);
  });

  it.each([
    ['/ai-search lawsuit', '“lawsuit”'],
    ['/ai-search export controls jurisdiction:US', '“export” · “controls”'],
    ['/ai-rounds "seed"', '“seed”'],
    ['/ai-rounds -sector:chips not space', 'without Chips · “not” · “space”'],
    ['/ai-rounds seed not since march', 'Seed · “not” · “since” · “march”'],
    ['/ai-rounds valued at over $10bn', 'valued at ≥ $10B'],
    ['/ai-search who warned of the bubble', '“warned” · “bubble”'],
    ['/ai-search who is it', '“who” · “is” · “it”'],
  ])('Words that are looked for stay words in %s', async (line, said) => {
    expect(await understood(line)).toContain(said);
  });

  it('A question that leaves something out and finds nothing says so in words', async () => {
    const { page } = await log.ask('/ai-rounds -sector:chips zqx since march');
    expect(page.headline).toMatch(/^Nothing without Chips · since 1 Mar 2026 · “zqx”\./);
  });

  it('A question of two places finds what is in either', async () => {
    const found = async (line: string) => (await log.ask(line, JULY)).page.events.length;
    const [europe, us] = [await found('/ai-rounds in europe'), await found('/ai-rounds in the us')];
    expect(Math.min(europe, us)).toBeGreaterThan(0);
    expect(await found('/ai-rounds in europe or the us')).toBe(europe + us);
  });

  it('A question about an average is answered with the median, and says why', async () => {
    const { text } = await log.ask('/ai-rounds average round in 2025', JULY);
    expect(text).toMatch(/median (?:at least |about )*\$/);
    expect(text).toContain('No average is told: a few very large rounds would make it.');
  });

  it('A word that an answer goes without is said, and never passed over as grammar', async () => {
    const { text } = await log.ask('/ai-rounds confirmed mega chip rounds', JULY);
    expect(text).toContain('“mega”');
    expect(text).toContain('“confirmed”');
  });

  it('A list that has nothing names the list that has most of it', async () => {
    const { page } = await log.ask('/ai-deals health', JULY);
    expect(page.headline).toContain('Health is not covered by this log for deals.');
    expect(page.actions[0]).toMatchObject({ label: 'Rounds (5)', ask: '/ai-rounds sector:health' });
  });

  it('A question that is read in part says which words are no filter', async () => {
    const { text } = await log.ask('/ai-rounds turbine startups in Europe', JULY);
    expect(text).toContain('Read as no filter, and looked for in the texts: “turbine”.');
    expect((await log.ask('/ai-rounds startups in Europe', JULY)).text).not.toContain('no filter');
  });

  it('Filters of a question in plain words, typed as they are said back, are the same question', async () => {
    const parts =
      'seed, series b, in europe, german, chips, over $5m, under 2bn, since march, led by a16z, ' +
      'not openai, top 3, rumoured, q4 2025, backed by nvidia';
    const line = (args: string) => args;
    await fc.assert(
      fc.asyncProperty(fc.subarray(parts.split(', '), { minLength: 1 }), async (some) => {
        try {
          const asked = await readQuestion(some.join(' '), room(), line);
          const again = await readQuestion(asked.typed.map(typedFilter).join(' '), room(), line);
          const { words: _words, ...filters } = asked.query;
          expect(again.query).toEqual(filters);
          expect(again.understood).toEqual(asked.understood.slice(0, asked.typed.length));
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: runsOf(2_000, 30) },
    );
  });

  it('A salad of words throws nothing, and drops no word in silence', async () => {
    const known = [
      'seed',
      'europe',
      'over',
      '$5m',
      'since',
      'march',
      'not',
      'or',
      'series',
      'b',
      'top',
      '3',
      'us',
      'in',
      '-',
      ',',
      '-chips',
      'q4',
      '2025',
      'between',
      'and',
      '<',
      'led',
      'by',
      'OpenAI',
      'AI',
    ];
    const strange = fc.stringMatching(/^zq[a-z]{3,6}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...known), strange, fc.string({ maxLength: 8 })), {
          maxLength: 14,
        }),
        fc.boolean(),
        async (salad, near) => {
          const tokens = salad.filter((word) => word.trim() !== '').map((value) => ({ value }));
          const { filters, words } = await readPlain([tokens], [], room(near));
          const said = JSON.stringify([filters, words]).toLowerCase();
          for (const token of tokens)
            if (/^zq[a-z]+$/.test(token.value) && !isIdle(plainWord(token).key))
              expect(said).toContain(token.value);
          // A refusal has a sentence for its asker; anything else is a fault of ours.
          await readQuestion(salad.join(' '), room(near), (args) => args).catch((error) => {
            if (!(error instanceof UserError)) throw error;
          });
        },
      ),
      { numRuns: runsOf(50_000, 80) },
    );
  });
});
