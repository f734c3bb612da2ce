/** The judgement on the order of news: pairs that must stand so, by window. */
import { z } from 'zod';
import { composeDigest } from '../../src/briefing/digest/compose.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { parseJson } from '../../src/domain/text/json.ts';
import { loadSections } from '../../src/runtime/load.ts';
import { openLog } from './log.ts';

const windowSchema = z.strictObject({
  /** Days, from and to 09:00 UTC, or moments. */
  from: z.string(),
  to: z.string(),
  /** Kept aside while weights were fitted. */
  aside: z.boolean().default(false),
  pairs: z.array(z.strictObject({ above: z.string(), below: z.string(), because: z.string() })),
});
type Judged = z.infer<typeof windowSchema>;

export const pairsIn = (lines: string): Judged[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => parseJson(line, windowSchema));

let opened: ReturnType<typeof openLog> | undefined;

/** The place of an event in the digest of a window, 09:00 UTC: that of its story; infinite for one that is folded away. */
export async function placesIn({ from, to }: Pick<Judged, 'from' | 'to'>) {
  opened ??= openLog();
  const log = await opened;
  const moment = (said: string) => (said.length === 10 ? `${said}T09:00:00Z` : said);
  const { told } = await composeDigest({
    log: log.reader(moment(to)),
    reference: log.bundle.reference,
    sections: await loadSections(),
    from: Date.parse(moment(from)),
    to: Date.parse(moment(to)),
    zone: 'UTC',
    scope: EVERYTHING,
    layout: 'compact',
    line: (command, args = '') => `/ai-${command} ${args}`,
  });
  return (id: string): number => {
    const line = told.find(({ event }) => event === id);
    // A standing report is no news, and so stands below all.
    if (!line) return Number.POSITIVE_INFINITY;
    return line.under === undefined ? line.number : (line.under ?? Number.POSITIVE_INFINITY);
  };
}
