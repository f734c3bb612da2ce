import { afterAll, describe, expect, it } from 'vitest';
import { JULY, openLog, partsOf } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-regulation by status', () => {
  it('/ai-regulation status:proposed names the dates that are proposed', async () => {
    const { page } = await log.ask('/ai-regulation jurisdiction:EU status:proposed');
    const [table] = partsOf(page, 'table');
    expect(table?.rows.map((row) => [row[0], row[2], row[4]])).toEqual([
      ['2 Dec 2027', 'EU AI Act', 'proposed'],
      ['2 Aug 2028', 'EU AI Act', 'proposed'],
    ]);
  });

  it('/ai-regulation has adopted dates for status:passed, and none of them for status:proposed', async () => {
    const dates = async (status: string) =>
      partsOf((await log.ask(`/ai-regulation status:${status}`, JULY)).page, 'table').flatMap(
        ({ rows }) => rows.map((row) => row[4]),
      );
    expect(new Set(await dates('passed'))).toEqual(new Set(['adopted, not yet law']));
    expect(await dates('proposed')).toEqual([]);
  });

  it('/ai-regulation status:proposed has texts in every stage on the way, and says so', async () => {
    const { page, text } = await log.ask('/ai-regulation status:proposed', JULY);
    const statuses = new Set(page.events.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['consultation', 'in_committee', 'passed_one_chamber']));
    expect(text).toContain('Proposed includes texts');
    const alone = await log.ask('/ai-regulation status:proposed,in_committee', JULY);
    expect(new Set(alone.page.events.map(({ status }) => status))).toEqual(
      new Set(['in_committee']),
    );
  });
});
