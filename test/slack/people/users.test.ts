import type { UsersInfoResponse } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createUsers } from '../../../src/slack/people/users.ts';
import { showsButton } from '../../helpers/samples/shown-button.ts';
import { asks, loggerInto, newIn, stage } from '../../helpers/slack.ts';
import { freshStore, testClock } from '../../helpers/stores/store.ts';

const HOME = { team: 'T1', enterprise: 'E1', botId: 'B1', botUser: 'UBOT' };
type Told = NonNullable<UsersInfoResponse['user']>;

/** One copy of the app, which remembers for no other. */
const ALONE = {
  descriptions: () => ({
    find: async () => null,
    keep: async () => {},
    renew: async () => {},
    forget: async () => {},
  }),
  clock: { now: () => new Date(0) },
  logger: loggerInto([]),
  identity: () => HOME,
};

/** People of whom Slack says this, as the app in T1 of the organisation E1 sees them. */
function usersTold(user: Told) {
  const lookups = { users: { info: async () => ({ ok: true, user }) } };
  const users = createUsers({ ...ALONE, lookups });
  return async (team: string | null) => {
    const { asker } = await users.lookup({ user: { id: 'U1', name: 'u', team } });
    return asker.standing;
  };
}

describe('somebody whom Slack describes', () => {
  it.each<[string, Told]>([
    ['this workspace', { team_id: 'T1' }],
    [
      'another workspace of the organisation, and this one too',
      { team_id: 'T2', enterprise_user: { enterprise_id: 'E1', teams: ['T2', 'T1'] } },
    ],
    [
      'an organisation alone, and this workspace in a list beside it',
      { enterprise_user: { enterprise_id: 'E1' }, teams: ['T1'] },
    ],
  ])(
    'Somebody whom Slack describes as of %s is a member, whatever they come with',
    async (_of, told) => {
      const lookup = usersTold(told);
      for (const team of [null, 'T1', 'T2']) expect(await lookup(team)).toBe('member');
    },
  );

  it.each<[string, Told]>([
    ['another workspace', { team_id: 'T2' }],
    ['another organisation', { enterprise_user: { enterprise_id: 'E2', teams: ['T1'] } }],
    [
      'the organisation, without this workspace',
      { enterprise_user: { enterprise_id: 'E1', teams: ['T2'] } },
    ],
    ['another workspace, in their profile alone', { profile: { team: 'T2' } }],
    ['nobody that the app meets', { team_id: 'T1', is_stranger: true }],
  ])(
    'Somebody whom Slack describes as of %s is a stranger, whatever they come with',
    async (_of, told) => {
      const lookup = usersTold(told);
      for (const team of [null, 'T1', 'T2']) expect(await lookup(team)).toBe('stranger');
    },
  );

  it('Somebody whom Slack describes as of nowhere is a member only where they come with this workspace', async () => {
    const lookup = usersTold({ real_name: 'Ines' });
    expect(await lookup(null)).toBe('unsaid');
    expect(await lookup('T1')).toBe('member');
    expect(await lookup('T2')).toBe('unsaid');
    expect(await lookup(null)).toBe('unsaid');
  });

  it('Somebody whom Slack describes as a guest of nowhere is a guest here, and no member', async () => {
    expect(await usersTold({ is_restricted: true })('T1')).toBe('guest');
  });
});

describe('somebody whom two copies of the app know', () => {
  it('Somebody whom two copies of the app know is asked of Slack once, and what one hears of them both know in ten minutes', async () => {
    const store = await freshStore();
    const time = testClock(0);
    let asked = 0;
    const info = async () => ({ ok: true, user: { team_id: 'T1', name: `u${++asked}` } });
    const shared = { ...ALONE, clock: time, descriptions: () => store.descriptions('T1') };
    const [one, two] = [1, 2].map(() => createUsers({ ...shared, lookups: { users: { info } } }));
    const user = { id: 'U1', name: 'u', team: null };
    const standing = async (users = one) => (await users!.lookup({ user })).asker.standing;
    expect([await standing(one), await standing(two), asked]).toEqual(['member', 'member', 1]);
    await one!.changed({ id: 'U1', name: 'u', team_id: 'T1', is_restricted: true });
    expect(await standing(one)).toBe('guest');
    time.set(10 * 60_000);
    expect([await standing(two), asked]).toEqual(['guest', 1]);
    // Of somebody who never asked nothing is kept.
    await one!.changed({ id: 'U2', team_id: 'T1' });
    expect(await store.descriptions('T1').find('U2', 0)).toBeNull();
  });

  it('Changes of many people who never asked, and of what is not read of one who did, write nothing', async () => {
    const store = await freshStore();
    const real = store.descriptions('T1');
    let written = 0;
    const keep: typeof real.keep = (...told) => {
      written++;
      return real.keep(...told);
    };
    const lookups = { users: { info: async () => ({ ok: true, user: { team_id: 'T1' } }) } };
    const users = createUsers({ ...ALONE, lookups, descriptions: () => ({ ...real, keep }) });
    await users.lookup({ user: { id: 'U1', name: 'u', team: null } });
    const before = await real.find('U1', 0);
    for (let person = 0; person < 500; person++)
      await users.changed({ id: `U${person}`, name: 'u', team_id: 'T1', profile: {} });
    expect([written, await real.find('U1', 0)]).toEqual([1, before]);
    expect(await real.find('U2', 0)).toBeNull();
  });

  it('Somebody of whom Slack says nothing in time is unsaid until it does', async () => {
    const answer = Promise.withResolvers<UsersInfoResponse>();
    const lookups = { users: { info: () => answer.promise } };
    const users = createUsers({ ...ALONE, lookups });
    const user = { id: 'U1', name: 'u', team: 'T1' };
    expect((await users.lookup({ user }, 1)).asker.standing).toBe('unsaid');
    const patient = users.lookup({ user }, 60_000);
    answer.resolve({ ok: true, user: { team_id: 'T1' } });
    expect((await patient).asker.standing).toBe('member');
    expect((await users.lookup({ user }, 0)).asker.standing).toBe('member');
  });
});

describe('a person of another organisation without a workspace in Slack’s answer', () => {
  it('A person of another organisation without a workspace in Slack’s answer opens no form and posts nothing', async () => {
    const { space, app } = await stage();
    const actor = space.as('uma');
    const [answer] = await asks({ space }, 'uma', '/ai-rounds', '#partners');
    expect(answer?.words).not.toContain('Post to channel');
    await showsButton({ space, app }, actor.person.id, 'C0LOCALPARTNER');
    const refusal = newIn({ space }, 'uma', '#partners');
    await actor.press(actor.sees('#partners').at(-1)!, 'Post to channel');
    expect((await refusal.wait())[0]?.words).toContain(
      'Guests and people of other organisations can’t post in a channel.',
    );
    expect(space.traffic.calls('chat.postMessage')).toEqual([]);
    await actor.openHome();
    const home = await space.until(() => actor.home());
    expect(home.words).not.toContain('[Add an event]');
    await actor.shortcut('add_event');
    const said = await space.until(() => actor.modal());
    expect(said.words).toContain('Guests and people of other organisations can’t change the log.');
  });

  it('A person of this workspace without a workspace in Slack’s answer opens it by a button, which names theirs', async () => {
    const { space } = await stage();
    const person = space.state.people.U0LOCALANA;
    if (!person) throw new Error('ana is missing');
    person.hides_team = true;
    const ana = space.as('ana');
    await ana.slash('/ai-event', 'add', { channel: '#ai-briefing' });
    const refusal = await space.until(() => ana.sees('#ai-briefing').at(-1));
    expect(ana.modal()).toBeUndefined();
    expect(refusal.words).toContain('Slack did not say who you are');
    await ana.openHome();
    const home = await space.until(() => ana.home());
    await ana.press(home, 'Preview the digest');
    const fresh = newIn({ space }, 'ana', '#ai-briefing', 2);
    await ana.mention('#ai-briefing', 'event add');
    const form = (await fresh.wait())[1];
    if (!form) throw new Error('no answer');
    await ana.press(form, 'Add an event');
    await space.until(() => ana.modal()?.title === 'Add an event');
  });
});
