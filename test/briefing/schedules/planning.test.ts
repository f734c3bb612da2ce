import { afterAll, describe, expect, it } from 'vitest';
import { alikeOf } from '../../../src/briefing/schedules/alike.ts';
import { readLine } from '../../../src/briefing/schedules/schedule-line.ts';
import type { Schedule } from '../../../src/contracts/schedule.ts';
import { GUEST, MARCH, MEMBER, openLog } from '../../helpers/log.ts';
import { channelsIn, labels, OTHER } from './channels.ts';

const log = await openLog();
afterAll(() => log.close());
const aChannel = channelsIn(log);

describe('a schedule for a channel', () => {
  it('A schedule for a channel without the app is refused before it is saved, with the lines to type', async () => {
    const { ask, schedules, name } = aChannel({ isMember: false });
    const { text, isUnderstood } = await ask('schedule investor weekdays 9 empty:skip');
    expect(isUnderstood).toBe(false);
    expect(text).toBe(
      `I can’t post in #${name}: the app is not a member, so nothing is saved. Type /invite @AI Briefing there, then: /ai-digest schedule investor weekdays 09:00 Europe/Stockholm empty:skip`,
    );
    expect(await schedules()).toEqual([]);
  });

  it('A schedule for a channel that is shared with another organisation says who else reads it', async () => {
    const { text } = await aChannel({ shared: true }).ask('schedule weekdays 09:00');
    expect(text).toContain('Scheduled as D');
    expect(text).toContain(
      'is shared with another organisation: its people will also read events that members of this workspace added.',
    );
  });

  it('A schedule for a channel that is much like another is asked about, and made where it is wanted too', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule weekdays 09:00');
    const asked = await ask('schedule weekdays 16:00');
    expect(asked.text).toMatch(
      /^D\d+ is much the same: it goes to #room-\d+, weekdays 09:00, Stockholm\./,
    );
    expect(labels(asked)).toEqual([expect.stringMatching(/^Change D\d+…$/), 'Schedule this too']);
    expect(await schedules()).toHaveLength(1);
    const [, too] = asked.page.actions;
    const line = too?.kind === 'ask' ? too.ask.replace('/ai-digest ', '') : '';
    expect(line).toBe('schedule weekdays 16:00 Europe/Stockholm too');
    expect((await ask(line)).text).toContain('Scheduled as D');
    expect(await schedules()).toHaveLength(2);
  });

  it('A schedule for a channel is offered again where its shape is named with a typing error', async () => {
    const { text } = await aChannel().ask('schedule investors weekdays 09:00');
    expect(text).toContain('Did you mean investor?');
    expect(text).toContain('/ai-digest schedule investor weekdays 09:00');
  });
});

describe('schedules that are alike', () => {
  const room = {
    ...log.router,
    log: log.reader(MARCH),
    now: new Date(MARCH),
    zone: 'Europe/Stockholm',
  };
  const specOf = async (line: string) => {
    const { spec, timing } = await readLine(line, room);
    return { ...spec, timing: timing! };
  };
  it.each([
    ['weekdays 09:00', 'weekdays 16:00', true],
    ['weekdays 09:00', 'daily 09:30', true],
    ['weekdays 09:00', 'investor weekdays 09:00', true],
    ['weekdays 09:00 Stockholm', 'policy weekdays 03:00 new york', true],
    ['weekdays 09:00', 'policy weekdays 16:00', false],
    ['daily 09:00', 'weekly fri 16:00', false],
    ['weekly mon 08:30', 'monthly last 08:30', false],
  ])('Schedules of "%s" and "%s" are alike: %s', async (known, other, alike) => {
    const schedule = { ...(await specOf(known)), id: 'a', paused: null } as Schedule;
    const found = alikeOf(await specOf(other), [schedule], Date.parse(MARCH));
    expect(found !== null).toBe(alike);
    const paused = {
      ...schedule,
      paused: { cause: { kind: 'person', person: 'U1' }, at: 0 },
    } as const;
    expect(alikeOf(await specOf(other), [paused], Date.parse(MARCH))).toBe(null);
  });
});

describe('a digest of one’s own', () => {
  const direct = { here: 'D9', channel: undefined, place: async () => null };

  it('A digest of one’s own is planned in direct messages, or from anywhere with “me”', async () => {
    const { ask } = aChannel();
    const made = await ask('schedule policy weekdays 08:00', direct);
    expect(made.text).toContain('your direct messages · weekdays 08:00, Stockholm · Policy');
    expect(labels(made)).toEqual(['Preview', 'Change…']);
    const own = () => log.context.plans.schedules(MEMBER.id);
    expect(await own()).toMatchObject([{ channel: MEMBER.id, owner: MEMBER.id, isPrivate: true }]);
    expect((await ask('schedule me policy weekdays 8')).text).toContain(
      'This schedule exists already',
    );
    const [mine] = await own();
    expect((await ask('status', direct)).text).toContain(`(D${mine?.number})`);
    expect((await ask('export')).text).toContain(
      '/ai-digest schedule me policy weekdays 08:00 Europe/Stockholm',
    );
    expect((await ask('pause', direct)).text).toContain(`D${mine?.number} is paused.`);
    expect((await ask(`resume D${mine?.number}`)).text).toContain('is active again');
    expect((await ask(`remove D${mine?.number}`)).text).toContain('is removed');
  });

  it('A digest of one’s own is nobody else’s to see or to change, nor a guest’s to plan', async () => {
    const { ask } = aChannel();
    await ask('schedule me weekly fri 08:00');
    const [mine] = await log.context.plans.schedules(MEMBER.id);
    const list = await ask('list', { asker: OTHER });
    expect(list.text).not.toContain('direct messages');
    expect(list.text).not.toContain('left out');
    expect((await ask(`pause D${mine?.number}`, { asker: OTHER })).text).toContain(
      'is not a schedule',
    );
    expect((await ask('schedule me daily 09:00', { asker: GUEST })).isUnderstood).toBe(false);
    await ask(`remove D${mine?.number}`);
  });

  it('A digest of one’s own is each member’s to plan where curators plan for channels', async () => {
    const { ask } = aChannel();
    const { plans } = log.context;
    await plans.saveSettings({ planners: 'curators', curators: [] });
    expect((await ask('schedule weekdays 09:00')).isUnderstood).toBe(false);
    expect((await ask('schedule me weekdays 09:00')).text).toContain('Scheduled as D');
    expect((await ask('pause', direct)).text).toContain('is paused');
    await plans.saveSettings({ planners: 'members', curators: [] });
  });
});
