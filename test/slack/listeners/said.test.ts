import { describe, expect, it } from 'vitest';
import { asks, type Stage, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const CID = 'C0LOCALBRIEF';
const BOT = '<@U0LOCALBOT>';
const ANA = 'U0LOCALANA';
const MINUTE = 60_000;

/** Slack's event of a mention, of a message that stands in the channel. */
async function mention({ space }: Stage, text: string, more: object = {}) {
  const { ts } = await space.as('ana').say(CHANNEL, 'stands for it');
  const event = { type: 'app_mention', user: ANA, text, channel: CID, ts, event_ts: ts, ...more };
  await space.sendEvent(event, CID);
  return {
    ts,
    /** The same message, edited. */
    async edited(words: string, at = '1') {
      const edited = { user: ANA, ts: at };
      await space.sendEvent({ ...event, text: words, edited }, CID);
      await space.settled(80);
    },
    /** All that stands below it for everybody, in order. */
    answers: () =>
      space
        .as('bjorn')
        .sees(CHANNEL)
        .find((each) => each.ts === ts)
        ?.thread.map(({ words }) => words) ?? [],
  };
}

const aside = ({ space }: Stage) =>
  space
    .as('ana')
    .sees(CHANNEL)
    .filter((each) => each.ephemeral);

describe('a mention that Slack hands over', () => {
  it('A mention is answered for everybody where it asks, to the asker alone where it names no command, and not at all in talk', async () => {
    const scene = await stage();
    const asked = await mention(scene, `hey ${BOT}: \`company Nvidia\``);
    await scene.space.until(() => asked.answers().length === 1);
    expect(asked.answers()[0]).toMatch(/^Nvidia/);
    const talk = await mention(scene, `We should ask ${BOT} about it`);
    const thanks = await mention(scene, `thanks ${BOT}!`);
    const unknown = await mention(scene, `${BOT} what is nicer than tea`);
    const wrong = await mention(scene, `${BOT} rounds min:lots`);
    const byTheWay = await mention(scene, `Did the last ${BOT} rounds interest you`);
    const [one, two, three] = await scene.space.until(
      () => aside(scene).length === 3 && aside(scene),
    );
    expect(one?.words).toContain('Nothing in the log fits “what is nicer than tea”.');
    expect(two?.words).toContain('min:lots is not an amount.');
    expect(three?.words).toContain('Nothing for “interest”');
    for (const each of [talk, thanks, unknown, wrong, byTheWay]) expect(each.answers()).toEqual([]);
  });

  it('A mention in a thread goes on from the question that was asked there, and from none of another thread', async () => {
    const scene = await stage();
    const first = await mention(scene, `${BOT} seed rounds in europe`);
    await scene.space.until(() => first.answers().length === 1);
    await mention(scene, `${BOT} and in the us?`, { thread_ts: first.ts });
    await scene.space.until(() => first.answers().length === 2);
    expect(first.answers()[1]).toContain('understood: Seed · United States · known by');
    const other = await mention(scene, `${BOT} and in france?`);
    await scene.space.until(() => other.answers().length === 1);
    expect(other.answers()[0]).toContain('understood: France · known by');
  });

  it('A mention by Slackbot, who says a reminder, is answered where it asks, and changes nothing', async () => {
    const scene = await stage();
    const by = { user: 'USLACKBOT' };
    const asked = await mention(scene, `Reminder: ${BOT} rounds`, by);
    await scene.space.until(() => asked.answers().length === 1);
    const others = [
      await mention(scene, `Reminder: ${BOT} stretch your legs`, by),
      await mention(scene, `Reminder: ${BOT} event add`, by),
    ];
    await scene.space.settled(80);
    expect(others.flatMap((each) => each.answers())).toEqual([]);
  });

  it('A mention in a thread is advised in words that work there, by a mistake for the asker alone', async () => {
    const scene = await stage();
    const root = await mention(scene, `${BOT} company Nvidia`);
    await scene.space.until(() => root.answers().length === 1);
    const [thread_ts] = scene.space
      .as('ana')
      .sees(CHANNEL)
      .map(({ ts }) => ts);
    await mention(scene, `${BOT} compny Wiz`, { thread_ts });
    const told = () =>
      scene.space
        .as('ana')
        .sees(CHANNEL)[0]
        ?.thread.find((each) => each.ephemeral)?.words;
    expect(await scene.space.until(told)).toContain('@AI Briefing company Wiz');
    expect(root.answers()).toHaveLength(1);
  });

  it('A mention that is edited corrects its own answer, once for each edit, and none that is an hour old', async () => {
    const scene = await stage();
    const asked = await mention(scene, `${BOT} company Nvidia`);
    await scene.space.until(() => asked.answers().length === 1);
    await asked.edited(`${BOT} company Anthropic`);
    await scene.space.until(() => asked.answers()[0]?.startsWith('Anthropic'));
    await asked.edited(`${BOT} company Nvidia`);
    await asked.edited(`${BOT}, company Anthropic`, '2');
    await scene.space.clock.advance(61 * MINUTE);
    await asked.edited(`${BOT} company Nvidia`, '3');
    expect(asked.answers()).toHaveLength(1);
    expect(asked.answers()[0]).toMatch(/^Anthropic/);
  });

  it('A mention that is edited corrects a long answer as it is drawn, though Slack takes a shorter text for an edit', async () => {
    const scene = await stage();
    let times = 0;
    scene.router.ask = async () => {
      times++;
      const parts = Array.from({ length: 6 }, (_, nth) => ({
        kind: 'text' as const,
        text: `${times}.${nth} ${'word '.repeat(200)}`,
      }));
      return {
        page: { headline: 'Words', parts, actions: [], events: [] },
        answered: 'help',
        isUnderstood: true,
      };
    };
    const asked = await mention(scene, `${BOT} company Nvidia`);
    await scene.space.until(() => asked.answers()[0]?.startsWith('1.0'));
    await asked.edited(`${BOT} company Anthropic`);
    await scene.space.until(() => asked.answers()[0]?.startsWith('2.0'));
    expect(asked.answers()).toHaveLength(1);
    expect(asked.answers()[0]).toContain('2.5 word');
  });

  it('A mention whose words were wrong is answered once they are edited, and one that came by an edit too', async () => {
    const scene = await stage();
    const wrong = await mention(scene, `${BOT} compny Nvidia`);
    await scene.space.until(() => aside(scene).length === 1);
    await wrong.edited(`${BOT} company Nvidia`);
    await scene.space.until(() => wrong.answers().length === 1);
    const late = await mention(scene, `${BOT} company AMD`, { edited: { user: ANA, ts: '1' } });
    await scene.space.until(() => late.answers().length === 1);
  });

  it('A mention knows a channel by its id alone, as Slack writes one whose name it does not tell', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 08:00 Europe/Stockholm', '#partners');
    const asked = await mention(scene, `${BOT} digest copy from <#C0LOCALPARTNER|>`);
    await scene.space.until(() => asked.answers()[0]?.includes('Copied from #partners'));
  });
});

describe('a direct message that Slack hands over', () => {
  it('A direct message of each kind that says something is answered, and what is attached is said not to be read', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const { channel } = await ana.say('@bot', 'help');
    const seen = () => ana.sees('@bot').map(({ words }) => words);
    await scene.space.until(() => seen().length === 2);
    const say = async (more: object, ts: string) => {
      const before = seen().length;
      const event = { type: 'message', channel_type: 'im', user: ANA, channel, ts, event_ts: ts };
      await scene.space.sendEvent({ ...event, text: 'company Nvidia', ...more }, channel);
      await scene.space.until(() => seen().length === before + 1);
      return seen().at(-1);
    };
    for (const [at, subtype] of ['thread_broadcast', 'me_message', 'file_share'].entries())
      expect(await say({ subtype }, `9.00000${at}`)).toMatch(/^Nvidia/);
    const files = [{ id: 'F1' }];
    expect(await say({ files }, '9.000011')).toMatch(
      /^Nvidia[\s\S]*Files are not read, only words\./,
    );
    expect(await say({ files, text: '' }, '9.000012')).toContain('Files are not read, only words.');
    expect(await say({ text: 'thanks!' }, '9.000013')).toContain('type help');
  });

  it('A direct message that is edited corrects its own answer', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const { channel, ts } = await ana.say('@bot', 'company Nvidia');
    const answer = () => ana.sees('@bot').at(-1)?.words ?? '';
    await scene.space.until(() => answer().startsWith('Nvidia'));
    const change = (text: string, edited?: object) =>
      scene.space.sendEvent(
        {
          type: 'message',
          subtype: 'message_changed',
          channel,
          channel_type: 'im',
          ts: '9.1',
          message: { type: 'message', user: ANA, text, ts, ...(edited && { edited }) },
        },
        channel,
      );
    await change('company Nvidia');
    await change('company AMD', { user: ANA, ts: '1' });
    await scene.space.until(() => answer().startsWith('AMD'));
    expect(ana.sees('@bot')).toHaveLength(2);
  });
});
