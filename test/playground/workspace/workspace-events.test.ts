import { describe, expect, it } from 'vitest';
import { channel, DEFAULT_SCOPES } from '../../../playground/index.ts';
import { boltApp, client, refusal, workspace } from '../helpers.ts';

/** A workspace with an app in it that hears every event. */
async function heardIn() {
  const space = await workspace();
  const heard: Record<string, unknown>[] = [];
  await boltApp(space, 'Socket Mode', (app) => {
    app.event(/.*/, async ({ event }) => void heard.push(event as never));
  });
  return { space, heard };
}

describe('what others do to a channel', () => {
  it('The app hears of a change to a channel by the event of its kind: of a public one wherever the bot is, of a private one where it is', async () => {
    const { space, heard } = await heardIn();
    const secret = channel({ id: 'C0SECRET', name: 'secret', kind: 'private' });
    space.state.channels.C0SECRET = secret;
    for (const name of ['#deals', '#leads', '#secret']) {
      await space.archive(name);
      await space.unarchive(name);
    }
    await space.rename('#ai-briefing', 'ai-news');
    await space.rename('#leads', 'leaders');
    expect(heard.map(({ type, channel }) => [type, channel])).toEqual([
      ['channel_archive', 'C0LOCALDEALS'],
      ['channel_unarchive', 'C0LOCALDEALS'],
      ['group_archive', 'C0LOCALLEADS'],
      ['group_unarchive', 'C0LOCALLEADS'],
      ['channel_rename', expect.objectContaining({ id: 'C0LOCALBRIEF', name: 'ai-news' })],
      ['group_rename', expect.objectContaining({ id: 'C0LOCALLEADS', name: 'leaders' })],
    ]);
    expect(space.as('ana').sees('#ai-news')).toEqual([]);
    await space.remove('#secret');
    await space.remove('#deals');
    expect(heard.slice(6)).toMatchObject([{ type: 'channel_deleted', channel: 'C0LOCALDEALS' }]);
  });

  it('A channel that is deleted is found by nobody any more', async () => {
    const { space, heard } = await heardIn();
    await space.remove('#ai-briefing');
    expect(heard).toMatchObject([{ type: 'channel_deleted', channel: 'C0LOCALBRIEF' }]);
    const post = client(space).chat.postMessage({ channel: 'C0LOCALBRIEF', text: 'x' });
    expect(await refusal(post)).toBe('channel_not_found');
  });

  it('The bot that is sent away hears that it has left, and Slackbot writes to it', async () => {
    const { space, heard } = await heardIn();
    await space.as('ana').remove('#ai-briefing');
    await space.as('ana').remove('#leads');
    expect(heard).toMatchObject([
      { type: 'channel_left', channel: 'C0LOCALBRIEF', actor_id: 'U0LOCALANA' },
      {
        type: 'message',
        channel_type: 'im',
        user: 'USLACKBOT',
        text: 'You have been removed from #ai-briefing by <@U0LOCALANA>',
      },
      { type: 'group_left', channel: 'C0LOCALLEADS', actor_id: 'U0LOCALANA' },
      { type: 'message', user: 'USLACKBOT' },
    ]);
  });

  it('A private channel that is shared with another organisation has another id, and the app hears of it', async () => {
    const { space, heard } = await heardIn();
    await space.as('ana').say('#leads', 'hello');
    const to = await space.shareOutside('#leads');
    expect(heard.at(-1)).toMatchObject({
      type: 'channel_id_changed',
      old_channel_id: 'C0LOCALLEADS',
      new_channel_id: to,
    });
    expect(space.as('ana').sees('#leads')).toMatchObject([{ channel: to, text: 'hello' }]);
    const { conversations } = client(space);
    expect(await refusal(conversations.info({ channel: 'C0LOCALLEADS' }))).toBe(
      'channel_not_found',
    );
    expect((await conversations.info({ channel: to })).channel).toMatchObject({ name: 'leads' });
  });
});

it('Somebody whose account is closed is in no channel, and the app hears of it', async () => {
  const { space, heard } = await heardIn();
  await space.deactivate('carmen');
  expect(heard).toMatchObject([
    { type: 'user_change', user: { id: 'U0LOCALCARMEN', deleted: true } },
  ]);
  const { members } = await client(space).conversations.members({ channel: 'C0LOCALBRIEF' });
  expect(members).not.toContain('U0LOCALCARMEN');
});

it('Somebody whose account is closed can do nothing more, and nobody reaches them', async () => {
  const { space } = await heardIn();
  const web = client(space);
  const [CARMEN, direct] = ['U0LOCALCARMEN', { users: 'U0LOCALCARMEN' }];
  const carmen = space.as('carmen');
  const { channel: { id = '' } = {} } = await web.conversations.open(direct);
  const said = await carmen.say('#ai-briefing', 'hello');
  await carmen.openHome();
  await space.deactivate('carmen');

  const home = { type: 'home' as const, blocks: [] };
  expect(await refusal(web.conversations.open(direct))).toBe('user_disabled');
  for (const channel of [CARMEN, id])
    expect(await refusal(web.chat.postMessage({ channel, text: 'x' }))).toBe('user_disabled');
  const whisper = { channel: 'C0LOCALBRIEF', user: CARMEN, text: 'x' };
  expect(await refusal(web.chat.postEphemeral(whisper))).toBe('user_not_in_channel');
  expect(await refusal(web.views.publish({ user_id: CARMEN, view: home }))).toBe('user_not_found');
  expect((await web.conversations.info({ channel: id })).channel).toMatchObject({
    is_user_deleted: true,
  });

  const acts = [
    () => carmen.slash('/x', '', { channel: '@bot' }),
    () => carmen.say('@bot', 'hello'),
    () => carmen.react(said, 'eyes'),
    () => carmen.press(said, 'x'),
    () => carmen.shortcut('x'),
    () => carmen.messageShortcut('x', said),
    () => carmen.openHome(),
    async () => carmen.sees('#ai-briefing'),
  ];
  for (const act of acts)
    await expect(async () => act()).rejects.toThrow('the account of carmen is closed');
});

describe('the end of an installation', () => {
  it.each(['uninstall', 'revoke'] as const)(
    'The end of an installation by %s is told, and ends the token',
    async (end) => {
      const { space, heard } = await heardIn();
      await space[end]();
      const events = heard.map(({ type }) => type);
      const word = end === 'revoke' ? 'token_revoked' : 'account_inactive';
      expect(events).toEqual(['tokens_revoked', ...(end === 'revoke' ? [] : ['app_uninstalled'])]);
      expect(await refusal(client(space).auth.test())).toBe(word);
      space.reinstall();
      expect((await client(space).auth.test()).response_metadata?.scopes).toEqual(DEFAULT_SCOPES);
    },
  );
});
