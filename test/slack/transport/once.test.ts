import { expect, it } from 'vitest';
import { createDeduplicator } from '../../../src/slack/transport/once.ts';
import { loggerInto } from '../../helpers/slack.ts';
import { freshStore } from '../../helpers/stores/store.ts';

const clock = () => {
  let now = 0;
  return { now: () => new Date(now), move: (ms: number) => (now += ms) };
};

type Options = Parameters<typeof createDeduplicator>[0];

/** The deduplicators of so many copies of the bot on one log. */
async function copies(count: number, given: Partial<Options> = {}) {
  const store = await freshStore();
  const keys = () => store.keys('T1');
  const options = { clock: clock(), logger: loggerInto([]), keys, ...given };
  return Array.from({ length: count }, () => createDeduplicator(options));
}

/** One of them, by itself. */
async function alone(given: Partial<Options> = {}) {
  const [one] = await copies(1, given);
  if (!one) throw new Error('no copy');
  return one;
}

const kept = <T>(work: () => Promise<T>, keeps: (outcome: T) => boolean = () => true) => ({
  work,
  keeps,
  elsewhere: (): T => {
    throw new Error('elsewhere');
  },
});

it('The deduplicator says that something is first once, until it is forgotten', async () => {
  const time = clock();
  const once = await alone({ clock: time, life: 1000 });
  const said = [await once.first('a'), await once.first('a'), await once.first('b')];
  expect(said).toEqual([true, false, true]);
  time.move(1000);
  expect(await once.first('a')).toBe(true);
});

it('The deduplicator knows by the log what its own memory has no room for', async () => {
  const once = await alone({ most: 1 });
  await once.first('a');
  await once.first('b');
  expect(await once.first('a')).toBe(false);
});

it('The deduplicator says that something is first to one of two copies that are asked at once', async () => {
  const two = await copies(2);
  const said = await Promise.all(two.map((copy) => copy.first('a')));
  expect(said.toSorted()).toEqual([false, true]);
});

it.each<[string, () => Promise<boolean>]>([
  ['silent', () => new Promise(() => {})],
  ['broken', () => Promise.reject(new Error('no server'))],
])(
  'The deduplicator goes by its own memory where the database is %s, and loses nothing',
  async (_how, take) => {
    const keys = () => ({ take, endAt: async () => void (await take()) });
    const once = await alone({ keys, patience: 1 });
    expect([await once.first('a'), await once.first('a')]).toEqual([true, false]);
    expect(
      await once.run(
        'b',
        kept(async () => 'done'),
      ),
    ).toBe('done');
  },
);

it('The deduplicator shares the outcome of work under way, and of work that is to be kept', async () => {
  const once = await alone();
  let done = 0;
  const work = async () => ++done;
  const few = kept(work, (outcome) => outcome > 2);
  expect(await Promise.all([once.run('a', kept(work)), once.run('a', kept(work))])).toEqual([1, 1]);
  expect(await once.run('a', kept(work))).toBe(1);
  expect(await once.run('b', few)).toBe(2);
  expect(await once.run('b', few)).toBe(3);
  expect(await once.run('b', kept(work))).toBe(3);
});

it('The deduplicator lets work that failed be done again', async () => {
  const once = await alone();
  const fails = kept(() => Promise.reject<string>(new Error('no')));
  await expect(once.run('a', fails)).rejects.toThrow('no');
  expect(
    await once.run(
      'a',
      kept(async () => 'yes'),
    ),
  ).toBe('yes');
});

it('The deduplicator keeps work from another copy while it is under way, and after it where its outcome is kept', async () => {
  const time = clock();
  const [one, two] = await copies(2, { clock: time });
  const slow = Promise.withResolvers<string>();
  const first = one!.run('a', {
    ...kept(
      () => slow.promise,
      (said) => said === 'saved',
    ),
  });
  const other = (said: string) => ({ ...kept(async () => said), elsewhere: () => 'elsewhere' });
  await expect.poll(() => two!.run('a', other('twice'))).toBe('elsewhere');
  slow.resolve('saved');
  expect(await first).toBe('saved');
  time.move(10 * 60_000);
  expect(await two!.run('a', other('twice'))).toBe('elsewhere');
  const refused = kept(
    async () => 'refused',
    () => false,
  );
  expect(await one!.run('b', refused)).toBe('refused');
  expect(await two!.run('b', other('mended'))).toBe('mended');
});

it('The deduplicator lets another copy do what a copy began that ended, a minute later', async () => {
  const time = clock();
  const [one, two] = await copies(2, { clock: time });
  void one!.run(
    'a',
    kept(() => new Promise<string>(() => {})),
  );
  const again = { ...kept(async () => 'done'), elsewhere: () => 'elsewhere' };
  await expect.poll(() => two!.run('a', again)).toBe('elsewhere');
  time.move(60_000);
  expect(await two!.run('a', again)).toBe('done');
});
