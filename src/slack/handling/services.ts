/** What every listener may reach for. */
import type { Desk } from '../../briefing/router.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Scheduling } from '../../contracts/scheduling.ts';
import type { Store } from '../../contracts/store.ts';
import type { World } from '../../domain/reference/reference-data.ts';
import type { Clients } from '../api/clients.ts';
import type { Logger } from '../api/log.ts';
import type { Home } from '../api/startup.ts';
import type { Inquiries } from '../people/request.ts';
import type { People } from '../people/users.ts';
import type { Deliver } from '../posting/deliver.ts';
import type { Edge } from '../posting/error-reply.ts';
import type { Replies } from '../posting/replies.ts';
import type { Once } from '../transport/once.ts';

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
