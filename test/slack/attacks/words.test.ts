/** Words of others that are markup, names of what every object has, and secrets: none of them comes out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fields, SeenMessage } from '../../../playground/index.ts';
import { fields, source } from '../../helpers/samples/records.ts';
import { asks, configOf, type Stage, stage } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const MARKUP =
  'Pwn *b* _i_ `c` <!channel> <!here|x> <@U0EVIL> <#C0EVIL|c> <https://evil.example|bank> :fire:';
const UNSEEN =
  'Pwn \u202egpj\u202c \u0007 =HYPERLINK("https://evil.example","x") & &lt;!channel&gt;';
const EVIL = `${MARKUP} ${UNSEEN}`;

/** Texts in which Slack reads markup: those of `mrkdwn`, and what stands for a whole message. */
function readBySlack(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(readBySlack);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, blocks, ...rest } = value as Fields;
  const own = typeof text === 'string' && (type === 'mrkdwn' || blocks !== undefined) ? [text] : [];
  return [...own, ...[text, blocks, ...Object.values(rest)].flatMap(readBySlack)];
}

/** Fields that come back to the app and are shown to nobody. */
const UNSHOWN = ['value', 'private_metadata'];

const outgoing = ({ space }: Stage) =>
  space.traffic
    .entries()
    .filter(({ kind, name }) => kind === 'response_url' || /^(?:chat|views)\./.test(name))
    .map(({ request }) => request);

describe('words of others', () => {
  it('Words of others are no markup, whether they are a title, a note, a source, a filter or somebody’s name', async () => {
    const scene = await stage();
    const { space, store } = scene;
    const ana = space.as('ana');
    ana.person.real_name = EVIL;
    await space.rename(CHANNEL, EVIL);
    const patch = fields({
      type: 'security_incident',
      status: 'reported',
      title: MARKUP,
      summary: EVIL.repeat(2),
      occurredOn: { date: '2026-03-12', precision: 'day' },
      sources: [source(MARKUP, { title: UNSEEN })],
    });
    const [event] = await store.append('T0LOCALTEAM', [
      { event: null, patch, who: ana.person.id, why: EVIL },
    ]);
    const where = { channel: 'C0LOCALBRIEF' };
    const said = () => ana.sees('C0LOCALBRIEF');
    for (const line of [
      'search Pwn',
      `event history ${event?.id}`,
      `company ${EVIL}`,
      'digest now',
    ])
      await ana.slash('/briefing', line, where);
    await ana.slash('/ai-search', `Pwn ${EVIL}`, where);
    await space.until(() => said().length >= 5);
    await space.settled();
    const answer = said().find((each) => JSON.stringify(each).includes('Post to channel'));
    await ana.press(answer as SeenMessage, 'Post to channel');
    await space.until(() => space.traffic.calls('chat.postMessage').length > 0);
    await ana.openHome();
    await ana.slash('/ai-event', `edit ${event?.id}`, where);
    await space.until(() => ana.modal());
    await space.settled();
    const sent = outgoing(scene);
    const shown = JSON.stringify(sent, (key, value) => (UNSHOWN.includes(key) ? '' : value));
    expect(shown).toContain('Pwn');
    expect(shown).not.toMatch(/\u202e|\\u202e|\\u0007/);
    const read = readBySlack(sent);
    expect(read.length).toBeGreaterThan(10);
    for (const text of read)
      expect(text).not.toMatch(/<!(?:channel|here)|<@U0EVIL|<#C0EVIL|<https:\/\/evil/);
    expect(scene.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('Words of others that every object has by birth are words, as a company and as a filter', async () => {
    const scene = await stage();
    for (const line of [
      ...['/ai-company __proto__', '/ai-company constructor', '/ai-company hasOwnProperty'],
      ...['/ai-rounds constructor:x', '/ai-rounds __proto__:x', '/ai-rounds sector:constructor'],
      ...['/ai-deals company:__proto__', '/ai-deals type:toString', '/ai-search __proto__'],
      ...[
        '/ai-regulation jurisdiction:valueOf',
        '/ai-watch add __proto__',
        '/briefing constructor',
      ],
      ...[
        '/ai-digest constructor',
        '/ai-digest schedule daily 9 sector:toString',
        '/ai-digest schedule constructor 9:00',
        '/ai-digest schedule daily 9:00 constructor',
        '/ai-digest schedule daily 9 __proto__',
        '/ai-event __proto__',
      ],
    ]) {
      const [answer] = await asks(scene, 'ana', line);
      expect(answer?.words).not.toMatch(/That failed here|\[object|native code|function/);
    }
    expect(scene.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a secret', () => {
  it('A secret stands neither in what is logged, whatever fails, nor in the file of the log', async () => {
    for (const transport of ['Socket Mode', 'signed HTTP'] as const) {
      const now = await stage({ transport });
      const { space, logged, file } = now;
      const ana = space.as('ana');
      for (const name of ['chat.postMessage', 'views.open', 'users.info', 'response_url'])
        space.faults.next(name, { kind: 'status', status: 500, body: space.botToken });
      await ana.slash('/ai-event', 'add', { channel: CHANNEL });
      await ana.slash('/ai-help', '', { channel: CHANNEL });
      await ana.mention(CHANNEL, 'help');
      await space.settled();
      space.faults.always('auth.test', { kind: 'error', error: 'invalid_auth' });
      expect(await now.app.poster.isWelcome()).toBe(false);
      const written = JSON.stringify(logged) + readFileSync(file, 'latin1');
      expect(logged.length).toBeGreaterThan(0);
      const { botToken, appToken, signingSecret } = space;
      for (const secret of [botToken, appToken, signingSecret, '/response/'])
        expect(written).not.toContain(secret);
      expect(JSON.stringify(configOf(space, transport))).toContain(botToken);
    }
  });
});
