import { describe, expect, it } from 'vitest';
import type { SeenMessage, SeenView } from '../../playground/index.ts';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import { asks, newIn, type Stage, stage } from '../helpers/slack.ts';
import { fill, modal } from './forms/forms.ts';

const CHANNEL = '#ai-briefing';
const TEAM = 'T0LOCALTEAM';
const configured = { channel: 'C0LOCALBRIEF', cron: '0 9 * * *', zone: 'Europe/Stockholm' };

/** The digests of the channel as everybody sees them, the newest last. */
const digests = ({ space }: Stage): SeenMessage[] =>
  space
    .as('bjorn')
    .sees(CHANNEL)
    .filter((message) => !message.ephemeral);

/** The line of a message that begins so. */
const lineOf = (message: SeenMessage | undefined, start: string) =>
  message?.words.split('\n').find((line) => line.startsWith(start));

const corrections = (message: SeenMessage | undefined) =>
  (message?.thread ?? [])
    .map(({ words }) => words)
    .filter((words) => /^\*?(Correction|Moved on|Withdrawn|Restored)/.test(words));

/** A message with its thread. */
const wholeOf = (message: SeenMessage | undefined) =>
  [message, ...(message?.thread ?? [])].map((each) => each?.words).join('\n');

async function goTo(scene: Stage, moment: string): Promise<void> {
  await scene.space.clock.set(new Date(moment));
  await scene.space.settled();
}

/** The app after its first digest, of Thursday 12 March, which tells as line 2 that Nvidia invests $2B in Nebius. */
async function morning(): Promise<Stage> {
  const scene = await stage({ schedule: { configured } });
  await goTo(scene, '2026-03-12T08:00:00Z');
  expect(lineOf(digests(scene)[0], '2.')).toContain('*Nvidia invests $2B in Nebius*');
  return scene;
}

const NEBIUS = 'nvidia-nebius-2b-2026-03';

/** Somebody changes an event in the form. */
async function edits(
  scene: Stage,
  words: Record<string, string>,
  why: string,
  ref = NEBIUS,
): Promise<void> {
  const ana = scene.space.as('ana');
  const asOf = scene.space.clock.now().getTime();
  const view = { workspace: TEAM, asOf, audience: EVERYBODY };
  const event = await scene.store.reader(view).event(ref);
  await ana.slash('/ai-event', `edit E${event?.number}`, { channel: CHANNEL });
  await modal(scene, `Edit E${event?.number}`);
  await fill(scene, { ...words, 'Why this change': why });
  const saved = newIn(scene, 'ana', CHANNEL);
  await ana.submit(ana.modal() as SeenView);
  await saved.wait();
  // The schedule looks once Slack has taken the form; a turn of our own ends after it.
  await scene.schedule.wake();
  await scene.space.settled();
}

describe('what a digest told and a member corrects', () => {
  it('What a digest told and a member corrects gets one line in its thread, a mark on the line, and a place in the next digest', async () => {
    const scene = await morning();
    await edits(scene, { Amount: '$2.2bn' }, 'Nebius says so itself.');
    const [posted] = digests(scene);
    const sentence =
      '“Nvidia invests $2B in Nebius” (Thu 12 Mar, line 2): amount $2B → $2.2B. Ana Lindqvist, 12 Mar 2026: Nebius says so itself.';
    expect(corrections(posted)).toEqual([`Correction: ${sentence}`]);
    expect(lineOf(posted, '2.')).toMatch(
      /^2\. \*Nvidia invests \$2B in Nebius\* .* · corrected 12 Mar: amount \$2B → \$2\.2B$/,
    );
    await goTo(scene, '2026-03-13T08:00:00Z');
    const next = digests(scene)[1];
    expect(next?.words).toContain(`Corrections since the last issue: ${sentence}`);
    expect(next?.words).toContain('*1 changed event* since ');
    await goTo(scene, '2026-03-14T08:00:00Z');
    const third = wholeOf(digests(scene)[2]);
    expect(third).toContain('*1 changed event* since ');
    expect(third).not.toMatch(/Nebius|Corrections since/);
    expect(corrections(digests(scene)[0])).toHaveLength(1);
  });

  it('What a digest told and a member corrects stands in a digest that somebody asks for now, and then not in the next again', async () => {
    const scene = await morning();
    await edits(scene, { Amount: '$2.2bn' }, 'Nebius says so');
    await scene.space.clock.advance(60_000);
    const [question] = await asks(scene, 'ana', '/ai-digest now');
    expect(question?.words).toContain('Corrections since the last issue: “Nvidia invests $2B');
    await scene.space.as('ana').press(question!, 'Post to #ai-briefing');
    await scene.space.until(() =>
      scene.space
        .as('ana')
        .sees(CHANNEL)
        .some(({ words }) => words.startsWith('Posted in ')),
    );
    await scene.space.settled();
    expect(digests(scene)[1]?.words).toContain('Corrections since the last issue: “Nvidia');
    await goTo(scene, '2026-03-13T08:00:00Z');
    expect(digests(scene)[2]?.words).not.toContain('Corrections since');
  });

  it('What a digest told and a member corrects twice in one moment, gets a line for each, from what was said last', async () => {
    const scene = await morning();
    await edits(scene, { Amount: '$2.2bn' }, 'Nebius says so');
    await edits(scene, { Amount: '$2bn' }, 'it was right before');
    const [posted] = digests(scene);
    expect(corrections(posted).map((words) => /amount \S+ → \S+B/.exec(words)?.[0])).toEqual([
      'amount $2B → $2.2B',
      'amount $2.2B → $2B',
    ]);
    expect(lineOf(posted, '2.')).toContain(
      ' · corrected 12 Mar: amount $2B → $2.2B · corrected 12 Mar: amount $2.2B → $2B',
    );
  });

  it('What a digest told and a member corrects in its summary or its sources alone, is not corrected', async () => {
    const scene = await morning();
    await edits(scene, { Summary: 'Other words for the same.' }, 'better words');
    expect(corrections(digests(scene)[0])).toEqual([]);
    expect(scene.space.traffic.calls('chat.update')).toEqual([]);
  });

  it('What a digest told and a member corrects is corrected in the thread where Slack refuses to change the message', async () => {
    const scene = await morning();
    scene.space.faults.always('chat.update', { kind: 'error', error: 'edit_window_closed' });
    await edits(scene, { Amount: '$2.2bn' }, 'Nebius says so');
    expect(corrections(digests(scene)[0])).toHaveLength(1);
    expect(lineOf(digests(scene)[0], '2.')).not.toContain('corrected');
    expect(scene.logged).toContainEqual(
      expect.objectContaining({ sentence: 'Slack did not let a posted line be corrected' }),
    );
  });
});

describe('an event that was told', () => {
  it('An event that was told and is withdrawn says so in the thread, on its line and in the next digest', async () => {
    const scene = await morning();
    await edits(scene, { Withdrawn: 'yes' }, 'a duplicate');
    const [posted] = digests(scene);
    expect(corrections(posted)).toEqual([
      'Withdrawn: “Nvidia invests $2B in Nebius” (Thu 12 Mar, line 2). Ana Lindqvist, 12 Mar 2026: a duplicate.',
    ]);
    expect(lineOf(posted, '2.')).toMatch(/ · withdrawn 12 Mar$/);
    await goTo(scene, '2026-03-13T08:00:00Z');
    expect(digests(scene)[1]?.words).toContain('Withdrawn: “Nvidia invests $2B in Nebius”');
  });

  it('An event that was told as a rumour and closes has moved on, and is news in the next digest too', async () => {
    const scene = await stage({ schedule: { configured: { ...configured, cron: '0 9 4 6,7 *' } } });
    await goTo(scene, '2026-06-04T08:00:00Z');
    await goTo(scene, '2026-07-01T08:00:00Z');
    const [told] = digests(scene);
    expect(corrections(told)).toEqual([
      expect.stringMatching(
        /^Moved on: “[^”]*DeepSeek[^”]*” \(Thu 4 Jun, line \d+\): rumoured → completed.* AI Briefing data, 1 Jul 2026: further reports say that the round has closed\.$/,
      ),
    ]);
    expect(wholeOf(told)).toMatch(/DeepSeek.* · moved on 1 Jul: rumoured → completed/);
    await goTo(scene, '2026-07-04T08:00:00Z');
    const next = wholeOf(digests(scene)[1]);
    expect(next).toContain('Moved on: “');
    expect(next).toMatch(/DeepSeek closes its first outside round/);
  });
});

describe('why a line was told', () => {
  it('Why a line was told is answered in the thread of its digest, to everybody, as it was posted', async () => {
    const scene = await morning();
    await edits(scene, { Amount: '$2.2bn' }, 'Nebius says so');
    await goTo(scene, '2026-03-13T08:00:00Z');
    const ana = scene.space.as('ana');
    const [posted] = digests(scene);
    await ana.mention(CHANNEL, 'why 2', posted!);
    const answer = await scene.space.until(() =>
      digests(scene)[0]?.thread.find(({ words }) => words.startsWith('Line 2 of the digest of ')),
    );
    expect(answer.words).toContain('Line 2 of the digest of Thu 12 Mar, 09:00');
    expect(answer.words).toContain('2. Nvidia invests $2B in Nebius · announced 11 Mar 2026');
    expect(answer.words).toContain('This digest includes everything.');
    expect(answer.words).toMatch(
      /Counts for it:? \$2B · funding round · (?:a company with \d+ events in a year · )?press/,
    );
    expect(answer.words).toContain('Business Times · 11 Mar 2026 · repeats Bloomberg');
    // A page on the deal of 16 March, which nobody had read then.
    expect(answer.words).not.toContain('Global Equity Briefing');
    expect(answer.words).toContain('Ana Lindqvist: Nebius says so. amount: $2B → $2.2B');
  });

  it('Why a line was told is answered to one alone from the menu of the line, and from the last digest by a command', async () => {
    const scene = await morning();
    const ana = scene.space.as('ana');
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.choose(digests(scene)[0]!, 'menu:0', 'Why is this here');
    const [answer] = await fresh.wait();
    expect(answer).toMatchObject({ ephemeral: true });
    expect(answer?.words).toContain('Line 1 of the digest of Thu 12 Mar, 09:00');
    const [typed] = await asks(scene, 'ana', '/ai-digest why 5');
    expect(typed?.words).toContain('Line 5 of the digest');
    const [wrong] = await asks(scene, 'ana', '/ai-digest why 7');
    expect(wrong?.words).toContain(
      'Line 7: the digest of Thu 12 Mar, 09:00 has 6 lines. Use a number from 1 to 6: /ai-digest why 6',
    );
  });
});
