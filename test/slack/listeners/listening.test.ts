import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../../playground/index.ts';
import { audienceAt } from '../../../src/briefing/command/audiences.ts';
import { INSTALLED_PLAIN } from '../../helpers/installed.ts';
import { asks, stage, stageOfFile } from '../../helpers/slack.ts';
import { SOAK } from '../../helpers/soak.ts';
import { rowsOf } from '../../helpers/stores/rows.ts';
import { eventsNow, modal } from '../forms/forms.ts';

const HERE = '#leads';
const LEADS = 'C0LOCALLEADS';
const ROUND = 'Quietly: Acme Robotics raised $120M in a Series B led by Aker ASA.';

const scene = stageOfFile();

const person = (who: string) => scene().space.as(who);

const repliesTo = ({ ts }: { ts: string }) =>
  person('bjorn')
    .sees(HERE)
    .filter((seen) => seen.ts === ts)
    .flatMap(({ thread }) => thread);

/** The reply in the thread of a message, once it says some words. */
const replyTo = (message: { ts: string }, words: string): Promise<SeenMessage> =>
  scene().space.until(() => repliesTo(message).find((seen) => seen.words.includes(words)), {
    what: `a reply with ${words}`,
  });

async function says(text: string, who = 'ana', channel = HERE) {
  const message = await person(who).say(channel, text);
  await scene().space.settled();
  return message;
}

const MANY = SOAK ? 10_000 : 1_000;

describe('a listening channel', () => {
  it('A listening channel is begun by a command in it, which everybody there is told of, and not where the app was not granted to read', async () => {
    const silent = await says(ROUND);
    expect(repliesTo(silent)).toEqual([]);
    await asks(scene(), 'ana', '/ai-event listen', HERE, 2);
    const [told] = person('bjorn')
      .sees(HERE)
      .filter(({ words }) => words.includes('reads the messages of this channel from now on'));
    expect(told?.words).toContain('because Ana Lindqvist asked for it');
    expect(told?.words).toContain('/ai-event listen off');
    const plain = await stage({ workspace: INSTALLED_PLAIN });
    const [refusal] = await asks(plain, 'ana', '/ai-event listen', HERE);
    expect(refusal?.words).toContain('npm run manifest -- --listen');
    const known = plain.space.as('bjorn').sees(HERE);
    expect(known.filter(({ words }) => words.includes('from now on'))).toEqual([]);
  });

  it('A listening channel gets one reply to a message about a deal, in its thread, with what the text does not say marked', async () => {
    const message = await says(ROUND);
    const reply = await replyTo(message, 'Acme Robotics raises $120M');
    expect(reply.words).toMatch(/Valuation\W+n\/d/);
    expect(reply.words).toMatch(/Other investors\W+n\/d/);
    expect(reply.words).toMatch(/Led by\W+Aker ASA/);
    expect(reply.words).not.toContain('Quietly');
    expect(repliesTo(message)).toHaveLength(1);
    for (const text of ['Lunch at noon, anyone?', 'Prices may reach $400 billion by 2030.'])
      expect(repliesTo(await says(text))).toEqual([]);
  });

  it('A listening channel has a message tracked by a button, with our own sentence and its address; its words are gone', async () => {
    const message = await says('Between us: Ordovane acquires Lumiq for $45 million.');
    const reply = await replyTo(message, 'Ordovane to acquire Lumiq for $45M');
    await Promise.all([
      person('bjorn').press(reply, 'Track it'),
      person('ana').press(reply, 'Track it'),
    ]);
    await replyTo(message, 'Tracked by');
    const isIt = ({ title }: { title: string }) => title.includes('Lumiq');
    const asOf = scene().space.clock.now().getTime();
    const view = { workspace: scene().space.state.team.id, asOf, audience: audienceAt(LEADS) };
    const { events } = await scene().store.reader(view).find({}, { offset: 0, limit: 10_000 });
    const [event, ...others] = events.filter(isIt);
    // It was said in a private channel.
    expect((await eventsNow(scene())).events.filter(isIt)).toEqual([]);
    expect(others).toEqual([]);
    expect(event?.title).toBe('Ordovane to acquire Lumiq for $45M');
    expect(event?.sources.map(({ url }) => url)).toEqual([
      expect.stringContaining(`/p${message.ts.replace('.', '')}`),
    ]);
    expect(JSON.stringify(event)).not.toContain('etween us');
    expect(rowsOf(scene().file).includes('etween us')).toBe(false);
  });

  it('A listening channel opens the form on Edit, and offers again nothing that somebody called no event', async () => {
    const message = await says('Beacon Labs raised $90M in a Series B.');
    const reply = await replyTo(message, 'Beacon Labs raises $90M');
    await person('ana').press(reply, 'Edit');
    const form = await modal(scene(), 'Filled from these words');
    expect(form.values.title?.title?.value).toBe('Beacon Labs raises $90M, Series B');
    await person('ana').close(form);
    await person('ana').press(reply, 'Not an event');
    await replyTo(message, 'Not an event, says Ana Lindqvist');
    const again = await says('Heard too that Beacon Labs raised $90M in a Series B.', 'bjorn');
    expect(repliesTo(again)).toEqual([]);
  });

  it('A listening channel follows what becomes of a message: an edit changes the reply, a deletion takes it away', async () => {
    const message = await says('Corvid AI raised $20M in a seed round.');
    await replyTo(message, 'Corvid AI raises $20M');
    await person('ana').edit(message, 'Corvid AI raised $25M in a seed round.');
    await replyTo(message, 'Corvid AI raises $25M');
    expect(repliesTo(message)).toHaveLength(1);
    await person('ana').unsay(message);
    await scene().space.until(() => repliesTo(message).length === 0, { what: 'no reply' });
  });

  it('A listening channel leaves threads, apps and questions to the app alone, and ends when any member says so', async () => {
    const parent = await says('Anything new?');
    await person('ana').say(HERE, 'Delphi Labs raised $60M in a Series A.', parent);
    const bot = scene().space.state.app.bot_user;
    const asked = await says(`<@${bot}> company Nvidia: it raised $60M in a Series A`);
    await scene().space.settled();
    expect(repliesTo(parent).filter(({ words }) => words.includes('n/d'))).toEqual([]);
    expect(repliesTo(asked).filter(({ words }) => words.includes('n/d'))).toEqual([]);
    const [off] = await asks(scene(), 'bjorn', '/ai-event listen off', HERE);
    expect(off?.words).toContain('no longer read');
    expect(repliesTo(await says('Delphi Labs raised $60M in a Series A.'))).toEqual([]);
  });

  it('A channel that does not listen leaves no trace of ten thousand messages in the log, its words or the figures', async () => {
    const { state } = scene().space;
    const channel = Object.values(state.channels).find(({ name }) => name === 'ai-briefing')?.id;
    const before = scene().logged.length;
    const figures = JSON.stringify(await scene().store.inspect());
    for (let n = 0; n < MANY; n += 500)
      await Promise.all(
        Array.from({ length: 500 }, (_, at) =>
          scene().space.sendEvent({
            type: 'message',
            channel,
            channel_type: 'channel',
            user: 'U0LOCALANA',
            ts: `${1773300000 + n + at}.000100`,
            text: `Zebrawood Labs raised $${n + at}M.`,
          }),
        ),
      );
    await scene().space.settled();
    // Among so many, the library of the socket may be late for its own pong.
    const logged = scene().logged.slice(before);
    expect(logged.filter(({ sentence }) => !/A pong wasn't received/.test(sentence))).toEqual([]);
    expect(JSON.stringify(await scene().store.inspect())).toBe(figures);
    expect(/Zebrawood|1773300/.test(rowsOf(scene().file))).toBe(false);
  });
});
