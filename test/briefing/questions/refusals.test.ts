import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../../helpers/log.ts';
import { readingOf } from './reading.ts';

const log = await openLog();
afterAll(() => log.close());
const { read, refusal } = readingOf(log);

describe('ranges', () => {
  it.each([
    [
      'since:2026-05-01 until:2026-01-01',
      'since:2026-05-01 begins after until:2026-01-01. Turn the range round: /ai-rounds since:2026-01-01 until:2026-05-01',
    ],
    [
      'chips min:$2bn country:United Kingdom max:500 million',
      'min:$2bn is more than max:500 million. Turn the range round: /ai-rounds min:"500 million" country:"United Kingdom" max:$2bn chips',
    ],
    [
      'until:last month since:2026-03',
      'since:2026-03 begins after until:last month. Turn the range round: /ai-rounds until:2026-03 since:"last month"',
    ],
  ])(
    'A range the wrong way round, %s, is refused with the one that was meant',
    async (typed, expected) => {
      expect(await refusal(typed)).toBe(expected);
    },
  );

  it('A range of one day or one amount is none the wrong way round', async () => {
    const { query } = await read('since:2026-03-09 until:2026-03-09 min:1bn max:1bn');
    expect(query).toEqual({
      since: '2026-03-09',
      until: '2026-03-09',
      minUsd: 1e9,
      maxUsd: 1e9,
    });
  });

  it.each([
    [
      'min:under 500m',
      /^min:under 500m is what max: takes\. Use max: for it: \/ai-rounds max:500m$/,
    ],
    ['min:"up to 5m" chips', /Use max: for it: \/ai-rounds max:5m chips$/],
    ['min:"up to EUR 5m"', /Use max: for it: \/ai-rounds max:€5M$/],
    ['max:"at least 2bn" since:2026', /Use min: for it: \/ai-rounds min:2bn since:2026$/],
    ['max:"500m or more"', /^max:500m or more is what min: takes\./],
    [
      'max:9m min:"up to 5m" chips',
      /^max:9m and min:up to 5m are two upper limits\. Give one: what fits the smaller fits both: \/ai-rounds max:5m chips$/,
    ],
    [
      'min:€5m max:"over €9m"',
      /^min:€5m and max:over €9m are two lower limits\. .*larger fits both: \/ai-rounds min:€9m$/,
    ],
    ['min:"1bn to 2bn"', /^min:1bn to 2bn is two amounts\./],
  ])('A limit refuses the words of the other one: %s', async (typed, expected) => {
    expect(await refusal(typed)).toMatch(expected);
  });
});

describe('the line to type in place of one that could not be read', () => {
  it.each([
    ['region:Eruope since:2026', 'region:Europe since:2026'],
    ['since:2026 robots region:Eruope chips', 'since:2026 robots region:Europe chips'],
    ['sector:chps,robotics', 'sector:chips,robotics'],
    ['min:lots of money since:last 30 days', 'min:500m since:last 30 days'],
    ['since:last 30 days round:seris_x,seed', 'since:"last 30 days" round:series_a,seed'],
    ['company:Zorblatt "export controls"', 'company:Anthropic "export controls"'],
    ['since:2026-03 secter:chips min:5m', 'since:2026-03 sector:chips min:5m'],
  ])('The line to type in place of %s keeps all that could be read', async (typed, expected) => {
    const line = (await refusal(typed)).split('/ai-rounds ')[1];
    expect(line).toBe(expected);
    await read(line ?? '');
  });
});
