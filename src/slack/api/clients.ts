/** Slack's Web API, called in three ways. No client shares its options: Slack's packages write into them. */
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { readableAnswers } from './answers.ts';
import { type Logger, slackLogger } from './log.ts';

/** The address to call, and the token to call with. */
interface ClientConfig {
  botToken: string;
  /** Another root than `https://slack.com/api/`: GovSlack, the local workspace. */
  apiUrl?: string | undefined;
}

export interface Clients {
  /** Everything that changes something. Never tried twice: a post whose answer is lost may well have arrived. */
  posts: WebClient;
  /** Questions that somebody waits for: short patience, one more try. */
  reads: WebClient;
  /** Questions whose answer is remembered: they go on after whoever asked has stopped waiting. */
  lookups: WebClient;
}

const SLACK = 'https://slack.com/api/';

/** The patience of a client. */
interface ClientPatience {
  /** The longest wait for an answer, milliseconds. */
  timeout: number;
  /** Asked once more so many times where none comes. */
  retries: number;
  /** The wait before the first of them, milliseconds; each further one is twice as long. Default 100. */
  retryAfter?: number | undefined;
}

/** Options of a client of its own: a fresh object each time. */
export function clientOptions(
  apiUrl: string | undefined,
  logger: Logger,
  how: ClientPatience,
): WebClientOptions {
  return {
    slackApiUrl: apiUrl ?? SLACK,
    fetch: readableAnswers(logger),
    logger: slackLogger(logger),
    timeout: how.timeout,
    retryConfig: { retries: how.retries, minTimeout: how.retryAfter ?? 100, factor: 2 },
    // The default waits in silence and holds up every other call of the client.
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
}

/** The clients of one bot token. */
export function createClients({ botToken, apiUrl }: ClientConfig, logger: Logger): Clients {
  const client = (timeout: number, retries: number) =>
    new WebClient(botToken, clientOptions(apiUrl, logger, { timeout, retries }));
  return { posts: client(10_000, 0), reads: client(1_000, 1), lookups: client(8_000, 1) };
}
