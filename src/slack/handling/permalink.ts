/** The address of a message in Slack. */
import { failureOf } from '../api/outcomes.ts';
import { within } from '../api/patience.ts';
import type { Services } from './services.ts';

const PATIENCE = 700;

/** A message's own address; null where Slack is slow, or does not give it. Never rejects. */
export async function addressOf(
  { clients, logger }: Pick<Services, 'clients' | 'logger'>,
  channel: string,
  message_ts: string,
): Promise<string | null> {
  const asked = clients.posts.chat.getPermalink({ channel, message_ts });
  const failed = (error: unknown) => {
    const { kind, word } = failureOf(error);
    logger.warn({ kind, word, channel }, 'Slack did not give the address of a message');
    return null;
  };
  const answer = await within(PATIENCE, asked.catch(failed), null);
  return answer?.permalink ?? null;
}
