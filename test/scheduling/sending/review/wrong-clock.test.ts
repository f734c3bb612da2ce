import { expect, it } from 'vitest';
import { suggestionNotices } from '../../../../src/scheduling/sending/review/suggestions.ts';
import { createSender } from '../../../../src/scheduling/sending/sender.ts';
import { story } from '../../../helpers/samples/stories/waiting.ts';
import { openTestScheduler, TEAM } from '../../../helpers/scheduler.ts';

const MINUTE = 60_000;
const ADA = { kind: 'person', id: 'U1', name: 'Ada' } as const;

it('Whoever suggested a story hears of it once, though a clock was an hour ahead when one before it was decided', async () => {
  const scheduler = await openTestScheduler();
  const { store, clock, poster, now } = scheduler;
  const review = store.review(TEAM);
  const planner = suggestionNotices(scheduler);
  const sender = createSender({
    ...scheduler,
    by: 'copy',
    lease: 0,
    stopwatch: () => 0,
    isSuspended: () => false,
    onClosed: async () => {},
    onLost: async () => {},
  });
  const turn = async () => {
    await planner.plan(now());
    await sender.send();
  };
  const decide = async (company: string) => {
    const told = story(company);
    const tellings = told.tellings.map((telling) => ({ ...telling, by: 'U2' }));
    const added = await review.add({ ...told, tellings }, [], now());
    const dismissed = { kind: 'dismissed', by: ADA, at: now(), reason: 'wrong' } as const;
    await review.decide(added, dismissed, now());
  };
  const after = async (minutes: number) => {
    clock.set(now() + minutes * MINUTE);
    await turn();
  };
  await turn();
  clock.set(now() + 60 * MINUTE);
  await decide('One');
  await turn();
  clock.set(now() - 50 * MINUTE);
  await decide('Two');
  await turn();
  for (let minute = 0; minute < 4; minute++) await after(1);
  await decide('Three');
  await after(1);
  await after(60);
  expect(poster.posted.map(({ text }) => text)).toEqual([
    'Your suggestion R1, One raises $5M: dismissed as wrong by Ada on 12 Mar 2026.',
    'Your suggestion R2, Two raises $5M: dismissed as wrong by Ada on 12 Mar 2026.',
    'Your suggestion R3, Three raises $5M: dismissed as wrong by Ada on 12 Mar 2026.',
  ]);
});
