import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/contracts/command.ts';
import type { NewSchedule } from '../../../src/contracts/subscriptions.ts';
import { EVERYTHING } from '../../../src/domain/schedule/scope.ts';
import { cronTiming } from '../../../src/domain/schedule/timing.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { type AskOptions, MARCH, openLog } from '../../helpers/log.ts';
import { SOAK } from '../../helpers/soak.ts';

const log = await openLog();
afterAll(() => log.close());

const OWNER: Asker = { id: 'UOWNER', name: 'ana', standing: 'member' };
const MEMBER: Asker = { id: 'UOTHER', name: 'carmen', standing: 'member' };
const ADMIN: Asker = { id: 'UADMIN', name: 'björn', standing: 'admin' };
const GUEST: Asker = { id: 'UGUEST', name: 'gus', standing: 'guest' };
const STRANGER: Asker = { id: 'USAM', name: 'sam', standing: 'stranger' };
const PEOPLE = { admin: ADMIN, owner: OWNER, member: MEMBER, guest: GUEST, stranger: STRANGER };

const NOW = Date.parse(MARCH);
const MINUTE = 60_000;

/** The channels, each with words, a moment and a number that stand nowhere else. */
const PLANS = {
  open: { channel: 'COPEN', name: 'open-room', isPrivate: false, minute: 11 },
  secret: { channel: 'GSECRET', name: 'secret-room', isPrivate: true, minute: 22 },
  unknown: { channel: 'CUNSAID', name: 'unsaid-room', isPrivate: undefined, minute: 33 },
} as const;
type Room = keyof typeof PLANS;
const ROOMS = ['open', 'secret', 'unknown'] as const;

const numbers = {} as Record<Room, number>;
const ids = {} as Record<Room, string>;

beforeAll(async () => {
  const { plans } = log.context;
  for (const room of ROOMS) {
    const made = await plans.addSchedule(planOf(room), NOW);
    numbers[room] = made.number;
    ids[room] = made.id;
    await post(room);
  }
});

function planOf(room: Room): NewSchedule {
  const { channel, name, isPrivate, minute } = PLANS[room];
  // A zone and a minute that no other moment of an answer has.
  const timing = cronTiming(`${minute} 6 * * *`, 'Asia/Tokyo');
  return {
    channel,
    channelName: name,
    owner: OWNER.id,
    timing,
    scope: EVERYTHING,
    ...(isPrivate !== undefined && { isPrivate }),
    layout: 'auto',
    since: NOW - 3 * 86_400_000,
    nextDue: NOW + minute * MINUTE,
  };
}

/** A digest that was sent there, and a failed one after it. */
async function post(room: Room): Promise<void> {
  const { channel, minute } = PLANS[room];
  const to = NOW - 86_400_000 + minute * MINUTE;
  const message = { text: `told in ${room}`, blocks: [] };
  for (const [key, at, outcome] of [
    ['sent', to, { state: 'sent', ts: `${minute}.1`, channel } as const],
    ['failed', to + 1000, { state: 'failed', cause: { kind: 'refused', word: 'oops' } } as const],
  ] as const) {
    const deliveries = [
      {
        kind: 'digest' as const,
        key: `${room} ${key}`,
        origin: ids[room],
        channel,
        parent: null,
        dueAt: at,
        window: { from: at - 86_400_000, to: at },
        drawing: message,
      },
    ];
    const id = await log.ledger.outbox.enqueue({ deliveries }, at);
    const claimed = await log.ledger.queue.claim(String(id), 'test', at);
    if (!claimed) throw new Error('not claimed');
    await log.ledger.queue.settle(claimed.delivery, outcome, at);
  }
}

/** Whoever asks, where, and whether others read the answer. */
interface Case {
  who: keyof typeof PEOPLE;
  here: string | null;
  isInTheOpen: boolean;
}

/** The rule of the house, said a second time. */
function mayShow(room: Room, { who, here, isInTheOpen }: Case): boolean {
  if (PLANS[room].channel === here) return true;
  if (who === 'guest' || who === 'stranger') return false;
  return room === 'open' || (who === 'owner' && !isInTheOpen);
}

const PLACES = [null, 'DDIRECT', ...ROOMS.map((room) => PLANS[room].channel), 'CELSEWHERE'];
const CASES: Case[] = Object.keys(PEOPLE).flatMap((who) =>
  PLACES.flatMap((here) =>
    [true, false].map((isInTheOpen) => ({ who: who as Case['who'], here, isInTheOpen })),
  ),
);

/** Lines of every command that names plans, by number, by name or by nothing. */
const lines = (): string[] => [
  '/ai-digest',
  '/ai-digest list',
  '/ai-digest export',
  '/ai-digest status',
  '/ai-digest retry now',
  '/ai-digest preview',
  '/ai-digest now',
  '/ai-digest why 1',
  '/ai-digest schedule',
  '/ai-digest copy',
  '/ai-digest copy from #rooom',
  '/ai-digest copy from #secret-rooms',
  '/ai-watch list',
  '/ai-settings',
  '/ai-help',
  '/briefing',
  '/briefing digest list',
  ...['preview', 'now', 'edit', 'pause', 'resume', 'remove'].flatMap((verb) => [
    `/ai-digest ${verb} D999`,
    ...ROOMS.map((room) => `/ai-digest ${verb} D${numbers[room]}`),
  ]),
];

function options({ who, here, isInTheOpen }: Case): AskOptions {
  const asker = PEOPLE[who];
  return { asker, here, isInTheOpen, window: { offset: 0, limit: 20 } };
}

/** The words of an answer, without what the asker typed: that comes back in a refusal. */
async function answerTo(line: string, at: Case): Promise<string> {
  const { page } = await log.ask(line, MARCH, options(at));
  const said = JSON.stringify(page.actions) + renderText(page) + page.headline;
  return said.replaceAll(line, '').replaceAll(line.split(' ').at(-1) ?? '', '');
}

/** Words that would give a plan away: its channel's name and id, its number, the moments of its digests in any zone with whole hours. */
const tells = (room: Room): RegExp => {
  const { channel, name, minute } = PLANS[room];
  const own = `${channel}|${name}|${ids[room]}|\\bD${numbers[room]}\\b`;
  return new RegExp(`${own}|\\d\\d:${minute}\\b`);
};

/** With the suite, every so many of the lines, in each place others. */
const EACH = 4;

describe('what somebody sees of what others have planned', () => {
  it('Whoever asks, whatever and wherever, reads no word of a plan that is not theirs to see', async () => {
    const leaks: string[] = [];
    for (const [turn, at] of CASES.entries()) {
      const hidden = ROOMS.filter((each) => !mayShow(each, at));
      const harmless = lines()
        .filter((each) => !/ (pause|resume|remove) /.test(each))
        .filter((_, index) => SOAK || (index + turn) % EACH === 0);
      for (const line of hidden.length > 0 ? harmless : []) {
        const answer = await answerTo(line, at);
        for (const room of hidden) {
          const found = tells(room).exec(answer)?.[0];
          if (found)
            leaks.push(
              `${at.who} in ${at.here}${at.isInTheOpen ? ', open' : ''}: ${line}: ${found}`,
            );
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  it('Whoever may not see a plan changes none of it and learns nothing from the refusal', async () => {
    const { plans } = log.context;
    const leaks: string[] = [];
    for (const at of CASES)
      for (const room of ROOMS.filter((each) => !mayShow(each, at)))
        for (const verb of ['pause', 'resume', 'remove']) {
          const before = await plans.schedules();
          const said = await answerTo(`/ai-digest ${verb} D${numbers[room]}`, at);
          if (tells(room).test(said)) leaks.push(`${at.who}: ${verb} ${room}: ${said}`);
          expect(await plans.schedules()).toEqual(before);
        }
    expect(leaks).toEqual([]);
  });

  it('Whoever asks reads of every plan that is theirs to see', async () => {
    const hidden: string[] = [];
    for (const at of CASES) {
      const answer = await answerTo('/ai-digest list', at);
      for (const room of ROOMS.filter((each) => mayShow(each, at)))
        if (!tells(room).test(answer)) hidden.push(`${at.who} in ${at.here}: ${room}`);
    }
    expect(hidden).toEqual([]);
  });

  it('A digest that is asked for with no channel begins where the last one ended that the asker may know of', async () => {
    const since = async (who: Case['who']) => {
      const request = log.router.request({
        log: log.reader(MARCH),
        now: new Date(MARCH),
        zone: 'UTC',
        ...log.context,
        asker: PEOPLE[who],
      });
      return request.digestSince();
    };
    const endOf = (room: Room) => NOW - 86_400_000 + PLANS[room].minute * MINUTE;
    expect(await since('owner')).toBe(endOf('unknown'));
    expect(await since('member')).toBe(endOf('open'));
    expect(await since('guest')).toBeNull();
  });
});

describe('an answer that nobody else reads', () => {
  it('An answer says that nobody else reads it only where that is so', async () => {
    const say = async (line: string, isInTheOpen: boolean, here: string | null = 'COPEN') =>
      (await log.ask(`/ai-digest ${line}`, MARCH, { asker: OWNER, here, isInTheOpen })).page;
    const only = 'only you see this';
    for (const line of ['schedule investor', `preview D${numbers.open}`])
      for (const isInTheOpen of [true, false]) {
        const page = await say(line, isInTheOpen, 'CELSEWHERE');
        expect(page.aside, line).toBeUndefined();
        expect(renderText(page).includes(only), line).toBe(!isInTheOpen);
      }
    for (const line of ['preview', 'now']) {
      const page = await say(line, true);
      expect(page.aside, line).toBe(true);
      expect(renderText(page), line).toContain(only);
    }
  });

  it('An answer about somebody’s own watches is for their eyes alone, and one about a channel’s is not', async () => {
    const open = { asker: OWNER, here: 'COPEN', isInTheOpen: true };
    const ask = async (line: string) => (await log.ask(`/ai-watch ${line}`, MARCH, open)).page;
    expect((await ask('add here sector:chips')).aside).toBeUndefined();
    expect((await ask('list')).aside).toBeUndefined();
    expect((await ask('add Nvidia')).aside).toBe(true);
    expect((await ask('list')).aside).toBe(true);
    expect((await ask('test')).aside).toBe(true);
  });
});
