/** What every listener may reach for. */
import type { Desk } from '../briefing/desk.ts';
import type { World } from '../briefing/world.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Scheduling } from '../contracts/schedule.ts';
import type { Store } from '../contracts/store.ts';
import type { Clients } from './clients.ts';
import type { Deliver } from './deliver.ts';
import type { Edge } from './edge.ts';
import type { Inquiries } from './inquiry.ts';
import type { Logger } from './log.ts';
import type { Once } from './once.ts';
import type { People } from './people.ts';
import type { Replies } from './replies.ts';
import type { Home } from './startup.ts';

export interface Tools {
  desk: Desk;
  store: Store;
  clock: Clock;
  world: World;
  logger: Logger;
  schedule?: Scheduling;
  clients: Clients;
  edge: Edge;
  people: People;
  inquiries: Inquiries;
  replies: Replies;
  deliver: Deliver;
  once: Once;
  /** Who the bot is; known once it has started. */
  home(): Home;
}
