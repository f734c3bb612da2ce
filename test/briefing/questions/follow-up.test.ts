import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Log, openLog } from '../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

/** The line that each of several things said one after the other is answered as; null for one that is not understood. */
async function talk(...said: string[]): Promise<(string | null)[]> {
  const answered: (string | null)[] = [];
  let earlier: string | undefined;
  for (const words of said) {
    const answer = await log.ask(`/briefing ${words}`, undefined, earlier ? { earlier } : {});
    answered.push(answer.isUnderstood ? answer.answered : null);
    if (answer.isUnderstood) earlier = answer.answered;
  }
  return answered.slice(1);
}

describe('a question that goes on from the one before', () => {
  it('A question that goes on keeps what was asked, and has its own place, days, order and exclusions in the place of earlier ones', async () => {
    expect(
      await talk(
        'seed rounds in europe',
        'and in the us?',
        'over $100M',
        'without space',
        'not OpenAI',
        'worldwide',
        'largest 3',
        'and last year?',
        'any time',
      ),
    ).toEqual([
      'rounds round:seed country:US',
      'rounds round:seed country:US min:$100m',
      'rounds round:seed country:US min:$100m -sector:space',
      'rounds round:seed country:US min:$100m -sector:space -company:OpenAI',
      'rounds round:seed min:$100m -sector:space -company:OpenAI',
      'rounds round:seed min:$100m -sector:space -company:OpenAI sort:amount top:3',
      'rounds round:seed min:$100m -sector:space -company:OpenAI sort:amount top:3 since:2025-01-01 until:2025-12-31',
      'rounds round:seed min:$100m -sector:space -company:OpenAI sort:amount top:3',
    ]);
  });

  it('A question that goes on behind a figure of a company asks for that of another, or for the deals of the same', async () => {
    expect(await talk('Nvidia revenue', 'and amd?')).toEqual([
      'search type:earnings sort:newest company:AMD revenue',
    ]);
    expect(await talk('Nvidia revenue', 'their deals')).toEqual(['deals company:Nvidia']);
  });

  it('A question that goes on behind a trend keeps its figure, or has another one or another field in its place', async () => {
    expect(
      await talk(
        'how concentrated is funding',
        'and in europe?',
        'and last year?',
        'and debt?',
        'and by sector?',
        'worldwide',
      ),
    ).toEqual([
      'trends concentration type:funding_round region:europe',
      'trends concentration type:funding_round region:europe since:2025-01-01 until:2025-12-31',
      'trends debt type:funding_round region:europe since:2025-01-01 until:2025-12-31',
      'trends debt by sector type:funding_round region:europe since:2025-01-01 until:2025-12-31',
      'trends debt by sector type:funding_round since:2025-01-01 until:2025-12-31',
    ]);
  });

  it('A question that goes on behind a coverage is about that of other events', async () => {
    expect(await talk('coverage of chips', 'and in europe?')).toEqual([
      'coverage sector:chips region:europe',
    ]);
  });

  it('A question that goes on about other types takes along what any event has', async () => {
    expect(
      await talk('series c rounds of nvidia since january', 'and their deals?', 'and layoffs?'),
    ).toEqual([
      'deals company:Nvidia since:2026-01-01',
      'search company:Nvidia since:2026-01-01 type:labour',
    ]);
    expect(await talk('company Anthropic', 'its rounds', 'only series f')).toEqual([
      'rounds company:Anthropic',
      'rounds company:Anthropic round:series_f',
    ]);
  });

  it('A question that goes on from a company is about another one, or narrows its events', async () => {
    expect(await talk('company Anthropic', 'and openai?', 'since 2026')).toEqual([
      'company OpenAI',
      'company OpenAI since:2026-01-01',
    ]);
  });

  it('A question that goes on from a search has its own words in the place of the earlier ones', async () => {
    expect(await talk('search turbines since:2025', 'and wafers?', 'only in the us')).toEqual([
      'search since:2025 wafers',
      'search since:2025 country:US wafers',
    ]);
  });

  it('A question that goes on takes back what it leaves out', async () => {
    expect(await talk('rounds company:OpenAI,Anthropic', 'only openai', 'not openai')).toEqual([
      'rounds company:OpenAI',
      'rounds -company:OpenAI',
    ]);
  });

  it('A whole question, a command and a name alone begin anew', async () => {
    expect(
      await talk('seed rounds in europe', 'acquisitions by google', 'rounds min:1bn', 'Nvidia'),
    ).toEqual(['deals acquisitions by google', 'rounds min:1bn', 'company Nvidia']);
  });

  it('Words that go on from nothing are answered as ever', async () => {
    const { isUnderstood, text } = await log.ask('/briefing and frobnicate', undefined, {
      earlier: 'company Anthropic',
    });
    expect(isUnderstood).toBe(false);
    expect(text).toContain('Nothing in the log fits “and frobnicate”.');
    const refused = await log.ask('/briefing min:lots', undefined, { earlier: 'rounds' });
    expect(refused.text).toContain('min:lots is not an amount.');
  });
});
