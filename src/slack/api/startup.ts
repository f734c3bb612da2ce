/** Looks at the tokens before anything starts, and says in one sentence what is missing. */
import { WebClient } from '@slack/web-api';
import { ConfigError, SlackError } from '../../errors.ts';
import { clientOptions } from './clients.ts';
import type { Logger } from './log.ts';
import { failureOf } from './outcomes.ts';
import { BOT_SCOPES, LISTENING_SCOPES, OPTIONAL_SCOPES } from './scopes.ts';

/** The bot as Slack knows it: its ids, and those of its workspace. */
export interface BotIdentity {
  /** The workspace's id. Every row that people write is kept under it. */
  team: string;
  enterprise: string | null;
  botId: string;
  botUser: string;
  /** The scopes that were granted; missing where Slack does not name them. */
  scopes?: readonly string[];
}

const WITHOUT_HISTORY =
  'Without these scopes the app can’t listen in channels, and a message is not looked for where Slack does not say whether it arrived, and not sent again';

const WITHOUT_FILES = 'Without this scope no file can be imported in Slack, only what is pasted';

const PATIENT = { timeout: 10_000, retries: 3 };

/**
 * Asks Slack who the bot token belongs to. Throws ConfigError for a token that is refused or lacks a scope,
 * SlackError where Slack can't be reached.
 */
export async function checkBotToken(
  token: string,
  apiUrl: string | undefined,
  logger: Logger,
): Promise<BotIdentity> {
  const client = new WebClient(token, clientOptions(apiUrl, logger, PATIENT));
  const answer = await client.auth.test().catch((error: unknown) => {
    throw refused(
      error,
      'bot token',
      'copy the one that begins with xoxb- from OAuth & Permissions',
    );
  });
  const granted = answer.response_metadata?.scopes;
  const lacks = (scope: string) => granted !== undefined && !granted.includes(scope);
  const missing = BOT_SCOPES.filter(lacks);
  if (missing.length > 0) {
    const it = missing.length === 1 ? 'it' : 'them';
    throw new ConfigError(
      `The bot token lacks ${missing.join(', ')}; add ${it} under OAuth & Permissions and reinstall.`,
    );
  }
  const left = LISTENING_SCOPES.filter(lacks);
  if (left.length > 0) logger.info({ scopes: left }, WITHOUT_HISTORY);
  const shut = OPTIONAL_SCOPES.filter(lacks);
  if (shut.length > 0) logger.info({ scopes: shut }, WITHOUT_FILES);
  return {
    team: String(answer.team_id ?? answer.enterprise_id),
    enterprise: answer.enterprise_id ?? null,
    botId: String(answer.bot_id),
    botUser: String(answer.user_id),
    ...(granted && { scopes: granted }),
  };
}

/** Sees whether the app-level token opens Socket Mode. Left to itself, Socket Mode would try for ever. */
export async function checkAppToken(
  token: string,
  apiUrl: string | undefined,
  logger: Logger,
): Promise<void> {
  const client = new WebClient(token, clientOptions(apiUrl, logger, PATIENT));
  await client.apps.connections.open({}).catch((error: unknown) => {
    throw refused(
      error,
      'app-level token',
      'make one with connections:write under Basic Information',
    );
  });
}

function refused(error: unknown, which: string, remedy: string): Error {
  const { kind, word } = failureOf(error);
  if (kind === 'refused')
    return new ConfigError(`Slack refuses the ${which} (${word}); ${remedy}.`);
  return new SlackError(word, `Slack can’t be reached (${word}); check the network.`, {
    cause: error,
  });
}
