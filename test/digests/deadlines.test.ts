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
      text: 'None within 30 days; next is 30 Jun 2026 (110 days), Colorado AI Act; then 2 Aug 2026 (143 days), EU AI Act (general application; high-risk duties for stand-alone systems: 2 Dec 2027 proposed; national regulatory sandboxes), California AI Transparency Act.',
    });
  });

  it('The section of coming dates says it in the message where there is no thread', async () => {
    const page = await log.digest('2026-03-03T08:00:00Z', '2026-03-04T08:00:00Z');
    expect(page.thread).toEqual([]);
    expect(renderText(page)).toMatch(
      /Coming dates: none within 30 days; next is 30 Jun 2026 \(118 days\), Colorado AI Act; then 2 Aug 2026 \(151 days\), EU AI Act, California AI Transparency Act\./,
    );
  });

  it('The section of coming dates names the dates of the next thirty days', async () => {
    const page = await log.digest('2026-06-20T08:00:00Z', '2026-07-10T08:00:00Z');
    expect(renderText(page)).toContain(
      '2 Aug 2026 (23 days): EU AI Act (general application; high-risk duties for stand-alone systems: 2 Dec 2027 adopted; ',
    );
    expect(renderText(page)).not.toContain('none within 30 days');
  });

  it('The section of coming dates says each day once, with the laws that it brings', async () => {
    const page = await log.digest('2025-12-05T08:00:00Z', '2025-12-06T08:00:00Z');
    expect(renderText(page)).toContain(
      "Coming dates: 1 Jan 2026 (26 days): Illinois HB 3773, California AB 2013, Texas TRAIGA, California SB 53, California SB 243, China's amended Cybersecurity Law.",
    );
  });

  it('The section of coming dates goes by what is law: a date that is adopted is no law until it is published', async () => {
    const standings = async (now: string, date: string) =>
      (
        await log.reader(now).deadlines({ types: ['regulation'] }, { from: date, to: date })
      ).flatMap(({ label, standing }) => (label.startsWith('high-risk') ? [standing] : []));
    for (const [now, moved] of [
      ['2026-03-12T08:00:00Z', 'proposed'],
      ['2026-07-10T08:00:00Z', 'adopted'],
    ] as const) {
      expect(await standings(now, '2026-08-02')).toEqual(['law']);
      expect(await standings(now, '2027-12-02')).toEqual([moved]);
    }
  });
});
