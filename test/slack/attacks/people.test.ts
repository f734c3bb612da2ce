/** People who may not, and ids that are not theirs: every command, button, shortcut and form that changes something. */

import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming, nextDue } from '../../../src/domain/schedule/timing.ts';
import type { Action } from '../../../src/page/page.ts';
import { homeView } from '../../../src/slack/listeners/home.ts';
import { fields } from '../../helpers/samples/records.ts';
import { pageOf, TEAM } from '../../helpers/samples/secret-plans.ts';
import { type Stage, stage } from '../../helpers/slack.ts';
import { NSCALE } from '../forms/forms.ts';

const CHANNEL = '#ai-briefing';
const BRIEF = 'C0LOCALBRIEF';
const OTHER = 'T0OTHERTEAM';

/** All that people of a workspace have changed, as the log keeps it. */
async function kept({ store, space }: Stage, workspace: string): Promise<unknown> {
  const plans = store.plans(workspace);
  const log = store.reader({ workspace, asOf: space.clock.now().getTime(), audience: EVERYBODY });
  return [await plans.schedules(), await plans.settings(), await log.size()];
}

/** Shows somebody a button of any kind at their Home tab, and presses it. */
async function pressForged(scene: Stage, who: string, action: Action): Promise<void> {
  const person = scene.space.as(who);
  const view = homeView(pageOf([action]), scene.space.clock.now().getTime());
  await scene.app.client.views.publish({ user_id: person.person.id, view });
  await scene.space.until(() => person.home()?.words.includes(`[${action.label}]`));
  await person.press(person.home()!, action.label);
  await scene.space.settled();
}

const forged = (about: { schedule: string; event: string; at: number }): Action[] => [
  { kind: 'form', label: 'Correct', event: about.event },
  { kind: 'form', label: 'Add' },
  { kind: 'open', label: 'Schedule', view: 'schedule', about: about.schedule },
  { kind: 'open', label: 'Target', view: 'target', about: about.schedule },
  { kind: 'open', label: 'Settings', view: 'settings' },
  {
    kind: 'post_digest',
    label: 'Post',
    schedule: about.schedule,
    from: about.at - 3_600_000,
    to: about.at,
    asOf: about.at,
  },
];

describe('somebody whose account Slack says is closed', () => {
  it('Somebody whose account Slack says is closed changes nothing, posts nothing and opens no form', async () => {
    const scene = await stage();
    const { space } = scene;
    const carmen = space.as('carmen');
    const user = { id: carmen.person.id, name: 'carmen', team_id: TEAM, deleted: true };
    const body = JSON.stringify({ ok: true, user });
    space.faults.always('users.info', { kind: 'garbage_body', applied: true, body });
    const before = await kept(scene, TEAM);
    for (const line of [
      ...['event add', 'digest schedule weekdays 09:00', 'digest settings', 'digest now'],
      ...['digest edit', 'digest pause', 'watch add Nvidia #ai-briefing'],
    ])
      await carmen.slash('/briefing', line, { channel: CHANNEL });
    await carmen.shortcut('add_event');
    const at = space.clock.now().getTime();
    for (const action of forged({ schedule: 'sch_none', event: NSCALE, at }))
      await pressForged(scene, 'carmen', action);
    expect(await kept(scene, TEAM)).toEqual(before);
    const posts = space.traffic.calls('chat.postMessage').map(({ channel }) => channel);
    expect(new Set(posts)).toEqual(new Set([carmen.person.id]));
    const opened = space.traffic.calls('views.open').map(({ view }) => JSON.stringify(view));
    for (const view of opened) expect(view).not.toContain('"input"');
    expect(scene.logged.filter(({ level }) => level === 'error').map(({ facts }) => facts)).toEqual(
      [],
    );
  });
});

describe('ids of another workspace', () => {
  it('Ids of another workspace in a control tell nothing of it and change nothing there, whoever presses', async () => {
    const scene = await stage();
    const { space, store } = scene;
    const now = space.clock.now().getTime();
    const timing = cronTiming('0 9 * * *', 'UTC');
    const due = { since: now - 86_400_000, nextDue: nextDue(timing, now) };
    const plan = { channel: BRIEF, channelName: 'quill-secret', owner: 'U0LOCALBJORN', timing };
    const theirs = store.plans(OTHER);
    const added = await theirs.addSchedule(
      { ...plan, ...due, scope: EVERYTHING, layout: 'auto' },
      now,
    );
    const title = 'Quillsecret buys Hushco';
    const patch = fields({ type: 'security_incident', status: 'reported', title });
    const [event] = await store.append(OTHER, [{ event: null, patch, who: 'x', why: 'y' }]);
    const before = [await kept(scene, OTHER), await kept(scene, TEAM)];
    const controls = [
      ...forged({ schedule: added.id, event: String(event?.id), at: now }),
      ...['retry', 'why 1', 'preview D1', 'edit D1', 'status'].map(
        (words, place): Action => ({
          kind: 'ask',
          label: `Ask ${place}`,
          ask: `/ai-digest ${words}`,
        }),
      ),
      { kind: 'ask', label: 'Event', ask: `/ai-event history ${event?.id}` },
      { kind: 'share', label: 'Share', ask: `/ai-search Quillsecret`, asOf: now },
    ] satisfies Action[];
    for (const action of controls) {
      await pressForged(scene, 'bjorn', action);
      const modal = space.as('bjorn').modal();
      if (modal) await space.as('bjorn').close(modal, { all: true });
    }
    expect([await kept(scene, OTHER), await kept(scene, TEAM)]).toEqual(before);
    const sent = JSON.stringify(
      space.traffic
        .entries()
        .filter(({ kind, name }) => kind === 'response_url' || /^(?:chat|views)\./.test(name))
        .map(({ request }) => request),
    );
    expect(sent).not.toMatch(/Hushco|quill-secret/);
  });
});
