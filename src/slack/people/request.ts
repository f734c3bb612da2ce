/** Asks the desk in somebody's name: their standing, zone, channel and workspace, at a moment. */

import type { Desk } from '../../briefing/router.ts';
import { PAGE_SIZE } from '../../briefing/router.ts';
import { adoptedBy } from '../../briefing/schedules/ownership.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Answer, Asking, Place } from '../../contracts/command.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import type { Store } from '../../contracts/store.ts';
import type { Page } from '../../page/page.ts';
import type { Home } from '../api/startup.ts';
import type { Places } from './channels.ts';
import type { Gesture } from './interaction.ts';
import { NOT_SAID, type People, type Somebody } from './users.ts';

export interface Inquiry {
  somebody: Somebody;
  asking: Asking;
  /** The moment asked about, epoch milliseconds. */
  asOf: number;
}

/** A page of matches, or another moment than now. */
export interface At {
  asOf?: number;
  offset?: number;
}

export interface Inquiries {
  /** Everything that the desk wants to know of a gesture. */
  open(gesture: Gesture, at?: At): Promise<Inquiry>;
  /** Asks a line. */
  ask(line: string, gesture: Gesture, at?: At): Promise<Answer & Inquiry>;
}

export interface InquiryOptions {
  desk: Desk;
  store: Store;
  clock: Clock;
  people: People;
  places: Places;
  home(): Home;
}

/** The way from a gesture to the desk. */
export function createInquiries(options: InquiryOptions): Inquiries {
  const { desk, store, clock, people, places, home } = options;

  async function open(gesture: Gesture, { asOf = clock.now().getTime(), offset = 0 }: At = {}) {
    const workspace = home().team;
    const { channel } = gesture;
    const [plans, ledger] = [store.plans(workspace), store.ledger(workspace)];
    const somebody = await people.who(gesture);
    const digestSince = async () => {
      const last = channel && (await ledger.lastSent(channel.id, null));
      return last?.window && last.window.to < asOf ? last.window.to : null;
    };
    let place: Promise<Place> | null = null;
    const asking: Asking = {
      log: store.reader({ workspace, asOf }),
      now: new Date(asOf),
      zone: somebody.zone,
      asker: somebody.asker,
      ...(channel?.name ? { channel: { id: channel.id, name: channel.name } } : {}),
      nameOf: async (id) => (await people.who({ user: { id, name: id, team: null } })).asker.name,
      here: channel?.id ?? null,
      place: async () => {
        place ??= channel && places.at(channel);
        return place;
      },
      window: { offset, limit: PAGE_SIZE },
      digestSince,
      nextDigest: async () => channel && nextOf(await plans.schedules(channel.id)),
      message: gesture.message ?? gesture.thread,
      plans: adoptedBy(somebody.asker.id, plans),
      ledger,
    };
    return { somebody, asking, asOf };
  }

  return {
    open,
    async ask(line, gesture, at) {
      const inquiry = await open(gesture, at);
      const answer = await desk.ask(line, inquiry.asking);
      const doubtful = !answer.understood && !inquiry.somebody.known;
      return { ...inquiry, ...answer, page: doubtful ? withDoubt(answer.page) : answer.page };
    },
  };
}

/** When the first of these schedules is due; null for never. */
function nextOf(schedules: readonly Schedule[]): number | null {
  const dues = schedules.flatMap(({ nextDue }) => nextDue ?? []);
  return dues.length > 0 ? Math.min(...dues) : null;
}

/** A refusal may be for want of knowing who asks. */
function withDoubt(page: Page): Page {
  return { ...page, parts: [...page.parts, { kind: 'notice', text: NOT_SAID }] };
}
