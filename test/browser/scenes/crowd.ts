/** A busy channel: digests of mornings that follow each other, and messages between them. */
import type { Screen } from '../stage/screen.ts';
import { seeDigest } from './digest.ts';

export interface Crowd {
  /** Weeks, of five digests each. */
  weeks: number;
  /** Messages of people. */
  messages: number;
}

/** A busy channel, as it is measured. */
export const BUSY: Crowd = { weeks: 4, messages: 200 };
/** The digests of a working week. */
export const A_WEEK = 5;
const FIRST_DAY = Date.UTC(2026, 2, 12);
const CHANNEL = 'C0LOCALBRIEF';

const SENTENCES = [
  'Read it: the *Nscale* round is larger than the first reports said.',
  'Is there a second source for the figure of 9 March?',
  'The court filing is public now: <https://example.com/filing|read it here>.',
  'Two things for Monday:\n• the export rule\n• the chip order',
  '> capital per month\nJanuary was higher than I thought.',
];

/**
 * Fills the channel: mornings come by the clock, messages as other pages send them. The first digest is there already,
 * and the last is of a Wednesday.
 */
export async function fillChannel(
  screen: Screen,
  url: string,
  { weeks, messages }: Crowd,
): Promise<void> {
  await seeDigest(screen);
  const line = await openLine(url);
  const days = weeks * 7 - 1;
  for (let day = 1, said = 0; day <= days; day++) {
    for (; said < Math.round((messages * day) / days); said++)
      await line.say(`${said + 1}. ${SENTENCES[said % SENTENCES.length]}`);
    await screen.clock.getByRole('button', { name: 'Next morning' }).click();
    await screen.clock.getByText(titleOf(day)).first().waitFor();
  }
  line.close();
}

function titleOf(day: number): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const words = new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' });
  return words.format(FIRST_DAY + day * 86_400_000).replace(',', '');
}

/** A page of Björn's without a browser: what he says stands when its promise resolves. */
async function openLine(url: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws').replace(/\/$/, '')}/page`);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  send({ type: 'look', person: 'bjorn', channel: CHANNEL, home: false, wire: false });
  let id = 0;
  return {
    close: () => socket.close(),
    say(text: string): Promise<void> {
      const own = ++id;
      const answered = Promise.withResolvers<void>();
      const hear = ({ data }: MessageEvent) => {
        const frame = JSON.parse(String(data)) as { type: string; id?: number };
        if (frame.id !== own) return;
        socket.removeEventListener('message', hear);
        if (frame.type === 'refused') answered.reject(new Error(`refused: ${data}`));
        else answered.resolve();
      };
      socket.addEventListener('message', hear);
      send({ type: 'action', id: own, action: { do: 'say', channel: CHANNEL, text } });
      return answered.promise;
    },
  };
}
