/** From starting the program to its first answer. */
import { writeFileSync } from 'node:fs';
import { type BenchStage, type MeasuredApp, startEmpty, startOurs } from '../apps.ts';
import { logFile, scratchFile } from '../log.ts';
import type { BenchRow } from '../report.ts';
import { median } from '../stats.ts';
import type { SlackSide } from './slack.ts';

const LIMIT = 3;
const LINE = '/ai-company Aurora Compute';

interface StartOptions {
  /** The number of events in the log. */
  size: number;
  rounds: number;
}

/**
 * Both programs start in turns; the first start of each fills the compile cache and counts only where a single round
 * is asked for.
 */
export async function measureStart(
  slack: SlackSide,
  stage: BenchStage,
  { size, rounds }: StartOptions,
): Promise<BenchRow[]> {
  const file = await logFile(size);
  const pagesFile = scratchFile('first-page.json');
  const once = async (launch: () => Promise<MeasuredApp>) => {
    const start = performance.now();
    const app = await launch();
    const { messages } = await slack.ask(app.port, LINE, 1);
    const took = performance.now() - start;
    await app.stop();
    return { took, messages };
  };
  const launch = { ours: () => startOurs(stage, file), empty: () => startEmpty(stage, pagesFile) };
  const { messages, took } = await once(launch.ours);
  writeFileSync(pagesFile, JSON.stringify({ [LINE]: messages.map((text) => JSON.parse(text)) }));
  const ours = [took];
  const empty = [(await once(launch.empty)).took];
  if (rounds > 1) ours.length = empty.length = 0;
  for (let round = ours.length; round < rounds; round++) {
    ours.push((await once(launch.ours)).took);
    empty.push((await once(launch.empty)).took);
  }
  return [
    {
      group: 'Start to first answer, compile cache warm, database made',
      what: 'against the empty app',
      value: median(ours) / median(empty),
      unit: '×',
      limit: { at: 'most', value: LIMIT },
      note: `${median(ours).toFixed(0)} against ${median(empty).toFixed(0)} ms`,
    },
  ];
}
