import { afterAll, describe, expect, it } from 'vitest';
import section from '../../digests/deadlines.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { openLog, under } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('the section of coming dates', () => {
  it('The section of coming dates takes no event: its dates come from the laws', () => {
    expect(section.takes).toBeUndefined();
  });

  it('The section of coming dates says in the thread that none is near, and the next', async () => {
    const page = await log.digest('2026-03-05T08:00:00Z', '2026-03-12T08:00:00Z');
    const [part] = under(page, 'Coming dates');
    expect(part).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(/^none within 30 days; next is 2 Aug 2026 \(143 days\): /i),
    });
  });

  it('The section of coming dates says it in the message where there is no thread', async () => {
    const page = await log.digest('2026-03-05T08:00:00Z', '2026-03-06T08:00:00Z');
    expect(renderText(page)).toMatch(
      /Coming dates: none within 30 days; next is 2 Aug 2026 \(149 days\)/,
    );
  });

  it('The section of coming dates names the dates of the next thirty days', async () => {
    const page = await log.digest('2026-06-20T08:00:00Z', '2026-07-10T08:00:00Z');
    expect(renderText(page)).toContain('2 Aug 2026 (23 days): Regulation (EU) 2024/1689, ');
    expect(renderText(page)).not.toContain('none within 30 days');
  });

  it('The section of coming dates goes by what was law then: the date of the high-risk duties moved in June 2026', async () => {
    const reader = (now: string) =>
      log
        .reader(now)
        .deadlines({ types: ['regulation'] }, { from: '2026-08-02', to: '2026-08-02' });
    const labels = async (now: string) =>
      (await reader(now))
        .filter(({ standing }) => standing === 'law')
        .map(({ label }) => label)
        .join(' ');
    expect(await labels('2026-03-12T08:00:00Z')).toContain('high-risk');
    expect(await labels('2026-07-10T08:00:00Z')).not.toContain('high-risk');
  });
});
