import { afterAll, describe, expect, it } from 'vitest';
import { openLog, partsOf } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-regulation deadlines', () => {
  it('/ai-regulation deadlines has the table of coming dates and no event beside them, with filters or in plain words', async () => {
    const { page, text } = await log.ask('/ai-regulation deadlines jurisdiction:EU');
    expect(page.headline).toMatch(/^2 Aug 2026, in 143 days: EU AI Act, general application/);
    expect(partsOf(page, 'table').map(({ caption }) => caption)).toEqual(['Coming dates (7)']);
    expect(partsOf(page, 'heading')).toEqual([]);
    expect(text).toContain('understood: EU, without member states');
    for (const words of ['effective dates in the EU', 'upcoming deadlines EU'])
      expect((await log.ask(`/ai-regulation ${words}`)).page.headline).toBe(page.headline);
    const quoted = await log.ask('/ai-regulation jurisdiction:EU "deadlines"');
    expect(quoted.text).toContain('“deadlines”');
  });

  it('/ai-regulation deadlines shows as many of the coming dates as are asked for, and a span of months is none', async () => {
    const captionOf = async (line: string) =>
      partsOf((await log.ask(line)).page, 'table').map(({ caption }) => caption);
    for (const words of ['deadlines top:2 jurisdiction:EU', 'the next two deadlines in the EU'])
      expect(await captionOf(`/ai-regulation ${words}`)).toEqual(['Coming dates (2 of 7)']);
    const { text } = await log.ask('/ai-regulation deadlines in the next three months in the EU');
    expect(text).not.toContain('top 3');
  });

  it('/ai-regulation deadlines says where no date is to come, and keeps its word on every way on', async () => {
    const { text, page } = await log.ask('/ai-regulation deadlines company:Anthropic');
    expect(text).toContain('The log has no coming date for Anthropic.');
    const asks = [...page.actions, ...(page.refine ?? [])].flatMap((one) =>
      one.kind === 'ask' ? one.ask : [],
    );
    expect(asks).toEqual([
      '/ai-regulation company:Anthropic',
      '/ai-watch add company:Anthropic type:regulation,legal',
      '/ai-regulation deadlines',
    ]);
  });
});
