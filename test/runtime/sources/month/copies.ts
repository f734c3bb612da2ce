/** Copies of the bot that read sources step by step, one of which is killed. */
import type { Clock } from '../../../../src/contracts/clock.ts';
import type { Fetcher } from '../../../../src/contracts/sources/outcome.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import { createRounds } from '../../../../src/runtime/sources/rounds.ts';
import feed from '../../../../src/sources/kinds/feed.ts';
import { loggerInto, seeded } from '../../../helpers/logged.ts';
import { heapInUse } from '../../../helpers/processes/memory.ts';
import type { TestClock } from '../../../helpers/stores/store.ts';
import { DAY, type Extent, MINUTE, minutesOf, numberIn, START, webOf } from './web.ts';

/** A copy of the bot that reads at each step; what it reads is told. */
function copyOf(store: Store, by: string, parts: { clock: Clock; fetcher: Fetcher }) {
  const told: string[] = [];
  let tick = async (): Promise<unknown> => undefined;
  const random = seeded(by.charCodeAt(0));
  const rounds = createRounds({
    store,
    ...parts,
    by,
    random,
    kinds: [feed],
    textDays: 30,
    logger: loggerInto([]),
    proposeHeld: async () => {},
    settle: async () => {},
    read: async (_kind, ...given) => feed.read(...given),
    async propose(turns) {
      for (const { kept } of turns) told.push(...kept.map(({ item }) => item.id));
    },
  });
  rounds.begin({
    everyMinute(listener) {
      tick = async () => listener(parts.clock.now());
      return { stop() {}, wake() {} };
    },
  });
  return { by, store, fetcher: parts.fetcher, told, tick: () => tick() };
}

type Copy = ReturnType<typeof copyOf>;

/** Ends in the middle of a turn: it has claimed sources, and never reads what one of them brought; false while nothing is due. */
async function kill({ store, by, fetcher }: Copy, now: number): Promise<boolean> {
  const [poll] = await store.sources.claim(by, now, now + 15 * MINUTE, 5);
  if (!poll) return false;
  const { address, settings } = poll;
  const asked = await fetcher.fetch({ address, accept: '*/*', robots: false, validators: null });
  if (asked.outcome !== 'answered') return true;
  const reading = feed.read(asked.answer, { address, settings });
  const items = 'items' in reading ? reading.items : [];
  const nextAt = now + minutesOf(numberIn(address)) * MINUTE;
  await store.sources.settle(poll, { ...poll, nextAt }, items, now);
  return true;
}

/** Lets three copies read the web for the time of a run; one is killed after a fifteenth of it. */
export async function readWith(stores: readonly Store[], extent: Extent, clock: TestClock) {
  const web = webOf(extent, clock);
  const [first] = stores;
  await first?.sources.follow('T1', web.list, START);
  const copies = stores.map((store, at) => copyOf(store, 'abc'.charAt(at), { clock, ...web }));
  const steps = (extent.days * DAY) / extent.step;
  const heaps: number[] = [];
  let live = copies;
  for (let step = 0; step < steps; step++) {
    const now = START + step * extent.step;
    clock.set(now);
    const [, , third] = live;
    if (third && step >= steps / 15 && (await kill(third, now))) live = live.slice(0, 2);
    await Promise.all(live.map(({ tick }) => tick()));
    if (step % Math.ceil(steps / 30) === 0 && extent.days > 1) heaps.push(heapInUse());
  }
  const seen = (await first?.sources.seenSince(0)) ?? [];
  return { ...web, told: copies.flatMap(({ told }) => told), seen, heaps };
}
