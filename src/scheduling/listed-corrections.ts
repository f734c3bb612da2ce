/** What a channel's next digest says of corrections: each once, whatever became of the line in the thread. */
import { plainText, renderText } from '../briefing/text.ts';
import type { Issue, Ledger } from '../contracts/ledger.ts';
import type { Text } from '../contracts/page.ts';
import type { Schedule } from '../contracts/schedule.ts';

/** What was corrected just before a digest may have come too late for it: the next looks once more. */
const ON_ITS_WAY = 2 * 60_000;
const MOST = 30;

/** A correction of what a channel was told. */
export interface Listed {
  /** The event's id. */
  event: string;
  text: Text;
}

/** Without the word in front of it, which a list of corrections leaves out. */
const bare = (text: Text) => plainText(text).replace(/^Correction: /, '');

/** Finds the corrections in a schedule's channel in a window, oldest first, without those that its last digest has listed. */
export function listedIn(ledger: Ledger) {
  return async (
    { id, channel }: Pick<Schedule, 'id' | 'channel'>,
    { from, to }: { from: number; to: number },
  ): Promise<Listed[]> => {
    const made = await ledger.list({
      kinds: ['correction'],
      channel,
      dueAfter: from - ON_ITS_WAY,
      limit: MOST,
    });
    const inTime = made.filter(({ dueAt }) => dueAt <= to).reverse();
    if (inTime.length === 0) return [];
    const issues = await Promise.all(inTime.map((correction) => ledger.issue(correction.id)));
    const said = await lastSaid(ledger, channel, id);
    return issues.flatMap(listed).filter(({ text }) => !said.includes(bare(text)));
  };
}

async function lastSaid(ledger: Ledger, channel: string, schedule: string): Promise<string> {
  const before = await ledger.lastSent(channel, schedule);
  const issue = before && (await ledger.issue(before.id));
  return issue ? renderText(issue.page) : '';
}

function listed(issue: Issue | null): Listed[] {
  const [part] = issue?.page.parts ?? [];
  const [event] = issue?.page.events ?? [];
  return part?.kind === 'text' && event ? [{ event: event.id, text: part.text }] : [];
}
