/** The variables of the environment: what each is for, and how it is read. */
import { z } from 'zod';
import { isCron } from '../domain/schedule/timing.ts';
import { readTiming } from '../domain/schedule/timing-reading.ts';
import { zoneOrMisreading } from '../domain/time/zones.ts';
import { Misreading, mistakeAt } from '../errors.ts';
import { publicKeyOf } from '../sources/releases/release.ts';
import { addressFault } from '../storage/engines/address.ts';

/** A value that is read by its own reader; `said` words the refusal, in the reader's words by default. */
function readBy(
  read: (typed: string) => string | Misreading,
  said: (typed: string, why: Misreading) => string = (_typed, why) => wordsOf(why),
) {
  return z.string().transform((typed, { addIssue }) => {
    const value = read(typed);
    if (!(value instanceof Misreading)) return value;
    addIssue(said(typed, value));
    return z.NEVER;
  });
}

/** The reader's own words, so that a value is explained here as wherever else it is typed: "it names several zones. Type a city, as New York". */
function wordsOf({ misread }: Misreading): string {
  const { wrong, allowed } = mistakeAt({ ...misread, subject: 'it' });
  return [wrong, allowed].filter(Boolean).join(' ').replace(/\.$/, '');
}

const zone = readBy(zoneOrMisreading);
/** As a schedule reads it: it must come round, and leave an hour between two digests. */
const cron = readBy(cronOrMisreading, (typed, why) =>
  isCron(typed) ? `it ${why.misread.wrong}` : 'five cron fields, as 0 9 * * 1-5',
);

function cronOrMisreading(typed: string): string | Misreading {
  try {
    readTiming(`cron "${typed}"`, 'UTC');
    return typed;
  } catch (error) {
    if (error instanceof Misreading) return error;
    throw error;
  }
}

/** The kinds of tokens that Slack gives, by how they begin. */
const TOKENS: readonly (readonly [start: RegExp, what: string])[] = [
  [/^(?:xoxe[.])?xoxb-/, 'the bot token, which belongs in SLACK_BOT_TOKEN'],
  [/^xapp-/, 'the app-level token, which belongs in SLACK_APP_TOKEN'],
  [/^(?:xoxe[.])?xoxp-/, 'a user token, which this app does not use'],
  [/^xoxe-/, 'a refresh token, which this app does not use'],
];

const tokenNamed = (typed: string) => TOKENS.find(([start]) => start.test(typed))?.[1];

const token = (start: string, rotated = '') =>
  z.string().superRefine((typed, { addIssue }) => {
    const whole = new RegExp(`^(?:${rotated})?${start}\\S+$`);
    if (whole.test(typed)) return;
    const [begins, other] = [new RegExp(`^(?:${rotated})?${start}`).test(typed), tokenNamed(typed)];
    if (begins) addIssue(/\s/.test(typed) ? `it has ${blankIn(typed)} in it` : 'it is cut short');
    else addIssue(`it must begin with ${start}${other ? `; it is ${other}` : ''}`);
  });

const blankIn = (typed: string) => (/[\r\n]/.test(typed) ? 'a line break' : 'a blank');

const secret = z.string().superRefine((typed, { addIssue }) => {
  const other = tokenNamed(typed);
  if (other) addIssue(`it is ${other}; the signing secret stands under Basic Information`);
  else if (/\s/.test(typed)) addIssue(`it has ${blankIn(typed)} in it`);
  else if (typed.length < 8) addIssue('at least eight characters');
});

const address = z.string().superRefine((typed, { addIssue }) => {
  const fault = addressFault(typed);
  if (fault) addIssue(fault);
});

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
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
    read: secret.optional(),
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
      'The database: a path, `sqlite:` and a path (`sqlite://var/x.db` is in the current folder, `sqlite:///var/x.db` is not), or `postgres://user:password@host:port/name`, which any number of copies of the bot may share.',
    read: address.default('var/briefing.db'),
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
  BRIEFING_CONTACT: {
    about:
      'A web or mail address of the people who run the bot: every request for news says it. Some servers, as sec.gov, refuse requests without one.',
    read: z
      .string()
      .regex(/^[!-~]+$/, 'an address without blanks, as news@example.com')
      .optional(),
  },
  BRIEFING_BUNDESTAG_KEY: {
    about:
      'The key of the Bundestag’s register of proceedings (DIP), which it gives by mail. Unset: that register is not asked, and not offered among the starter feeds.',
    read: z
      .string()
      .regex(/^[!-~]+$/, 'a key without blanks')
      .optional(),
  },
  BRIEFING_GOVINFO_KEY: {
    about:
      'The key of api.data.gov, by which govinfo tells the bills and laws of the United States Congress. Unset: that register is not asked, and not offered among the starter feeds.',
    read: z
      .string()
      .regex(/^[!-~]+$/, 'a key without blanks')
      .optional(),
  },
  BRIEFING_TEXT_DAYS: {
    about:
      'For how many days the text of what was read from sources is kept, from 0 to 90. After that only the fact that it was seen is kept, and with 0 no text outlives its reading.',
    read: z
      .string()
      .refine((text) => /^\d{1,2}$/.test(text) && Number(text) <= 90, 'days, from 0 to 90')
      .transform(Number)
      .default(30),
  },
  BRIEFING_DESK: {
    about:
      'The shared desk: the workspace (its id) whose accepted events all other workspaces of the database read like the bundled log, unless one declines. Unset: none is.',
    read: z
      .string()
      .regex(/^T[A-Z0-9]{2,}$/, 'the id of a workspace, as T0123456789')
      .optional(),
  },
  BRIEFING_DATA_KEY: {
    about:
      'The public key (Ed25519, DER in base64) of the people who sign the releases of the bundled log that `briefing data update` takes in; several with commas between them. Unset: none is taken.',
    read: z
      .string()
      .transform((typed, { addIssue }) => {
        try {
          return typed.split(',').filter(Boolean).map(publicKeyOf);
        } catch {
          addIssue(
            'a public key for Ed25519 (DER, in base64), or several with commas between them',
          );
          return z.NEVER;
        }
      })
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
