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

  it('/ai-regulation deadlines says where no date is to come, and keeps its word on every way on', async () => {
    const { text, page } = await log.ask('/ai-regulation deadlines company:Anthropic');
    expect(text).toContain('The log has no coming date for Anthropic.');
    const asks = [...page.actions, ...(page.refine ?? [])].flatMap((one) =>
      one.kind === 'ask' ? one.ask : [],
    );
    expect(asks).toEqual(['/ai-regulation company:Anthropic', '/ai-regulation deadlines']);
  });
});
