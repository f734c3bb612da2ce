/** A busy channel: twenty digests, and two hundred messages between them. */
import type { Screen } from '../stage/screen.ts';
import { seeDigest } from './digest.ts';

export const DIGESTS = 20;
export const MESSAGES = 200;
/** Four weeks hold twenty working days; the first digest is there already, and the last is of a Wednesday. */
const DAYS = 27;
const FIRST_DAY = Date.UTC(2026, 2, 12);
const CHANNEL = 'C0LOCALBRIEF';

const SENTENCES = [
  'Read it: the *Nscale* round is larger than the first reports said.',
  'Is there a second source for the figure of 9 March?',
  'The court filing is public now: <https://example.com/filing|read it here>.',
  'Two things for Monday:\n• the export rule\n• the chip order',
  '> capital per month\nJanuary was higher than I thought.',
];

/** Fills the channel: mornings come by the clock, messages as other pages send them. */
export async function fillChannel(screen: Screen, url: string): Promise<void> {
  await seeDigest(screen);
  const line = await openLine(url);
  for (let day = 1, said = 0; day <= DAYS; day++) {
    for (; said < Math.round((MESSAGES * day) / DAYS); said++)
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
