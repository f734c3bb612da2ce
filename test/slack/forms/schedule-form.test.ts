import { describe, expect, it } from 'vitest';
import { inspectView, type SeenMessage, type SeenView } from '../../../playground/index.ts';
import { scheduleFields, writtenSchedule } from '../../../src/briefing/schedules/form.ts';
import { readLine } from '../../../src/briefing/schedules/schedule-line.ts';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { formView } from '../../../src/slack/forms/form-view.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { asks, newIn, type Stage, stage } from '../../helpers/slack.ts';
import { CHANNEL, fill, modal } from './forms.ts';

const plansOf = ({ store, space }: Stage) => store.plans(space.state.team.id);
const schedules = (scene: Stage) => plansOf(scene).schedules();

/** Presses a button of an answer, and waits for the form. */
async function pressFor(scene: Stage, answer: SeenMessage | undefined, words: string, who = 'ana') {
  await scene.space.as(who).press(answer!, 'Change…');
  return modal(scene, words, who);
}

/** Sends the form, and reads what is said then. */
async function sends(scene: Stage, who = 'ana', channel = CHANNEL): Promise<SeenMessage> {
  const fresh = newIn(scene, who, channel);
  await scene.space.as(who).submit(scene.space.as(who).modal() as SeenView);
  const [said] = await fresh.wait();
  await scene.space.settled();
  return said!;
}

const errorsOf = (scene: Stage, who = 'ana') => scene.space.as(who).modal()?.errors ?? {};

describe('the form for a schedule', () => {
  it('The form for a schedule makes one of a shape, for whoever has none yet', async () => {
    const scene = await stage();
    const [look] = await asks(scene, 'ana', '/ai-digest schedule investor');
    const form = await pressFor(scene, look, 'Schedule a digest');
    expect(form.values.when?.when?.value).toBe('weekdays 09:00');
    expect(form.values.zone?.zone?.value).toBe('Europe/Stockholm');
    await fill(scene, { When: 'weekly mon 8.30', 'Time zone': 'new york', 'Skip days': 'fri' });
    await fill(scene, { 'Smallest amount': '€100m', Companies: 'Nvidea, Open AI' });
    await scene.space.as('ana').choose(form, 'sectors', ['chips']);
    await scene.space.as('ana').choose(form, 'topics', ['energy']);
    await fill(scene, { Jurisdictions: 'EU, california', Layout: 'compact' });
    const said = await sends(scene);
    expect(said.words).toContain('Scheduled as D1.');
    expect(said.words).toContain(
      'weekly Mon 08:30, New York · not on Fri · Investor · from $116M · Nvidia, OpenAI · Chips · Energy and power · EU, California · compact',
    );
    const [made] = await schedules(scene);
    expect(made).toMatchObject({
      layout: 'compact',
      owner: 'U0LOCALANA',
      timing: { rule: { kind: 'weekly', days: [0], times: ['08:30'] }, zone: 'America/New_York' },
      scope: {
        sectors: ['chips'],
        topics: ['energy'],
        jurisdictions: ['EU', 'US-CA'],
        companies: ['nvidia', 'openai'],
      },
    });
  });

  it('The form for a schedule says at each field what to type there, and keeps what was typed', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    await scene.space.as('ana').slash('/ai-digest', 'edit', { channel: CHANNEL });
    await modal(scene, 'Change D1');
    await fill(scene, {
      When: 'monthly 31 9',
      'Time zone': 'CET',
      'Skip days': 'christmas',
      'Smallest amount': 'lots',
      Companies: 'Nvidia, Zorblatt Industries',
      Jurisdictions: 'Atlantis',
    });
    await scene.space.as('ana').submit(scene.space.as('ana').modal() as SeenView);
    expect(errorsOf(scene)).toEqual({
      when: 'Not every month has a 31st. Use a date from 1 to 28, or last for the last day of each month.',
      zone: '“CET” names several zones. Type a city, as Berlin, Paris or Stockholm.',
      quiet: '“christmas” is not a date. Use weekdays and dates, as sat, sun, 24 Dec 2026.',
      min: '“lots” is not an amount. Use 500m, $1.5bn or €20 million.',
      companies:
        '“Zorblatt Industries” is not a company in the log. Name a company, a product or a person in the log.',
      jurisdictions: expect.stringContaining('“Atlantis” is not a jurisdiction.'),
    });
    expect((await schedules(scene))[0]?.timing.rule.kind).toBe('weekdays');
    await fill(scene, { When: 'weekly mon 9', 'Time zone': 'Oslo', 'Skip days': 'mon' });
    await fill(scene, { 'Smallest amount': '', Companies: '', Jurisdictions: '' });
    await scene.space.as('ana').submit(scene.space.as('ana').modal() as SeenView);
    expect(errorsOf(scene)).toEqual({
      quiet: expect.stringContaining('With mon skipped, no digest would ever be sent.'),
    });
    await fill(scene, { 'Skip days': '' });
    expect((await sends(scene)).words).toContain('D1 is changed.');
  });

  it('The form for a schedule tells the chosen sections alone', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    await scene.space.as('ana').slash('/ai-digest', 'edit', { channel: CHANNEL });
    const form = await modal(scene, 'Change D1');
    await scene.space.as('ana').choose(form, 'sections', ['funding']);
    await sends(scene);
    expect((await schedules(scene))[0]?.scope.sections).toEqual(['funding']);
  });

  it('The form for a schedule changes what was changed, and nothing else', async () => {
    const scene = await stage();
    const line =
      'schedule policy weekdays 09:00 min:$123456789 company:Nvidia jurisdiction:EU+ quiet:"24 Dec 2026" layout:threaded';
    await asks(scene, 'ana', `/ai-digest ${line}`);
    const [before] = await schedules(scene);
    await scene.space.as('ana').slash('/ai-digest', 'edit D1', { channel: CHANNEL });
    await modal(scene, 'Change D1');
    // Meanwhile somebody else changes what this form does not touch.
    const scope = { ...before!.scope, companies: ['a-company-that-is-gone'] };
    await plansOf(scene).changeSchedule(before!.id, { scope });
    await fill(scene, { When: 'weekdays 10:00' });
    await sends(scene);
    const [after] = await schedules(scene);
    expect(after).toEqual({
      ...before,
      scope,
      skipsEmpty: false,
      timing: { ...before!.timing, rule: { kind: 'weekdays', times: ['10:00'] } },
      nextDue: Date.parse('2026-03-12T09:00:00Z'),
    });
  });

  it('The form for a schedule keeps a paused one paused, whatever is changed', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    const [paused] = await asks(scene, 'ana', '/ai-digest pause');
    await pressFor(scene, paused, 'Change D1');
    await fill(scene, { When: 'daily 10:00' });
    expect((await sends(scene)).words).toContain('Paused since Thu 12 Mar, 08:59.');
    expect((await schedules(scene))[0]).toMatchObject({
      nextDue: null,
      paused: { cause: { kind: 'person' } },
    });
  });

  it('The form for a schedule tells nothing twice and loses nothing when the times are moved', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule daily 09:00');
    await scene.space.settled();
    await scene.schedule.wake();
    await scene.space.clock.set(new Date('2026-03-12T08:00:00Z'));
    await scene.space.as('ana').slash('/ai-digest', 'edit', { channel: CHANNEL });
    await modal(scene, 'Change D1');
    await fill(scene, { When: 'daily 12:00' });
    await sends(scene);
    // The schedule looks at what was saved after the answer.
    await scene.space.settled();
    await scene.schedule.wake();
    await scene.space.clock.set(new Date('2026-03-13T12:00:00Z'));
    const ledger = scene.store.ledger(scene.space.state.team.id);
    const sent = await ledger.deliveries.list({ kinds: ['digest'], firstOnly: true, limit: 10 });
    const windows = sent.map(({ window }) => window!).sort((a, b) => a.from - b.from);
    expect(windows).toHaveLength(3);
    expect(windows.slice(1).map(({ from }) => from)).toEqual(
      windows.slice(0, -1).map(({ to }) => to),
    );
  });

  it('The form for a schedule opens for members of the channel alone', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    for (const [who, channel] of [
      ['gus', CHANNEL],
      ['sam', '#partners'],
    ] as const) {
      const [refusal] = await asks(scene, who, '/ai-digest edit D1', channel);
      expect(refusal?.words).toBe(
        'Guests and people of other organisations can’t plan digests. Any member of this workspace can.',
      );
    }
    await plansOf(scene).saveSettings({ planners: 'curators', curators: ['U0LOCALCARMEN'] });
    const [member] = await asks(scene, 'ana', '/ai-digest edit');
    expect(member?.words).toContain('Here only admins and curators can plan digests.');
    for (const who of ['carmen', 'bjorn']) {
      await scene.space.as(who).slash('/ai-digest', 'edit', { channel: CHANNEL });
      await modal(scene, 'Change D1', who);
    }
  });

  it('The form for a schedule refuses whoever may not any more when it is sent', async () => {
    const scene = await stage();
    await asks(scene, 'ana', '/ai-digest schedule weekdays 09:00');
    await scene.space.as('ana').slash('/ai-digest', 'edit', { channel: CHANNEL });
    await modal(scene, 'Change D1');
    await fill(scene, { When: 'daily 10:00' });
    await plansOf(scene).saveSettings({ planners: 'curators', curators: [] });
    await scene.space.as('ana').submit(scene.space.as('ana').modal() as SeenView);
    await modal(scene, 'Here only admins and curators can plan digests.');
    expect((await schedules(scene))[0]?.timing.rule.kind).toBe('weekdays');
  });

  it('The form for a schedule is within Slack’s limits with everything in it', async () => {
    const scene = await stage();
    const room = {
      log: scene.store.reader({
        workspace: null,
        asOf: scene.space.clock.now().getTime(),
        audience: EVERYBODY,
      }),
      reference: openBundle().reference,
      sections: scene.router.sections,
      now: scene.space.clock.now(),
      zone: 'UTC',
    };
    const sectors = room.reference.sectors.map(({ id }) => id).join(',');
    const { spec, timing } = await readLine(
      `daily 9 sector:${sectors} jurisdiction:EU+,US-CA company:Nvidia min:1bn quiet:sat`,
      room,
    );
    const typed = await writtenSchedule({ ...spec, timing: timing! }, room);
    const content = { title: 'Schedule a digest', fields: scheduleFields(room) };
    const view = formView({ id: 'schedule', content, typed, meta: {} });
    expect(inspectView(view)).toEqual([]);
  });
});
