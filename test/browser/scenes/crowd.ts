/** A busy channel: twenty digests and two hundred messages between them. */
import type { Screen } from '../screen.ts';
import { seeDigest } from './digest.ts';

const MORNINGS = 20;
const MESSAGES = 200;
const CHANNEL = 'C0LOCALBRIEF';
const TOKEN = 'xoxb-local-workspace';

const SENTENCES = [
  'Read it: the *Nscale* round is larger than the first reports said.',
  'Is there a second source for the figure of 9 March?',
  'The court filing is public now: <https://example.com/filing|read it here>.',
  'Two things for Monday:\n• the export rule\n• the chip order',
  '> capital per month\nJanuary was higher than I thought.',
];

/** Fills the channel: mornings come by the clock, messages by Slack's API, ten before each morning. */
export async function fillChannel(screen: Screen, url: string): Promise<void> {
  for (let morning = 1, said = 0; morning < MORNINGS; morning++) {
    const upTo = Math.round((MESSAGES * morning) / (MORNINGS - 1));
    for (; said < upTo; said++)
      await post(url, `${said + 1}. ${SENTENCES[said % SENTENCES.length]}`);
    await screen.clock.getByRole('button', { name: 'Next morning' }).click();
    await seeDigest(screen, titleOf(morning));
  }
}

/** What the digest of a morning is called; the schedule leaves weekends out. */
function titleOf(morning: number): string {
  const monday = Date.UTC(2026, 2, 9);
  const day = 3 + morning;
  const date = new Date(monday + (Math.floor(day / 5) * 7 + (day % 5)) * 86_400_000);
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `AI Briefing · ${words.format(date).replace(',', '')}`;
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
