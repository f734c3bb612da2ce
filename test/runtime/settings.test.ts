import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/runtime/config.ts';

describe('a value as files of settings and of secrets hand it over', () => {
  it.each([
    ['with a line break behind it', (value: string) => `${value}\n`],
    ['with blanks around it', (value: string) => `  ${value}\r\n`],
    ['in quotes', (value: string) => `"${value}"`],
    ['in single quotes, with a line break', (value: string) => `'${value} '\n`],
  ])('A value %s is read without them', (_how, given) => {
    const config = readConfig({
      SLACK_BOT_TOKEN: given('xoxb-1-2-abc'),
      SLACK_APP_TOKEN: given('xapp-1-abc'),
      DATABASE_URL: given('sqlite:/srv/log.db'),
      BRIEFING_DIGEST_CRON: given('30 7 * * *'),
      PORT: given('8080'),
    });
    expect(config).toMatchObject({
      connection: { mode: 'socket', botToken: 'xoxb-1-2-abc', appToken: 'xapp-1-abc' },
      databaseUrl: 'sqlite:/srv/log.db',
      digest: { cron: '30 7 * * *' },
      port: 8080,
    });
  });

  it('A value of quotes or blanks alone is none', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: ' \n', DATABASE_URL: '""' })).toEqual(readConfig({}));
  });
});

describe('several settings that can’t be used', () => {
  it('Several settings that can’t be used are named at once, and what is missing beside them too', () => {
    const env = {
      PORT: 'many',
      LOG_LEVEL: 'loud',
      SLACK_APP_TOKEN: 'xoxb-1',
      BRIEFING_DIGEST_ZONE: 'EST',
      DATABASE_URL: 'sqlite:log.db?mode=ro',
    };
    const told = (() => {
      try {
        return String(readConfig(env));
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(told.split('\n')).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN can't be used: it must begin with xapp-; /),
      "PORT=many can't be used: a port, from 0 to 65535.",
      "DATABASE_URL=sqlite:log.db?mode=ro can't be used: it has a ? in it: an SQLite address takes nothing but a path.",
      expect.stringMatching(/^BRIEFING_DIGEST_ZONE=EST can't be used: it names several zones\. /),
      "LOG_LEVEL=loud can't be used: debug, info, warn, error or silent.",
      'SLACK_BOT_TOKEN is missing: set it too, or unset the others to open the local workspace.',
    ]);
  });

  it('A token that is wrong is not missing', () => {
    expect(() => readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-1' })).toThrow(
      /^SLACK_APP_TOKEN can/,
    );
  });
});
