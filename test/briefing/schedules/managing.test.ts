import { afterAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/contracts/command.ts';
import { GUEST, MARCH, MEMBER, openLog } from '../../helpers/log.ts';
import { closedWith, heldBy } from '../../helpers/samples/pauses.ts';
import { channelsIn, OTHER } from './channels.ts';

const log = await openLog();
afterAll(() => log.close());
const aChannel = channelsIn(log);

const ADMIN: Asker = { id: 'U9', name: 'björn', standing: 'admin' };

describe('pausing, resuming and removing', () => {
  it('Pausing, resuming and removing stops what is due, and goes on from then', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule weekdays 09:00');
    const { text } = await ask('pause');
    expect(text).toMatch(/D\d+ is paused\./);
    expect(text).toContain('Paused since Thu 12 Mar, 10:00. To resume it: /ai-digest resume D');
    const paused = heldBy(MEMBER.id, Date.parse(MARCH));
    expect((await schedules())[0]).toMatchObject({ nextDue: null, paused });
    expect((await ask('pause')).text).toMatch(/D\d+ is paused already\./);
    const resumed = await ask('resume', {}, '2026-03-20T12:00:00Z');
    expect(resumed.text).toContain('is active again. Its next digest includes the events during');
    expect((await schedules())[0]).toMatchObject({
      paused: null,
      nextDue: Date.parse('2026-03-23T08:00:00Z'),
    });
    expect((await ask('resume')).text).toMatch(/D\d+ is active already\./);
  });

  it('Pausing, resuming and removing says what is in the way of one that Slack has stopped', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule weekdays 09:00');
    const [made] = await schedules();
    await log.context.plans.changeSchedule(made!.id, {
      paused: closedWith('is_archived', Date.parse(MARCH)),
      nextDue: null,
    });
    expect((await ask('pause')).text).toContain(
      'Paused since Thu 12 Mar, 10:00. The channel is archived: somebody has to unarchive it.',
    );
  });

  it('Pausing, resuming and removing removes one, and says how to make it again', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule investor weekdays 09:00 min:100m layout:compact');
    const { text } = await ask('remove');
    const line = 'schedule investor weekdays 09:00 Europe/Stockholm min:$100M layout:compact';
    expect(text).toContain(`To make it again, type there: /ai-digest ${line}`);
    expect(await schedules()).toEqual([]);
    expect((await ask(line)).text).toContain('Scheduled as D');
  });
});

describe('which schedule is meant', () => {
  it('Which schedule is meant is the only one of the channel, or the one that is named', async () => {
    const { ask, schedules } = aChannel();
    expect((await ask('pause')).text).toBe(
      'This channel has no schedule. Make one here, or name one that the list shows: /ai-digest schedule weekdays 09:00',
    );
    await ask('schedule weekdays 09:00');
    await ask('schedule weekly mon 08:30');
    const [a, b] = (await schedules()).map(({ number }) => number);
    expect((await ask('pause')).text).toBe(
      `This channel has 2 schedules: D${a} (weekdays 09:00, Stockholm), D${b} (weekly Mon 08:30, Stockholm). Name one: /ai-digest pause D${a}`,
    );
    expect((await ask(`pause ${b}`)).text).toContain(`D${b} is paused.`);
    expect((await ask(`pause d${a}`)).text).toContain(`D${a} is paused.`);
    expect((await ask('pause D999')).text).toMatch(/^“D999” is not a schedule\. There is D/);
  });

  it('Which schedule is meant previews as it would be told, and posts it where it belongs', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule policy weekly mon 08:30');
    const [made] = await schedules();
    const preview = await ask('preview');
    expect(preview.text).toContain(`Preview, only you see this. D${made?.number}, #`);
    expect(preview.page.actions[0]).toMatchObject({
      kind: 'post_digest',
      schedule: made?.id,
      from: made?.since,
    });
    expect(preview.page.events.some(({ type }) => type === 'funding_round')).toBe(false);
    const elsewhere = await aChannel().ask(`now D${made?.number}`);
    expect(elsewhere.isUnderstood).toBe(false);
    expect(elsewhere.text).toContain(`D${made?.number} goes to #`);
  });
});

describe('who may plan', () => {
  it('Who may plan is no guest', async () => {
    const { ask } = aChannel();
    await ask('schedule weekdays 09:00');
    for (const line of [
      'schedule weekdays 10:00',
      'schedule',
      'schedule gibberish',
      'pause',
      'edit',
      'copy from #x',
    ]) {
      const { text, isUnderstood } = await ask(line, { asker: GUEST });
      expect(isUnderstood).toBe(false);
      expect(text).toBe(
        'Guests and people of other organisations can’t plan digests. Any member of this workspace can.',
      );
    }
    expect((await ask('list', { asker: GUEST })).isUnderstood).toBe(true);
  });

  it('Who may plan is admins and curators alone where the workspace says so', async () => {
    const { ask } = aChannel();
    const { plans } = log.context;
    await plans.saveSettings({ planners: 'curators', curators: [OTHER.id, GUEST.id] });
    expect((await ask('schedule daily 07:00')).text).toBe(
      'Here only admins and curators can plan digests. Ask one of them, or an admin to make you a curator.',
    );
    expect((await ask('schedule daily 07:00', { asker: OTHER })).isUnderstood).toBe(true);
    expect((await ask('schedule daily 08:00', { asker: ADMIN })).isUnderstood).toBe(true);
    expect((await ask('schedule daily 09:00', { asker: GUEST })).text).toBe(
      'Guests and people of other organisations can’t plan digests. Admins and curators of this workspace can.',
    );
    await plans.saveSettings({ planners: 'members', curators: [] });
  });

  it('Who may plan is whoever is in the channel: from elsewhere its owner, admins and curators', async () => {
    const { ask, schedules, name } = aChannel();
    await ask('schedule weekdays 09:00');
    const [made] = await schedules();
    const elsewhere = aChannel();
    const line = `pause D${made?.number}`;
    expect((await elsewhere.ask(line, { asker: OTHER })).text).toBe(
      `Members of #${name} can change D${made?.number}: type /ai-digest ${line} there.`,
    );
    for (const asker of [MEMBER, ADMIN])
      expect((await elsewhere.ask(line, { asker })).isUnderstood).toBe(true);
    expect((await ask(line, { asker: OTHER })).isUnderstood).toBe(true);
  });
});
