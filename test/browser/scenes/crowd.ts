/** A busy channel: twenty digests, and two hundred messages between them. */
import type { Screen } from '../stage/screen.ts';
import { seeDigest } from './digest.ts';

export const DIGESTS = 20;
export const MESSAGES = 200;
/** Four weeks hold twenty working days; the first digest is there already, and the last is of a Wednesday. */
const DAYS = 27;
const FIRST_DAY = Date.UTC(2026, 2, 12);
const CHANNEL = 'C0LOCALBRIEF';
const TOKEN = 'xoxb-local-workspace';

const SENTENCES = [
  'Read it: the *Nscale* round is larger than the first reports said.',
  'Is there a second source for the figure of 9 March?',
  'The court filing is public now: <https://example.com/filing|read it here>.',
  'Two things for Monday:\n• the export rule\n• the chip order',
  '> capital per month\nJanuary was higher than I thought.',
];

/** Fills the channel: mornings come by the clock, messages by Slack's API. */
export async function fillChannel(screen: Screen, url: string): Promise<void> {
  await seeDigest(screen);
  for (let day = 1, said = 0; day <= DAYS; day++) {
    for (; said < Math.round((MESSAGES * day) / DAYS); said++)
      await post(url, `${said + 1}. ${SENTENCES[said % SENTENCES.length]}`);
    await screen.clock.getByRole('button', { name: 'Next morning' }).click();
    await screen.clock.getByText(titleOf(day)).first().waitFor();
  }
}

function titleOf(day: number): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const words = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' });
  return words.format(FIRST_DAY + day * 86_400_000).replace(',', '');
}

async function post(url: string, text: string): Promise<void> {
  const response = await fetch(`${url}/api/chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: CHANNEL, text }),
  });
  const answer = (await response.json()) as { ok: boolean; error?: string };
  if (!answer.ok) throw new Error(`the message was refused: ${answer.error}`);
}
