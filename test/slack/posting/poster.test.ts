import { describe, expect, it, onTestFinished } from 'vitest';
import { type Fault, startWorkspace } from '../../../playground/index.ts';
import type { Address } from '../../../src/contracts/poster.ts';
import { createClients } from '../../../src/slack/api/clients.ts';
import { createPoster } from '../../../src/slack/posting/poster.ts';
import { INSTALLED } from '../../helpers/installed.ts';
import { loggerInto } from '../../helpers/logged.ts';

const CHANNEL = 'C0LOCALBRIEF';
const ANA = 'U0LOCALANA';
const drawing = { text: 'News', blocks: [] };
const address = (given: Partial<Address> = {}): Address => ({
  channel: CHANNEL,
  thread: null,
  key: 'digest 1',
  ...given,
});

const UNKNOWN = { kind: 'unknown', answer: 'no_answer' };
const garbage = (body: string): Fault => ({ kind: 'garbage_body', applied: true, body });
const wait = (retryAfter: number | string | null, status: 200 | 429 = 429): Fault => ({
  kind: 'rate_limited',
  retryAfter,
  status,
});

async function posting(scopes: string[] = INSTALLED.scopes) {
  const space = await startWorkspace({ ...INSTALLED, scopes });
  onTestFinished(() => space.close());
  const clients = createClients(space, loggerInto([]));
  const team = space.state.team.id;
  const identity = () => ({ team, enterprise: null, botId: 'B', botUser: 'U' });
  const poster = createPoster({ languageOf: async () => 'en', clients, identity });
  const since = space.clock.now().getTime();
  const { messages } = space.state;
  return {
    space,
    poster,
    shown: () => messages[CHANNEL] ?? [],
    find: (given: Partial<Address> = {}) => poster.find(address(given), since),
  };
}

describe('the poster', () => {
  it('The poster posts once, and finds by its key what it posted, in a channel, a thread or direct messages', async () => {
    const { poster, find, shown } = await posting();
    expect(await find()).toEqual({ kind: 'absent' });
    const sent = await poster.post(drawing, address());
    const ts = shown()[0]!.ts;
    expect(sent).toEqual({ kind: 'sent', ts, channel: CHANNEL });
    expect(await find()).toEqual({ kind: 'found', ts, channel: CHANNEL });
    expect(await find({ key: 'digest 2' })).toEqual({ kind: 'absent' });

    const part = { thread: ts, key: 'digest 1 1' };
    expect(await find(part)).toEqual({ kind: 'absent' });
    await poster.post(drawing, address(part));
    expect(await find(part)).toMatchObject({ kind: 'found', ts: shown()[1]!.ts });

    const alert = { channel: ANA, key: 'alert 1' };
    const direct = await poster.post(drawing, address(alert));
    expect(direct).toMatchObject({ kind: 'sent' });
    expect(await find(alert)).toEqual({ ...direct, kind: 'found' });
  });

  it('The poster does not write what has become late while the connection was made, and posts what comes after it', async () => {
    const { poster, find, shown, space } = await posting();
    const asked: number[] = [];
    const isLate = () => asked.push(space.traffic.calls('chat.postMessage').length) === 1;
    expect(await poster.post(drawing, address(), isLate)).toEqual(UNKNOWN);
    expect([shown(), await find()]).toEqual([[], { kind: 'absent' }]);
    expect(await poster.post(drawing, address(), isLate)).toMatchObject({ kind: 'sent' });
    expect([asked, shown().length]).toEqual([[0, 0], 1]);
  });

  it.each<[string, Fault, object]>([
    ['asks to wait', { kind: 'rate_limited', retryAfter: 7 }, { kind: 'later', seconds: 7 }],
    ['asks to wait for 31 years', wait(999_999_999), { kind: 'later', seconds: 3600 }],
    ['asks to wait for less than nothing', wait(-5), { kind: 'later', seconds: 30 }],
    ['asks to wait for a word', wait('soon'), { kind: 'later', seconds: 30 }],
    ['asks to wait and does not say for how long', wait(null), { kind: 'later', seconds: 30 }],
    ['asks with status 200 to wait', wait(null, 200), { kind: 'later', seconds: 30 }],
    ['asks with status 200 to wait for a day', wait(86_400, 200), { kind: 'later', seconds: 3600 }],
    ['answers with a page', garbage('<html>gateway</html>'), UNKNOWN],
    ['answers with half of an object', garbage('{"ok":true'), UNKNOWN],
    ['answers with nothing', garbage(''), UNKNOWN],
    ['answers with an empty object', garbage('{}'), UNKNOWN],
    ['answers without the id of the message', garbage('{"ok":true}'), UNKNOWN],
    ['answers with a null', garbage('null'), UNKNOWN],
    ['refuses with a sentence', garbage('{"ok":false,"error":"<b>no</b> way"}'), UNKNOWN],
    ['breaks off in its answer', { kind: 'cut_body', applied: true, ending: 'reset' }, UNKNOWN],
    [
      'moves the workspace to an organisation',
      { kind: 'error', error: 'team_added_to_org' },
      { kind: 'later', answer: 'team_added_to_org', seconds: 300 },
    ],
    [
      'has had the posts suspended',
      { kind: 'error', error: 'ekm_access_denied' },
      { kind: 'refused', closed: 'app' },
    ],
    ['breaks', { kind: 'status', status: 502 }, { kind: 'unknown', answer: 'http_502' }],
    [
      'cuts the connection',
      { kind: 'cut', applied: true },
      { kind: 'unknown', answer: 'no_answer' },
    ],
    [
      'fails inside',
      { kind: 'error', error: 'fatal_error' },
      { kind: 'unknown', answer: 'fatal_error' },
    ],
    [
      'has archived the channel',
      { kind: 'error', error: 'is_archived' },
      { kind: 'refused', closed: 'channel' },
    ],
    [
      'has revoked the token',
      { kind: 'error', error: 'token_revoked' },
      { kind: 'refused', closed: 'app' },
    ],
    [
      'refuses the message',
      { kind: 'error', error: 'metadata_too_large' },
      { kind: 'refused', closed: null },
    ],
    [
      'refuses a block',
      { kind: 'error', error: 'invalid_blocks' },
      { kind: 'undrawable', plain: [] },
    ],
  ])(
    'The poster says what came of a post where Slack %s, and does not try again',
    async (_what, fault, came) => {
      const { space, poster } = await posting();
      space.faults.next('chat.postMessage', fault);
      expect(await poster.post(drawing, address())).toMatchObject(came);
      expect(space.traffic.calls('chat.postMessage')).toHaveLength(1);
    },
  );

  it.each<[string, Fault]>([
    ['asks to wait', { kind: 'rate_limited', retryAfter: 7 }],
    ['does not answer', { kind: 'status', status: 503 }],
    ['has revoked the token, which may be given anew', { kind: 'error', error: 'token_revoked' }],
  ])('The poster does not say that a message is absent where Slack %s', async (_what, fault) => {
    const { space, find } = await posting();
    space.faults.always('conversations.history', fault);
    expect((await find()).kind).toBe('unsure');
  });

  it('The poster never knows where it may not read', async () => {
    const blind = INSTALLED.scopes.filter((scope) => !scope.endsWith(':history'));
    expect(await (await posting(blind)).find()).toEqual({ kind: 'unreadable' });
    expect(await (await posting()).find({ channel: 'C0LOCALDEALS' })).toEqual({
      kind: 'unreadable',
    });
  });

  it('The poster finds a message under hundreds of others, and under thousands does not call it absent', async () => {
    const { space, poster, find, shown } = await posting();
    await poster.post(drawing, address());
    const [own] = shown();
    const chatter = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        type: 'message' as const,
        user: ANA,
        channel: CHANNEL,
        text: 'hello',
        ts: `${Number(own!.ts.split('.')[0]) + 1}.${String(index).padStart(6, '0')}`,
      }));
    space.state.messages[CHANNEL] = [own!, ...chatter(450)];
    expect(await find()).toMatchObject({ kind: 'found', ts: own!.ts });
    space.state.messages[CHANNEL] = [own!, ...chatter(5_100)];
    expect(await find()).toEqual({ kind: 'unreadable' });
  });

  it('The poster finds a message though the two clocks are an hour apart', async () => {
    const { space, poster } = await posting();
    await poster.post(drawing, address());
    const ahead = space.clock.now().getTime() + 3_600_000;
    expect((await poster.find(address(), ahead)).kind).toBe('found');
  });

  it('The poster knows whether the app is welcome', async () => {
    const { space, poster } = await posting();
    expect(await poster.isWelcome()).toBe(true);
    space.faults.next('auth.test', { kind: 'error', error: 'account_inactive' });
    expect(await poster.isWelcome()).toBe(false);
  });

  it('The poster edits what it posted, and says so where Slack does not let it', async () => {
    const { space, poster, shown } = await posting();
    await poster.post(drawing, address());
    const { ts } = shown()[0]!;
    expect(await poster.edit({ text: 'Corrected', blocks: [] }, { channel: CHANNEL, ts })).toBe(
      true,
    );
    expect(shown()[0]!.text).toBe('Corrected');
    space.faults.next('chat.update', { kind: 'error', error: 'edit_window_closed' });
    expect(await poster.edit(drawing, { channel: CHANNEL, ts })).toBe(false);
    expect(space.traffic.calls('chat.update')).toHaveLength(2);
  });

  it.each(['invalid_blocks', 'msg_too_long', 'block_mismatch'])(
    'The poster edits in a plainer form, in the end by text alone, where Slack answers an edit with %s',
    async (error) => {
      const { space, poster, shown } = await posting();
      await poster.post(drawing, address());
      const { ts } = shown()[0]!;
      const link = { type: 'link', url: 'https://scout.example/', text: 'The Scout' };
      const elements = [{ type: 'rich_text_section', elements: [link] }];
      const corrected = { text: 'Corrected', blocks: [{ type: 'rich_text', elements }] };
      for (let nth = 0; nth < 2; nth++) space.faults.next('chat.update', { kind: 'error', error });
      expect(await poster.edit(corrected, { channel: CHANNEL, ts })).toBe(true);
      expect(space.traffic.calls('chat.update')).toMatchObject([
        { blocks: [{ elements: [{ elements: [{ type: 'link' }] }] }] },
        { blocks: [{ elements: [{ elements: [{ type: 'text' }] }] }] },
        { text: 'The Scout', blocks: [] },
      ]);
      space.faults.always('chat.update', { kind: 'error', error });
      expect(await poster.edit(corrected, { channel: CHANNEL, ts })).toBe(false);
    },
  );

  it('The poster edits to the form without tables before it takes anything else away', async () => {
    const { space, poster, shown } = await posting();
    await poster.post(drawing, address());
    const { ts } = shown()[0]!;
    space.faults.refuseBlocks('data_table');
    const cell = { type: 'raw_text', text: 'a' };
    const blocks = [{ type: 'data_table', caption: 'c', rows: [[cell], [cell]] }];
    const plain = [
      { text: 'a', blocks: [{ type: 'section', text: { type: 'plain_text', text: 'a' } }] },
    ];
    expect(await poster.edit({ text: 'a', blocks, plain }, { channel: CHANNEL, ts })).toBe(true);
    expect(shown()[0]!.blocks).toMatchObject([{ type: 'section' }]);
  });
});
