/** The services of the app that listeners use. */
import type { TextReader } from '../../briefing/events/reading/read-text.ts';
import type { CommandRouter } from '../../briefing/router.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { EntryReader } from '../../contracts/file-entry.ts';
import type { Scheduling } from '../../contracts/scheduling.ts';
import type { Store } from '../../contracts/store.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Clients } from '../api/clients.ts';
import type { Logger } from '../api/log.ts';
import type { BotIdentity } from '../api/startup.ts';
import type { Channels } from '../people/channels.ts';
import type { UserRequests } from '../people/request.ts';
import type { Users } from '../people/users.ts';
import type { ErrorReply } from '../posting/error-reply.ts';
import type { Replies } from '../posting/replies.ts';
import type { Deduplicator } from '../transport/once.ts';

export interface Services {
  router: CommandRouter;
  store: Store;
  clock: Clock;
  reference: ReferenceData;
  /** Reads the events that a message tells. */
  readText: TextReader;
  /** Reads a table or JSON; missing where nobody does. */
  readEntries?: EntryReader;
  /** The bytes of a file that somebody put into Slack, by its address. */
  download(address: string): AsyncIterable<Uint8Array>;
  logger: Logger;
  schedule?: Scheduling;
  clients: Clients;
  errorReply: ErrorReply;
  users: Users;
  channels: Channels;
  requests: UserRequests;
  replies: Replies;
  once: Deduplicator;
  /** The bot as Slack knows it. @throws Error before the app has started. */
  identity(): BotIdentity;
}
