import { describe, expect, it } from 'vitest';
import { isFromElsewhere } from '../../../src/slack/transport/installation.ts';
import { asks, type Stage, stage, TRANSPORTS } from '../../helpers/slack.ts';

const CHANNEL = '#ai-briefing';
const HOME = { team: 'T1', enterprise: 'E1' };

describe('a request of another workspace', () => {
  it.each<[string, object, boolean]>([
    ['a command of here', { team_id: 'T1' }, false],
    ['a command of elsewhere', { team_id: 'T2' }, true],
    ['a command of the same organisation', { team_id: 'T2', enterprise_id: 'E1' }, false],
    ['a command of another organisation', { team_id: 'T2', enterprise_id: 'E2' }, true],
    [
      'a press of here by somebody of elsewhere',
      { team: { id: 'T1' }, user: { team_id: 'T2' } },
      false,
    ],
    [
      'a press of elsewhere by somebody of here',
      { team: { id: 'T2' }, user: { team_id: 'T1' } },
      true,
    ],
    ['a press in the organisation', { team: { id: 'T2' }, enterprise: { id: 'E1' } }, false],
    ['a press where the organisation has the app', { team: null, enterprise: { id: 'E1' } }, false],
    ['a press of another organisation', { team: null, enterprise: { id: 'E2' } }, true],
    [
      'a form of a shared channel, sent from elsewhere',
      { team: { id: 'T2' }, view: { app_installed_team_id: 'T1' } },
      false,
    ],
    [
      'a form of elsewhere, sent from here',
      { team: { id: 'T1' }, view: { app_installed_team_id: 'T2' } },
      true,
    ],
    [
      'an event of a shared channel, said elsewhere',
      { team_id: 'T2', authorizations: [{ team_id: 'T1', enterprise_id: null }] },
      false,
    ],
    [
      'an event for the app elsewhere, said here',
      { team_id: 'T1', authorizations: [{ team_id: 'T2', enterprise_id: 'E2' }] },
      true,
    ],
    [
      'an event that is meant for no installation any more',
      { team_id: 'T1', authorizations: [] },
      false,
    ],
    ['one that names nobody', { user: 'U1' }, true],
  ])('A request of another workspace is known among all others: %s', (_what, body, elsewhere) => {
    expect(isFromElsewhere(body, HOME)).toBe(elsewhere);
  });

  it('A request of another workspace is not of the same organisation where neither has any', () => {
    const home = { team: 'T1', enterprise: null };
    expect(isFromElsewhere({ team_id: 'T2', enterprise_id: null }, home)).toBe(true);
  });
});

/** From now on Slack's requests name another workspace than that of the app's token. */
const moveElsewhere = ({ space }: Pick<Stage, 'space'>) => {
  space.state.team.id = 'T0OTHERTEAM';
};

describe.each(TRANSPORTS)('a request of another workspace over %s', (transport) => {
  it('A request of another workspace is acknowledged, and refused before anything is read', async () => {
    const scene = await stage({ transport });
    const { space, logged } = scene;
    const ana = space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-rounds', CHANNEL);
    if (!answer) throw new Error('no answer');
    await ana.mention(CHANNEL, 'help');
    const [watch] = await asks(scene, 'ana', '/ai-watch add Nvidia', CHANNEL);
    if (!watch) throw new Error('no answer');
    await ana.press(watch, 'Alert settings…');
    const form = await space.until(() => ana.modal());
    await space.until(() => ana.sees(CHANNEL).some(({ thread }) => thread.length > 0));
    const seen = () => JSON.stringify([ana.sees(CHANNEL), ana.sees('@bot'), ana.home()]);
    moveElsewhere(scene);
    const before = seen();
    const calls = space.traffic.calls('users.info').length;
    await ana.slash('/ai-search', 'Nvidia', { channel: CHANNEL });
    await ana.press(answer, 'Post to channel');
    expect((await ana.submit(form)).ok).toBe(true);
    await ana.shortcut('add_event');
    await ana.openHome();
    await space.settled();
    expect(seen()).toBe(before);
    const question = await ana.mention(CHANNEL, 'help');
    await space.settled();
    expect(ana.sees(CHANNEL).find(({ ts }) => ts === question.ts)?.thread).toEqual([]);
    expect(space.traffic.calls('users.info')).toHaveLength(calls);
    const said = 'A request came from a workspace that the app is not installed in';
    // A mention comes twice where channels may be listened to: as one, and as a message.
    expect(logged.filter(({ sentence }) => sentence === said)).toHaveLength(7);
  });

  it('A request of another workspace that removes the app ends nothing here', async () => {
    const scene = await stage({ transport });
    moveElsewhere(scene);
    await scene.space.sendEvent({ type: 'app_uninstalled' });
    await scene.space.settled();
    expect(scene.app.ready()).toBe(true);
  });
});
