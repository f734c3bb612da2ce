/** `/ai-watch` asked of a log, in a workspace of its own for each test: numbers are never given twice. */
import { beforeEach } from 'vitest';
import { asUsual } from '../../../src/contracts/schedule.ts';
import { type AskOptions, MARCH, type openLog } from '../../helpers/log.ts';

/** Where the asker is. */
export const IN_DEALS = { zone: 'Europe/Stockholm', channel: { id: 'C1', name: 'deals' } };

/** Nothing is watched at the start of a test, and everybody is told as usual. */
export function watchAsking(log: Awaited<ReturnType<typeof openLog>>) {
  let plans = log.context.plans;
  let workspaces = 0;
  beforeEach(async () => {
    workspaces += 1;
    plans = log.store.plans(`T-${workspaces}`);
    for (const target of ['U1', 'C1'])
      await plans.saveTarget({ target, ...asUsual('Europe/Stockholm') });
  });
  return {
    /** The plans of the test's workspace. */
    plans: () => plans,
    watch: (args: string, options: AskOptions = {}) =>
      log.ask(`/ai-watch ${args}`.trim(), MARCH, { ...IN_DEALS, plans, ...options }),
  };
}
