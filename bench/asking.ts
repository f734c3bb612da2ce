/** The product asked without Slack: what a line answers, as everybody in the workspace of the benchmark sees it. */
import { createRouter } from '../src/briefing/router.ts';
import { EVERYBODY } from '../src/contracts/reader.ts';
import type { Store } from '../src/contracts/store.ts';
import type { Page } from '../src/page/page.ts';
import { loadCommands, loadSections } from '../src/runtime/load.ts';
import { openBundle } from '../src/sources/bundle.ts';
import { MOMENT, TEAM, ZONE } from './moment.ts';

/** As many events as an answer in Slack shows. */
const PAGE = 20;

/** Answers lines out of a store, with so many events on a page. */
export async function askerOf(store: Store) {
  const [commands, sections] = await Promise.all([loadCommands(), loadSections()]);
  const router = createRouter({ commands, sections, reference: openBundle().reference });
  return async (line: string, limit = PAGE): Promise<Page> => {
    const log = store.reader({ workspace: TEAM, asOf: MOMENT, audience: EVERYBODY });
    const asker = { id: 'bench', name: 'bench', standing: 'member' as const };
    const [plans, review] = [store.plans(TEAM), store.review(TEAM)];
    const context = { plans, review, sources: store.sources.of(TEAM), ...store.ledger(TEAM) };
    const window = { offset: 0, limit };
    const asked = { log, now: new Date(MOMENT), zone: ZONE, asker, window, ...context };
    return (await router.ask(line, asked)).page;
  };
}
