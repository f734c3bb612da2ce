import { afterAll, describe, expect, it } from 'vitest';
import type { Asker, ChannelInfo } from '../../../src/contracts/command.ts';
import { type AskOptions, GUEST, MARCH, MEMBER, openLog } from '../../helpers/log.ts';
import { closedWith, heldBy } from '../../helpers/samples/pauses.ts';

const log = await openLog();
afterAll(() => log.close());

const ADMIN: Asker = { id: 'U9', name: 'björn', standing: 'admin' };
const OTHER: Asker = { id: 'U3', name: 'carmen', standing: 'member' };

let channels = 0;

/** A channel of its own, and how one asks in it. */
function aChannel(part: Partial<ChannelInfo> = {}) {
  const id = `C${++channels}`;
  const place: ChannelInfo = {
    id,
    name: `room-${channels}`,
    kind: 'public',
    member: true,
    ...part,
  };
  const here: AskOptions = { zone: 'Europe/Stockholm', here: id, place: async () => place };
  if (place.name) here.channel = { id, name: place.name };
  const ask = (line: string, options: AskOptions = {}, now = MARCH) =>
    log.ask(`/ai-digest ${line}`, now, { ...here, ...options });
  return { id, name: place.name, ask, schedules: () => log.context.plans.schedules(id) };
}

const labels = (asked: Awaited<ReturnType<typeof log.ask>>) =>
  asked.page.actions.map(({ label }) => label);

describe('/ai-digest schedule', () => {
  it('/ai-digest schedule offers three shapes to whoever types no more, each a button', async () => {
    const { ask } = aChannel();
    const asked = await ask('schedule');
    expect(labels(asked)).toEqual(['Investor', 'Policy', 'Everything']);
    expect(asked.text).toContain('Policy: regulation and courts, coming dates');
  });

  it('/ai-digest schedule shows a shape before anything is decided', async () => {
    const { ask, schedules } = aChannel();
    const asked = await ask('schedule policy');
    expect(asked.text).toContain('Policy, the last seven days. Nothing is scheduled yet;');
    expect(labels(asked)).toEqual(['Schedule weekdays 09:00', 'Change…', 'Other shapes']);
    expect(asked.page.actions[0]).toMatchObject({
      ask: '/ai-digest schedule policy weekdays 09:00',
    });
    expect(asked.page.actions[1]).toMatchObject({ view: 'schedule', about: 'new policy' });
    expect(new Set(asked.page.events.map(({ type }) => type))).not.toContain('funding_round');
    expect(await schedules()).toEqual([]);
  });

  it('/ai-digest schedule shows a narrowed one too, and schedules it as narrowed', async () => {
    const asked = await aChannel().ask('schedule investor min:$1B');
    expect(asked.page.actions[0]).toMatchObject({
      ask: '/ai-digest schedule investor weekdays 09:00 min:$1B',
    });
    expect(labels(asked)).toEqual(['Schedule weekdays 09:00', 'Other shapes']);
  });

  it('/ai-digest schedule makes one, and says when it goes out, by the asker’s own clocks', async () => {
    const { ask, name, schedules } = aChannel();
    const { text, page } = await ask('schedule policy weekly mon 08:30 jurisdiction:EU quiet:fri');
    const [made] = await schedules();
    expect(text).toContain(
      `D${made?.number}, #${name} · weekly Mon 08:30, Stockholm · not on Fri · Policy · EU`,
    );
    expect(text).toContain(
      'Next: Mon 16 Mar, 08:30 Stockholm time · Mon 23 Mar, 08:30 Stockholm time · Mon 30 Mar, 08:30 Stockholm time',
    );
    expect(text).toContain(
      'In Stockholm the clocks go forward on Sun 29 Mar 2026; it stays 08:30 local.',
    );
    expect(page.planned).toBe(true);
    expect(made).toMatchObject({
      owner: MEMBER.id,
      nextDue: Date.parse('2026-03-16T07:30:00Z'),
      since: Date.parse('2026-03-09T07:30:00Z'),
    });
  });

  it('/ai-digest schedule says of a second one that what both tell is marked', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule weekdays 09:00');
    const { text } = await ask('schedule weekly mon 08:30');
    const [first] = await schedules();
    expect(text).toContain(
      `D${first?.number} goes out here too. What one digest has told is marked in the other digest.`,
    );
  });

  it('/ai-digest schedule makes the very same one once', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule investor weekdays 09:00');
    const { text } = await ask('schedule investor weekdays 9am Stockholm', { asker: OTHER });
    expect(text).toMatch(/This schedule exists already: D\d+\./);
    expect(await schedules()).toHaveLength(1);
  });

  it('/ai-digest schedule needs a channel', async () => {
    for (const place of [null, { id: 'D1', name: null, kind: 'direct', member: null } as const]) {
      const { text, understood } = await aChannel().ask('schedule weekdays 09:00', {
        place: async () => place,
      });
      expect(understood).toBe(false);
      expect(text).toBe(
        'A schedule belongs to a channel. Type this in the channel that should get it.',
      );
    }
  });

  it('/ai-digest schedule keeps what was typed where something is wrong', async () => {
    const { text } = await aChannel().ask('schedule policy weekdays 09:00 Stokholm min:100m');
    expect(text).toBe(
      '“Stokholm” is not a time zone. Did you mean Europe/Stockholm? /ai-digest schedule policy weekdays 09:00 Europe/Stockholm min:100m',
    );
  });
});

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
    expect(elsewhere.understood).toBe(false);
    expect(elsewhere.text).toContain(`D${made?.number} goes to #`);
  });
});

describe('who may plan', () => {
  it('Who may plan is no guest', async () => {
    const { ask } = aChannel();
    await ask('schedule weekdays 09:00');
    for (const line of ['schedule weekdays 10:00', 'schedule', 'pause', 'edit', 'copy from #x']) {
      const { text, understood } = await ask(line, { asker: GUEST });
      expect(understood).toBe(false);
      expect(text).toBe(
        'Guests and people of other organisations can’t plan digests. Any member of this workspace can.',
      );
    }
    expect((await ask('list', { asker: GUEST })).understood).toBe(true);
  });

  it('Who may plan is admins and curators alone where the workspace says so', async () => {
    const { ask } = aChannel();
    const { plans } = log.context;
    await plans.saveSettings({ planners: 'curators', curators: [OTHER.id, GUEST.id] });
    expect((await ask('schedule daily 07:00')).text).toBe(
      'Here only admins and curators can plan digests. Ask one of them, or an admin to make you a curator.',
    );
    expect((await ask('schedule daily 07:00', { asker: OTHER })).understood).toBe(true);
    expect((await ask('schedule daily 08:00', { asker: ADMIN })).understood).toBe(true);
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
      expect((await elsewhere.ask(line, { asker })).understood).toBe(true);
    expect((await ask(line, { asker: OTHER })).understood).toBe(true);
  });
});

describe('/ai-digest list and export', () => {
  it('/ai-digest list and export shows those of the channel first, and keeps private ones to themselves', async () => {
    const open = aChannel();
    const secret = aChannel({ kind: 'private' });
    await open.ask('schedule policy weekdays 09:00 quiet:fri');
    await secret.ask('schedule daily 06:15');
    const here = await secret.ask('list', { asker: OTHER });
    expect(here.text).toMatch(/No\.[\s\S]*?daily 06:15, Stockholm/);
    const there = await aChannel().ask('list', { asker: OTHER });
    expect(there.text).toContain(`#${open.name}`);
    expect(there.text).toContain('weekdays 09:00, Stockholm, not on Fri');
    expect(there.text).not.toContain('06:15');
    expect(there.text).toContain('1 schedule of private channels is left out.');
    expect((await aChannel().ask('list')).text).toContain('06:15');
    const exported = await aChannel().ask('export', { asker: OTHER });
    expect(exported.text).toContain(
      '/ai-digest schedule policy weekdays 09:00 Europe/Stockholm quiet:fri',
    );
    expect(exported.text).not.toContain('06:15');
  });

  it('/ai-digest list and export says so where there is none, and offers to make one', async () => {
    const empty = await openLog();
    const asked = await empty.ask('/ai-digest list');
    expect(asked.page.headline).toBe('No digest is scheduled.');
    expect(labels(asked)).toEqual(['Schedule a digest']);
    await empty.close();
  });
});

describe('/ai-digest copy', () => {
  it('/ai-digest copy makes another channel’s schedules here too', async () => {
    const from = aChannel();
    await from.ask('schedule investor weekdays 09:00');
    await from.ask('schedule weekly mon 08:30');
    for (const typed of [`#${from.name}`, `<#${from.id}|${from.name}>`, `<#${from.id}>`]) {
      const to = aChannel();
      const { text } = await to.ask(`copy from ${typed}`);
      expect(text).toMatch(new RegExp(`Copied from #${from.name} as D\\d+ and D\\d+\\.`));
      expect(text.match(/^Next: /gm)).toHaveLength(2);
      const terms = async ({ schedules }: typeof to) =>
        (await schedules()).map(({ timing, scope }) => ({ timing, scope }));
      expect(await terms(to)).toEqual(await terms(from));
    }
  });

  it('/ai-digest copy names those that have some, where the channel has none', async () => {
    const from = aChannel({ name: 'unlike-any-other' });
    await from.ask('schedule weekdays 09:00');
    const { text } = await aChannel().ask('copy from #unlike-any-othr');
    expect(text).toContain('There is no schedule of #unlike-any-othr.');
    expect(text).toContain('/ai-digest copy from #unlike-any-other');
  });
});

describe('/ai-digest edit', () => {
  it('/ai-digest edit opens the form, and says the line where there is none', async () => {
    const { ask, schedules } = aChannel();
    await ask('schedule weekdays 09:00');
    const { page, text } = await ask('edit');
    const [made] = await schedules();
    expect(page.opens).toMatchObject({ kind: 'open', view: 'schedule', about: made?.id });
    expect(text).toContain('As a line it is /ai-digest schedule weekdays 09:00 Europe/Stockholm');
  });
});
