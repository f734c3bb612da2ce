/** The environment, read once and checked: the only reader of `process.env`. */
import type { KeyObject } from 'node:crypto';
import type { z } from 'zod';
import { present } from '../domain/collections.ts';
import { ConfigError } from '../errors.ts';
import { VARIABLES, type VariableName } from './variables.ts';

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
  /** A way to reach whoever runs the bot; null where none is given. */
  readonly contact: string | null;
  /** Keys that publishers of sources gave, by their settings. */
  readonly sourceKeys: Readonly<Record<string, string>>;
  /** Days for which the text of what was read from sources is kept. */
  readonly textDays: number;
  /** The workspace that is the shared desk; null for none. */
  readonly desk: string | null;
  /** The keys of whoever may sign releases of the bundled log; none for nobody. */
  readonly dataKeys: readonly KeyObject[];
  readonly color: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** A setting that can’t be used, with a sentence that names the variable, its value (never a secret's) and what is allowed. */
interface SettingFault {
  /** The variables that have to do with it. */
  of: readonly VariableName[];
  sentence: string;
}

/**
 * Reads and checks the environment. Blanks and line breaks around a value, and quotes around the whole of it, are not
 * part of it: files of secrets and of settings add them.
 * @throws {ConfigError} that lists every setting which can’t be used
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { config, faults } = checkConfig(env);
  if (faults.length === 0) return config;
  throw new ConfigError(faultsText(faults));
}

/** The sentences of faults, one below the other. */
export const faultsText = (faults: readonly SettingFault[]): string =>
  faults.map(({ sentence }) => sentence).join('\n');

/** Reads the environment, with every setting that can’t be used; where there are some, the configuration has their defaults. */
export function checkConfig(env: NodeJS.ProcessEnv = process.env): {
  config: Config;
  faults: readonly SettingFault[];
} {
  const faults: SettingFault[] = [];
  const value = <Name extends VariableName>(name: Name): Value<Name> => {
    const read = readOne(name, env[name]);
    if ('value' in read) return read.value;
    faults.push({ of: [name], sentence: read.fault });
    // Every variable has a default, or may be left out.
    return VARIABLES[name].read.parse(undefined) as Value<Name>;
  };
  const [botToken, appToken, signingSecret] = [
    value('SLACK_BOT_TOKEN'),
    value('SLACK_APP_TOKEN'),
    value('SLACK_SIGNING_SECRET'),
  ];
  const config = Object.freeze({
    connection: connectionOf(botToken, appToken, signingSecret),
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
    contact: value('BRIEFING_CONTACT') ?? null,
    sourceKeys: Object.freeze(
      keysOfSources({
        BRIEFING_BUNDESTAG_KEY: value('BRIEFING_BUNDESTAG_KEY'),
        BRIEFING_GOVINFO_KEY: value('BRIEFING_GOVINFO_KEY'),
      }),
    ),
    textDays: value('BRIEFING_TEXT_DAYS'),
    desk: value('BRIEFING_DESK') ?? null,
    dataKeys: value('BRIEFING_DATA_KEY') ?? [],
    color: value('NO_COLOR') === undefined,
    logLevel: value('LOG_LEVEL'),
  });
  const lacking = lackingIn(env, /^prod(uction)?$/i.test(value('NODE_ENV') ?? ''));
  return { config, faults: lacking ? [...faults, lacking] : faults };
}

/** The keys that are set. */
const keysOfSources = (keys: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([name, key]) => (key === undefined ? [] : [[name, key]])),
  );

type Value<Name extends VariableName> = z.infer<(typeof VARIABLES)[Name]['read']>;

function readOne<Name extends VariableName>(
  name: Name,
  given: string | undefined,
): { value: Value<Name> } | { fault: string } {
  const bare = bareOf(given ?? '');
  const quote = /^["']|["']$/.test(bare);
  const result = VARIABLES[name].read.safeParse(bare === '' ? undefined : bare);
  // One entry of the table was read, whichever it is: TypeScript keeps the union of all of them.
  if (result.success && !quote) return { value: result.data as Value<Name> };
  const secret = /TOKEN|SECRET|HEARTBEAT|BUNDESTAG_KEY|GOVINFO_KEY/.test(name);
  const allowed = quote
    ? 'it has a quote at one end alone'
    : present(result.error?.issues[0], 'the issue of a refusal').message;
  const shown = secret ? '' : `=${withoutPassword((given ?? '').replace(/[\r\n]+/g, ' '))}`;
  return { fault: `${name}${shown} can't be used: ${allowed}.` };
}

/** A value without the blanks around it, and without quotes around the whole of it. */
function bareOf(given: string): string {
  const [, , quoted] = /^\s*(["'])(.*)\1\s*$/s.exec(given) ?? [];
  return (quoted ?? given).trim();
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
): ConnectionMode {
  if (botToken && appToken) return { mode: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret };
  return { mode: 'local' };
}

const TO_SLACK = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const;

/** Settings that are missing beside those that are set; one that is set wrongly is set. */
function lackingIn(env: NodeJS.ProcessEnv, inProduction: boolean): SettingFault | null {
  const [bot, app, secret] = TO_SLACK.map((name) => bareOf(env[name] ?? '') !== '');
  if (bot && (app || secret)) return null;
  const none = !bot && !app && !secret;
  if (none && !inProduction) return null;
  if (none)
    return {
      of: ['NODE_ENV', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
      sentence:
        'NODE_ENV=production without a token: the local workspace does not open there. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or unset NODE_ENV.',
    };
  const lacks = bot
    ? 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)'
    : 'SLACK_BOT_TOKEN';
  return {
    of: TO_SLACK,
    sentence: `${lacks} is missing: set it too, or unset the others to open the local workspace.`,
  };
}
