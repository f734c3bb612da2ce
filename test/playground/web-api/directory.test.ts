import { describe, expect, it } from 'vitest';
import { client, refusal, workspace } from '../helpers.ts';

const BRIEF = 'C0LOCALBRIEF';

describe('people and places', () => {
  it('The directory describes a member, an admin, a guest and a stranger, with the offset of the day', async () => {
    const space = await workspace();
    const web = client(space);
    const user = async (id: string) => (await web.users.info({ user: id })).user;
    expect(await user('U0LOCALANA')).toMatchObject({ tz: 'Europe/Stockholm', tz_offset: 3600 });
    expect(await user('U0LOCALBJORN')).toMatchObject({ is_admin: true, tz_offset: 7200 });
    expect(await user('U0LOCALCARMEN')).toMatchObject({ tz_offset: -14_400 });
    expect(await user('U0LOCALGUS')).toMatchObject({ is_restricted: true });
    const sam = await user('U0LOCALSAM');
    expect(sam).toMatchObject({ team_id: 'T0TIDEWATR' });
    // Slack says so only of whom the app meets in no channel.
    expect(sam).not.toHaveProperty('is_stranger');
    await space.clock.set(new Date('2026-07-01T00:00:00Z'));
    expect(await user('U0LOCALANA')).toMatchObject({ tz_offset: 7200 });
    expect(await refusal(web.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
  });

  it('The directory lists its own people, and the channels that the bot may know of', async () => {
    const space = await workspace();
    const web = client(space);
    const people = await web.users.list({});
    expect(people.members?.map((each) => each.name)).not.toContain('sam');
    const types = 'public_channel,private_channel';
    const all = await web.conversations.list({ types });
    expect(all.channels?.map((each) => [each.name, each.is_member])).toEqual([
      ['general', false],
      ['ai-briefing', true],
      ['deals', false],
      ['leads', true],
      ['partners', true],
    ]);
    const own = await web.users.conversations({ types });
    expect(own.channels?.map((each) => each.name)).toEqual(['ai-briefing', 'leads', 'partners']);
    await space.as('ana').remove('#leads');
    const later = await web.conversations.list({ types, limit: 2 });
    expect(later.channels?.map((each) => each.name)).toEqual(['general', 'ai-briefing']);
    const rest = await web.conversations.list({
      types,
      cursor: later.response_metadata?.next_cursor ?? '',
    });
    expect(rest.channels?.map((each) => each.name)).toEqual(['deals', 'partners']);
  });

  it('The directory leaves out what is archived, if asked to, and what needs a scope or a wish', async () => {
    const space = await workspace();
    const web = client(space);
    await space.archive('#deals');
    const list = async (exclude_archived: boolean) =>
      (await web.conversations.list({ exclude_archived })).channels?.map((each) => each.name);
    expect(await list(false)).toContain('deals');
    expect(await list(true)).not.toContain('deals');
    const ana = async (include_locale: boolean) =>
      (await web.users.info({ user: 'U0LOCALANA', include_locale })).user;
    expect((await ana(true))?.locale).toBe('en-GB');
    expect(await ana(false)).not.toHaveProperty('locale');
    expect((await ana(false))?.profile?.email).toBe('ana@workspace.example');
    space.scopes.splice(space.scopes.indexOf('users:read.email'), 1);
    expect((await ana(false))?.profile).not.toHaveProperty('email');
  });

  it('The bot opens a direct message with one person, and learns more of it when it asks to', async () => {
    const web = client(await workspace());
    const open = (users: string, return_im = false) => web.conversations.open({ users, return_im });
    expect(Object.keys((await open('U0LOCALANA')).channel ?? {})).toEqual(['id']);
    expect((await open('U0LOCALANA', true)).channel).toMatchObject({ user: 'U0LOCALANA' });
    expect(await refusal(open('U0NOBODY'))).toBe('user_not_found');
    const two = open('U0LOCALANA,U0LOCALBJORN');
    expect(await refusal(two)).toBe('method_not_supported_for_channel_type');
  });

  it('The directory describes one channel and its members', async () => {
    const web = client(await workspace());
    const { channel } = await web.conversations.info({ channel: BRIEF, include_num_members: true });
    expect(channel).toMatchObject({ name: 'ai-briefing', is_private: false, num_members: 5 });
    const { members } = await web.conversations.members({ channel: 'C0LOCALLEADS' });
    expect(members).toEqual(['U0LOCALANA', 'U0LOCALBJORN', 'U0LOCALBOT']);
    expect((await web.team.info()).team?.name).toBe('Local Workspace');
    expect((await web.bots.info({ bot: 'B0LOCALBOT' })).bot?.user_id).toBe('U0LOCALBOT');
  });
});
