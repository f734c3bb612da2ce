import { expect, it } from 'vitest';
import type { RenderedMessage } from '../../../../src/contracts/delivery.ts';
import type { ReviewCandidate } from '../../../../src/contracts/sources/review.ts';
import { present } from '../../../../src/domain/collections.ts';
import type { Page } from '../../../../src/page/page.ts';
import { plainText } from '../../../../src/page/plain-text.ts';
import { oldQueueNotices } from '../../../../src/scheduling/sending/review/old-queue.ts';
import { triagePlanner } from '../../../../src/scheduling/sending/review/triage.ts';
import { createSender } from '../../../../src/scheduling/sending/sender.ts';
import { story } from '../../../helpers/samples/stories/waiting.ts';
import { openTestScheduler, TEAM } from '../../../helpers/scheduler.ts';
import { postgresStore } from '../../../helpers/stores/postgres.ts';
import { freshStore } from '../../../helpers/stores/store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ADA = { kind: 'person', id: 'U1', name: 'Ada' } as const;

/** A workspace with a channel and a reviewer; turns are made by hand. */
async function stage(open?: Parameters<typeof openTestScheduler>[0]) {
  const scheduler = await openTestScheduler(open);
  const { store, clock, poster } = scheduler;
  const review = store.review(TEAM);
  await review.choose((standing) => ({ ...standing, channel: 'C1', reviewer: 'U7' }));
  const pages = new Map<RenderedMessage, Page>();
  poster.draw = (page) => {
    const drawing = { text: page.headline, page: JSON.stringify(page) };
    pages.set(drawing, page);
    return [drawing];
  };
  const edited: string[] = [];
  poster.edit = async (drawing) => {
    edited.push(linesOf(present(pages.get(drawing), 'a page that was drawn')).join('\n'));
    return true;
  };
  const planners = [triagePlanner(scheduler), oldQueueNotices(scheduler)];
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
    for (const { plan } of planners) await plan(scheduler.now());
    await sender.send();
  };
  await turn();
  return {
    ...scheduler,
    review,
    edited,
    turn,
    next: () => planners[0]?.next(scheduler.now()),
    told: async (...titles: string[]) => {
      const added: ReviewCandidate[] = [];
      for (const title of titles) added.push(await review.add(story(title), [], scheduler.now()));
      return added;
    },
    async after(minutes: number) {
      clock.set(scheduler.now() + minutes * MINUTE);
      await turn();
    },
    posted: (channel = 'C1') =>
      poster.posted.flatMap(({ text, address }) => (address.channel === channel ? [text] : [])),
  };
}

const linesOf = ({ parts }: Page): string[] =>
  parts.flatMap((part) =>
    part.kind === 'lines'
      ? part.lines.map(({ headline, tail }) =>
          [headline, ...tail.map((text) => plainText(text))].join(' · '),
        )
      : [],
  );

it('What comes in together is one message of the channel, and more than six an hour never come', async () => {
  const { told, after, posted, deliveries } = await stage();
  await told('One', 'Two', 'Three');
  await after(0);
  expect(posted()).toEqual([]);
  await after(1);
  expect(posted()).toEqual(['To review: One raises $5M; Two raises $5M; 1 more']);
  for (let minute = 0; minute < 59; minute++) {
    await told(`Story ${minute}`);
    await after(1);
  }
  expect(posted()).toHaveLength(6);
  expect(await deliveries.list({ kinds: ['triage'], limit: 99 })).toHaveLength(6);
});

it('The channel is looked at when what came in has gathered, and no sooner than in a minute where it takes no posts', async () => {
  const { told, after, next, now, poster } = await stage();
  await told('One');
  expect(await next()).toBe(now() + MINUTE);
  poster.describe = async () => ({ ...CHANNEL, isMember: false });
  await after(5);
  expect(await next()).toBe(now() + MINUTE);
});

it('A message of the channel shows what was decided about each story, and what was taken back', async () => {
  const { told, after, edited, review, now } = await stage();
  const [one, two] = await told('One', 'Two');
  await after(2);
  const dismissed = { kind: 'dismissed', by: ADA, at: now(), reason: 'wrong' } as const;
  await review.decide(present(one, 'a story'), dismissed, now());
  await after(1);
  expect(edited).toEqual([
    'R1 One raises $5M · dismissed as wrong by Ada on 12 Mar 2026\nR2 Two raises $5M · no source yet',
  ]);
  await after(1);
  expect(edited).toHaveLength(1);
  const again = present(await review.candidate(present(one, 'a story').number), 'a story');
  await review.decide(again, { kind: 'waiting' }, now());
  await after(1);
  expect(edited[1]).toBe('R1 One raises $5M · no source yet\nR2 Two raises $5M · no source yet');
  expect(two?.number).toBe(2);
});

it('What was decided before it could be posted is not posted, and a copy that looks at the same moment posts nothing twice', async () => {
  const { told, after, turn, posted, review, now } = await stage();
  const [one] = await told('One', 'Two');
  const dismissed = { kind: 'dismissed', by: ADA, at: now(), reason: 'wrong' } as const;
  await review.decide(present(one, 'a story'), dismissed, now());
  await after(2);
  await Promise.all([turn(), turn()]);
  expect(posted()).toEqual(['To review: Two raises $5M']);
});

it('A channel that the app is not in keeps what waits until it is, and the reviewer hears of it once', async () => {
  const { told, after, posted, poster } = await stage();
  poster.describe = async () => ({ ...CHANNEL, isMember: false });
  await told('One');
  await after(2);
  await after(30);
  expect(posted()).toEqual([]);
  expect(posted('U7')).toEqual(['What waits for a review can’t be posted in its channel.']);
  poster.describe = async () => ({ ...CHANNEL, isMember: true });
  await after(1);
  expect(posted()).toEqual(['To review: One raises $5M']);
});

it('What a channel refused is posted once when it takes posts again, as far as it still waits, before what came since', async () => {
  const { told, after, posted, poster, review, now } = await stage();
  const [one] = await told('One', 'Two');
  poster.posts.push({ kind: 'refused', answer: 'is_archived', closed: 'channel' });
  await after(2);
  poster.describe = async () => ({ ...CHANNEL, isArchived: true });
  await after(20);
  await told('Three');
  await after(20);
  expect(posted()).toHaveLength(1);
  expect(posted('U7')).toEqual(['What waits for a review can’t be posted in its channel.']);
  const dismissed = { kind: 'dismissed', by: ADA, at: now(), reason: 'wrong' } as const;
  await review.decide(present(one, 'a story'), dismissed, now());
  poster.describe = async () => ({ ...CHANNEL, isMember: true });
  for (let turns = 0; turns < 4; turns++) await after(10);
  expect(posted().slice(1)).toEqual(['To review: Two raises $5M', 'To review: Three raises $5M']);
});

it('A story that a clock an hour ahead has told keeps no other waiting', async () => {
  const { told, after, posted, clock, now } = await stage();
  clock.set(now() + 60 * MINUTE);
  await told('One');
  clock.set(now() - 60 * MINUTE);
  await told('Two');
  await after(1);
  expect(posted()).toEqual(['To review: One raises $5M; Two raises $5M']);
});

it('A message of a channel that was archived when its stories were decided shows that when the channel is back', async () => {
  const { told, after, edited, poster, review, now } = await stage();
  const [one] = await told('One');
  await after(2);
  const edit = poster.edit;
  let asked = 0;
  poster.edit = async () => {
    asked += 1;
    return false;
  };
  poster.describe = async () => ({ ...CHANNEL, isArchived: true });
  const dismissed = { kind: 'dismissed', by: ADA, at: now(), reason: 'wrong' } as const;
  await review.decide(present(one, 'a story'), dismissed, now());
  for (let turns = 0; turns < 20; turns++) await after(1);
  expect(asked).toBe(2);
  poster.edit = edit;
  poster.describe = async () => ({ ...CHANNEL, isMember: true });
  await after(10);
  await after(10);
  expect(edited).toEqual(['R1 One raises $5M · dismissed as wrong by Ada on 12 Mar 2026']);
});

it.each([['SQLite', freshStore] as const, ['PostgreSQL', postgresStore] as const])(
  'A batch is one message in %s too where Slack changes the id of its channel while it is written down',
  async (_engine, open) => {
    const { told, after, marks, plans, poster, deliveries } = await stage(open);
    const { moveMark } = marks;
    marks.moveMark = async (name, to) => {
      marks.moveMark = moveMark;
      await plans.moveChannel('C1', 'C2');
      await moveMark(name, to);
    };
    await told('One', 'Two');
    for (let turns = 0; turns < 3; turns++) await after(10);
    expect(await deliveries.list({ kinds: ['triage'], limit: 9 })).toHaveLength(1);
    expect(poster.posted).toMatchObject([{ address: { channel: 'C2' } }]);
    await told('Three');
    await after(10);
    expect(poster.posted.map(({ text }) => text)).toEqual([
      'To review: One raises $5M; Two raises $5M',
      'To review: Three raises $5M',
    ]);
  },
);

const CHANNEL = { name: 'desk', isPrivate: false, isGroup: false };

it('The reviewer hears once of what has waited for two days, and again of what came after it when that is decided', async () => {
  const { told, after, posted, review, now } = await stage();
  const [one] = await told('One', 'Two');
  await after((2 * DAY) / MINUTE - 1);
  expect(posted('U7')).toEqual([]);
  await after(1);
  await after(DAY / MINUTE);
  expect(posted('U7')).toEqual(['2 stories wait for a review, the oldest since 12 Mar 2026.']);
  await told('Three');
  await after((3 * DAY) / MINUTE);
  expect(posted('U7')).toHaveLength(1);
  for (const number of [present(one, 'a story').number, 2]) {
    const waiting = present(await review.candidate(number), 'a story');
    await review.decide(waiting, { kind: 'dismissed', by: ADA, at: now(), reason: 'wrong' }, now());
  }
  await after(1);
  expect(posted('U7')[1]).toBe('1 story waits for a review, the oldest since 15 Mar 2026.');
});
