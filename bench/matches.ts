/** How many events a question matches, asked without a limit as the terminal's `--json` does. */
import { openDesk } from '../src/briefing/desk.ts';
import { loadCommands, loadSections } from '../src/load.ts';
import { openBundle } from '../src/sources/bundle.ts';
import { openLog } from './log.ts';
import { MOMENT, TEAM, ZONE } from './moment.ts';

/** Matches of each line in the log of a file, in the order of the lines. */
export async function matchesIn(file: string, lines: readonly string[]): Promise<number[]> {
  const [commands, sections] = await Promise.all([loadCommands(), loadSections()]);
  const desk = openDesk({ commands, sections, world: openBundle().world });
  const store = await openLog(file, true);
  const counts: number[] = [];
  for (const line of lines) {
    const { page } = await desk.ask(line, {
      log: store.reader({ workspace: TEAM, asOf: MOMENT }),
      now: new Date(MOMENT),
      zone: ZONE,
      asker: { id: 'bench', name: 'bench', standing: 'member' },
      window: { offset: 0, limit: Number.POSITIVE_INFINITY },
    });
    counts.push(page.events.length);
  }
  await store.close();
  return counts;
}
