/** The environment, read once and checked: the only reader of `process.env`. */
import { z } from 'zod';
import { isCron } from '../domain/schedule/timing.ts';
import { readTiming } from '../domain/schedule/timing-reading.ts';
import { zoneOrMisreading } from '../domain/time/zones.ts';
import { ConfigError, Misreading } from '../errors.ts';

const zone = z.string().transform((typed, { addIssue }) => {
  const read = zoneOrMisreading(typed);
  if (!(read instanceof Misreading)) return read;
  addIssue(`a city or an IANA zone, as ${read.misread.instead}`);
  return z.NEVER;
});
/** As a schedule reads it: it must come round, and leave an hour between two digests. */
const cron = z.string().transform((typed, { addIssue }) => {
  const timing = cronOrMisreading(typed);
  if (!(timing instanceof Misreading)) return typed;
  addIssue(isCron(typed) ? `it ${timing.misread.wrong}` : 'five cron fields, as 0 9 * * 1-5');
  return z.NEVER;
});

function cronOrMisreading(typed: string) {
  try {
    return readTiming(`cron "${typed}"`, 'UTC');
  } catch (error) {
    if (error instanceof Misreading) return error;
    throw error;
  }
}

const token = (start: string, rotated = '') =>
  z.string().regex(new RegExp(`^(?:${rotated})?${start}\\S+$`), `begins with ${start}`);

const port = z.string().refine(isPort, 'a port, from 0 to 65535').transform(Number);

/** Every variable: what it is for, and how it is read. The README's table is made of these words. */
export const VARIABLES = {
  SLACK_BOT_TOKEN: {
    about: 'The bot token of your installation. With neither token the local workspace opens.',
    read: token('xoxb-', 'xoxe[.]').optional(),
  },
  SLACK_APP_TOKEN: {
    about: 'The app-level token with `connections:write`: connects by Socket Mode.',
    read: token('xapp-').optional(),
  },
  SLACK_SIGNING_SECRET: {
    about: 'The signing secret: serves HTTP instead of Socket Mode.',
    read: z.string().min(8, 'at least eight characters').optional(),
  },
  SLACK_API_URL: {
    about: 'Another root of the Web API, as for GovSlack.',
    read: z
      .url({ protocol: /^https?$/, error: 'an address, as https://slack-gov.com/api/' })
      .optional(),
  },
  PORT: {
    about: 'Where HTTP listens (signing secret), or the local workspace.',
    read: port.default(3000),
  },
  DATABASE_URL: {
    about:
      'The database: a path, `sqlite:` and a path, or `postgres://user:password@host:port/name`, which any number of copies of the bot may share.',
    read: z
      .string()
      .regex(
        /^(sqlite:.+|postgres(ql)?:\/\/.+|[^:]+)$/i,
        'a path, sqlite: and a path, or postgres://user:password@host:port/name',
      )
      .default('var/briefing.db'),
  },
  LOCAL_STATE: {
    about: 'The file that keeps the local workspace. Its log, `local.db`, lies beside it.',
    read: z.string().default('var/local-workspace.json'),
  },
  NODE_ENV: {
    about:
      'With `production` and no token the start is refused: the local workspace is not for production.',
    read: z.string().optional(),
  },
  BRIEFING_PREFIX: {
    about: 'The prefix of every command except `/briefing`.',
    read: z
      .string()
      .regex(/^[a-z0-9_-]{0,20}$/, 'lower-case letters, digits, - and _')
      .default('ai-'),
  },
  BRIEFING_DIGEST_CHANNEL: {
    about: 'The channel (its id) that gets the scheduled digest. Unset: none is scheduled.',
    read: z
      .string()
      .regex(/^[CG][A-Z0-9]{2,}$/, 'a channel id, as C0123456789')
      .optional(),
  },
  BRIEFING_DIGEST_CRON: {
    about: 'When: five cron fields.',
    read: cron.default('0 9 * * 1-5'),
  },
  BRIEFING_DIGEST_ZONE: {
    about: 'In which zone: a city or an IANA name.',
    read: zone.default('Europe/Stockholm'),
  },
  BRIEFING_HEARTBEAT_URL: {
    about:
      'An address that is called after each successful turn of the schedule, so that a monitor notices when the calls stop. Unset: none is called.',
    read: z
      .url({ protocol: /^https?$/, error: 'an http or https address, as https://hc.example/ping' })
      .optional(),
  },
  NO_COLOR: {
    about: 'Set to anything: no bold or faint text in the terminal.',
    read: z.string().optional(),
  },
  LOG_LEVEL: {
    about: 'How much is logged: `debug`, `info`, `warn`, `error` or `silent`.',
    read: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent')
      .default('info'),
  },
} as const;

export type VariableName = keyof typeof VARIABLES;

/** The way to Slack: over a socket, over HTTP, or to the local workspace instead. */
type ConnectionMode =
  | { mode: 'local' }
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string };

export interface Config {
  readonly connection: ConnectionMode;
  readonly slackApiUrl?: string | undefined;
  readonly port: number;
  readonly databaseUrl: string;
  /** The file of the local workspace. */
  readonly localState: string;
  readonly prefix: string;
  /** Null where no digest is scheduled. */
  readonly digest: { channel: string | null; cron: string; zone: string };
  /** Null where no address is to be called. */
  readonly heartbeat: string | null;
  readonly color: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Reads and checks the environment. Throws ConfigError, which names the variable, its value (never a secret's) and what is allowed. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const value = <Name extends VariableName>(name: Name) => readOne(name, env[name]);
  return Object.freeze({
    connection: connectionOf(
      value('SLACK_BOT_TOKEN'),
      value('SLACK_APP_TOKEN'),
      value('SLACK_SIGNING_SECRET'),
      value('NODE_ENV') === 'production',
    ),
    slackApiUrl: value('SLACK_API_URL'),
    port: value('PORT'),
    databaseUrl: value('DATABASE_URL'),
    localState: value('LOCAL_STATE'),
    prefix: value('BRIEFING_PREFIX'),
    digest: Object.freeze({
      channel: value('BRIEFING_DIGEST_CHANNEL') ?? null,
      cron: value('BRIEFING_DIGEST_CRON'),
      zone: value('BRIEFING_DIGEST_ZONE'),
    }),
    heartbeat: value('BRIEFING_HEARTBEAT_URL') ?? null,
    color: value('NO_COLOR') === undefined,
    logLevel: value('LOG_LEVEL'),
  });
}

type Value<Name extends VariableName> = z.infer<(typeof VARIABLES)[Name]['read']>;

function readOne<Name extends VariableName>(name: Name, given: string | undefined): Value<Name> {
  const result = VARIABLES[name].read.safeParse(given === '' ? undefined : given);
  // One entry of the table was read, whichever it is: TypeScript keeps the union of all of them.
  if (result.success) return result.data as Value<Name>;
  const secret = /TOKEN|SECRET|HEARTBEAT/.test(name);
  const allowed = result.error.issues[0]?.message ?? 'another value';
  const shown = secret ? '' : `=${withoutPassword(given ?? '')}`;
  throw new ConfigError(`${name}${shown} can't be used: ${allowed}.`);
}

/** An address as it may be shown: what stands before its host is struck out, and a password among its parameters. */
export function withoutPassword(address: string): string {
  const at = address.lastIndexOf('@');
  const scheme = /^\w+:\/*/.exec(address)?.[0] ?? '';
  const shown = at < 0 ? address : `${scheme}…${address.slice(at)}`;
  return shown.replace(/(password=)[^&]*/gi, '$1…');
}

function connectionOf(
  botToken?: string,
  appToken?: string,
  signingSecret?: string,
  inProduction?: boolean,
): ConnectionMode {
  if (botToken && appToken) return { mode: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret };
  const none = !botToken && !appToken && !signingSecret;
  if (none && inProduction) {
    throw new ConfigError(
      'NODE_ENV=production without a token: the local workspace does not open there. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or unset NODE_ENV.',
    );
  }
  if (none) return { mode: 'local' };
  const lacks = botToken
    ? 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)'
    : 'SLACK_BOT_TOKEN';
  throw new ConfigError(
    `${lacks} is missing: set it too, or unset the others to open the local workspace.`,
  );
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}
