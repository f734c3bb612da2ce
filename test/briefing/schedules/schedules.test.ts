import { afterAll, describe, expect, it } from 'vitest';
import { MEMBER, openLog } from '../../helpers/log.ts';
import { channelsIn, labels, OTHER } from './channels.ts';

const log = await openLog();
afterAll(() => log.close());
const aChannel = channelsIn(log);

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
    for (const place of [null, { id: 'D1', name: null, kind: 'direct', isMember: null } as const]) {
      const { text, isUnderstood } = await aChannel().ask('schedule weekdays 09:00', {
        place: async () => place,
      });
      expect(isUnderstood).toBe(false);
      expect(text).toBe(
        'A schedule belongs to a channel. Type this in the channel that should get it, or get it yourself: /ai-digest schedule me weekdays 09:00',
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
