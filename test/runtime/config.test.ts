import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../src/domain/collections.ts';
import { ConfigError } from '../../src/errors.ts';
import { readConfig, withoutPassword } from '../../src/runtime/config.ts';
import { VARIABLES } from '../../src/runtime/variables.ts';
import { anyText } from '../helpers/samples/any-text.ts';
import { runsOf } from '../helpers/soak.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1' };
const APP = { SLACK_APP_TOKEN: 'xapp-1' };
const SECRET = { SLACK_SIGNING_SECRET: '0123456789abcdef' };

describe('the environment', () => {
  it('The environment needs nothing: without tokens it opens the local workspace', () => {
    expect(readConfig({})).toEqual({
      connection: { mode: 'local' },
      slackApiUrl: undefined,
      port: 3000,
      databaseUrl: 'var/briefing.db',
      localState: 'var/local-workspace.json',
      prefix: 'ai-',
      digest: { channel: null, cron: '0 9 * * 1-5', zone: 'Europe/Stockholm' },
      heartbeat: null,
      contact: null,
      sourceKeys: {},
      textDays: 30,
      desk: null,
      dataKeys: [],
      color: true,
      logLevel: 'info',
    });
  });

  it('The environment opens no local workspace in production', () => {
    for (const NODE_ENV of ['production', 'Production', 'prod', 'production '])
      expect(() => readConfig({ NODE_ENV }), NODE_ENV).toThrow(/does not open there/);
    for (const NODE_ENV of ['development', 'test', 'preprod'])
      expect(readConfig({ NODE_ENV }).connection.mode).toBe('local');
    expect(readConfig({ ...BOT, ...APP, NODE_ENV: 'production' }).connection.mode).toBe('socket');
  });

  it('The environment connects by Socket Mode with an app token, by HTTP with a signing secret', () => {
    expect(readConfig({ ...BOT, ...APP }).connection).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
    });
    expect(readConfig({ ...BOT, ...SECRET }).connection).toMatchObject({ mode: 'http' });
    expect(readConfig({ ...BOT, ...APP, ...SECRET }).connection.mode).toBe('socket');
  });

  it.each([
    [BOT, 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'],
    [APP, 'SLACK_BOT_TOKEN is missing'],
    [SECRET, 'SLACK_BOT_TOKEN is missing'],
  ])('The environment says what is missing beside %o', (env, missing) => {
    expect(() => readConfig(env)).toThrow(missing);
  });

  it('The environment takes an empty value for none', () => {
    const empty = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });
  it('The environment reads no other variable, and can’t be changed', () => {
    const config = readConfig({ SOMETHING: 'else' });
    expect(config).toEqual(readConfig({}));
    expect([config, config.digest].every(Object.isFrozen)).toBe(true);
  });

  it('The environment is read as it is given', () => {
    expect(
      readConfig({
        PORT: '0',
        DATABASE_URL: 'sqlite:/tmp/x.db',
        BRIEFING_PREFIX: '',
        BRIEFING_DIGEST_CHANNEL: 'C0123456789',
        BRIEFING_DIGEST_CRON: '30 7 * * *',
        BRIEFING_DIGEST_ZONE: 'America/New_York',
        BRIEFING_HEARTBEAT_URL: 'https://hc.example/ping/1',
        NO_COLOR: '1',
        LOG_LEVEL: 'silent',
        BRIEFING_CONTACT: 'news@example.com',
      }),
    ).toMatchObject({
      contact: 'news@example.com',
      port: 0,
      databaseUrl: 'sqlite:/tmp/x.db',
      digest: { channel: 'C0123456789', cron: '30 7 * * *', zone: 'America/New_York' },
      heartbeat: 'https://hc.example/ping/1',
      color: false,
      logLevel: 'silent',
    });
  });
});

it('The environment with nonsense in any variable is read, or refused in a sentence that names a variable', () => {
  const names = fc.constantFrom(...keysOf(VARIABLES));
  const odd = fc.constantFrom('__proto__', 'true', '-1', '1e9', '\u0000', '../../etc/passwd');
  const value = fc.oneof(anyText({ maxLength: 60 }), odd);
  fc.assert(
    fc.property(names, value, (name, nonsense) => {
      try {
        readConfig({ [name]: nonsense });
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        expect(keysOf(VARIABLES).some((each) => String(error).includes(each))).toBe(true);
      }
    }),
    { numRuns: runsOf(300) },
  );
});

describe('the address of the database', () => {
  it.each([
    'var/log.db',
    '~/log.db',
    'sqlite:/var/log.db',
    'sqlite:///var/log.db',
    'file:var/log.db',
    'postgres://bot@db.example/log',
    'postgresql://bot:hush@db.example:5433/log?sslmode=require',
  ])('The address of the database may be %s', (DATABASE_URL) => {
    expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });

  it.each([
    ['postgres://bot:hu@sh@db/log', 'postgres://…@db/log'],
    ['mysql://bot:hush@db/log', 'mysql://…@db/log'],
    ['bot:hush@db', '…@db'],
    ['postgres://db/log?user=bot&password=hush&sslmode=require', /password=…&sslmode=require$/],
    ['var/log.db', 'var/log.db'],
  ])('%s is shown without its password', (address, shown) => {
    expect(withoutPassword(address)).toMatch(shown);
    expect(withoutPassword(address)).not.toContain('hush');
    expect(withoutPassword(address)).not.toContain('sh@');
  });

  it.each([
    ['postgres://bot:hu/sh@db/log', /in the user’s name and in the password some characters/],
    ['sqlite:', /a path, sqlite: and a path, or postgres/],
    ['sqlite:var/log/', /it is a folder; name a file in it, as var\/log\/briefing\.db/],
    ['var/log/', /it is a folder/],
  ])('The address %s of the database is refused with the reason', (DATABASE_URL, reason) => {
    expect(() => readConfig({ DATABASE_URL })).toThrow(reason);
  });

  it('The address of the database is refused without its password', () => {
    const read = () => readConfig({ DATABASE_URL: 'postgress://bot:hush@db/log' });
    expect(read).toThrow("DATABASE_URL=postgress://…@db/log can't be used: ");
  });
});

describe('a variable that can’t be used', () => {
  it.each([
    ['PORT', 'many', /^PORT=many can't be used: a port, from 0 to 65535\.$/],
    ['PORT', '70000', /^PORT=70000 can't be used: .*65535/],
    [
      'DATABASE_URL',
      'mysql://x',
      /^DATABASE_URL=mysql:\/\/x can't be used: a path, sqlite: and a path, or postgres:\/\/user:password@host:port\/name\.$/,
    ],
    [
      'BRIEFING_PREFIX',
      'AI ',
      /^BRIEFING_PREFIX=AI {2}can't be used: lower-case letters, digits, - and _\.$/,
    ],
    [
      'BRIEFING_DIGEST_CHANNEL',
      '#news',
      /^BRIEFING_DIGEST_CHANNEL=#news can't be used: a channel id, as C0123456789\.$/,
    ],
    [
      'BRIEFING_DIGEST_CRON',
      'at nine',
      /^BRIEFING_DIGEST_CRON=at nine can't be used: five cron fields, as 0 9 \* \* 1-5\.$/,
    ],
    ['BRIEFING_DIGEST_CRON', '0 0 9 * * 1-5', /five cron fields/],
    ['BRIEFING_DIGEST_CRON', '99 9 * * *', /five cron fields/],
    ['BRIEFING_DIGEST_CRON', '0 9 31 2 *', /it is a date that does not exist\.$/],
    ['BRIEFING_DIGEST_CRON', '*/5 * * * *', /it is more often than once an hour; .*\.$/],
    [
      'BRIEFING_DIGEST_ZONE',
      'CET',
      /^BRIEFING_DIGEST_ZONE=CET can't be used: it names several zones\. Type a city, as Berlin/,
    ],
    ['BRIEFING_DIGEST_ZONE', '+01:00', /it names several zones\. Type a city, as Stockholm\.$/],
    ['SLACK_API_URL', 'slack', /^SLACK_API_URL=slack can't be used: an address, as https:/],
    ['SLACK_API_URL', 'ftp://slack.example', /^SLACK_API_URL=/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL=loud can't be used: debug, info, warn, error or silent\.$/],
  ])('%s=%s is named, with what is allowed', (name, value, message) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(message);
  });

  it('A bot token that Slack exchanges now and then is taken', () => {
    const given = { SLACK_BOT_TOKEN: 'xoxe.xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1' };
    expect(readConfig(given).connection).toMatchObject({ botToken: 'xoxe.xoxb-1-a' });
  });

  it.each([
    [
      'SLACK_BOT_TOKEN',
      'xapp-hush',
      "SLACK_BOT_TOKEN can't be used: it must begin with xoxb-; it is the app-level token, which belongs in SLACK_APP_TOKEN.",
    ],
    [
      'SLACK_APP_TOKEN',
      'xoxb-hush',
      "SLACK_APP_TOKEN can't be used: it must begin with xapp-; it is the bot token, which belongs in SLACK_BOT_TOKEN.",
    ],
    [
      'SLACK_BOT_TOKEN',
      'xoxp-hush',
      "SLACK_BOT_TOKEN can't be used: it must begin with xoxb-; it is a user token, which this app does not use.",
    ],
    ['SLACK_BOT_TOKEN', 'hush', "SLACK_BOT_TOKEN can't be used: it must begin with xoxb-."],
    [
      'SLACK_BOT_TOKEN',
      'xoxb-1-\nhush',
      "SLACK_BOT_TOKEN can't be used: it has a line break in it.",
    ],
    ['SLACK_APP_TOKEN', 'xapp-1 hush', "SLACK_APP_TOKEN can't be used: it has a blank in it."],
    [
      'SLACK_APP_TOKEN',
      '"xapp-1-hush',
      "SLACK_APP_TOKEN can't be used: it has a quote at one end alone.",
    ],
    [
      'SLACK_SIGNING_SECRET',
      'xapp-1-hush',
      "SLACK_SIGNING_SECRET can't be used: it is the app-level token, which belongs in SLACK_APP_TOKEN; the signing secret stands under Basic Information.",
    ],
    [
      'SLACK_SIGNING_SECRET',
      'hush',
      "SLACK_SIGNING_SECRET can't be used: at least eight characters.",
    ],
    [
      'BRIEFING_HEARTBEAT_URL',
      'ftp://hc.example/hush',
      "BRIEFING_HEARTBEAT_URL can't be used: an http or https address, as https://hc.example/ping.",
    ],
  ])('%s is named without its value', (name, value, message) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(new RegExp(`^${RegExp.escape(message)}`));
    expect(read).not.toThrow('hush');
  });
});
