import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listening, overHttp, requestUrl } from '../../scripts/manifest.ts';
import { FRONT_DOOR } from '../../src/briefing/router.ts';
import { loadCommands } from '../../src/runtime/load.ts';
import {
  ALL_SCOPES,
  BOT_SCOPES,
  LISTENING_SCOPES,
  OPTIONAL_SCOPES,
} from '../../src/slack/api/scopes.ts';
import { filesUnder, textOf, withoutComments } from '../helpers/house/house.ts';

interface Manifest {
  display_information: { name: string; description: string };
  features: {
    bot_user: { display_name: string };
    slash_commands: { command: string; description: string; usage_hint?: string; url?: string }[];
    shortcuts: { name: string; callback_id: string; description: string; type: string }[];
  };
  oauth_config: { scopes: { bot: string[]; bot_optional?: string[]; user?: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[]; request_url?: string };
    interactivity: { is_enabled: boolean; request_url?: string };
    socket_mode_enabled: boolean;
  };
}

/** The scopes that Slack's reference names for each method that the app calls. */
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'apps.connections': [],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.info': ['files:read'],
  'users.conversations': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

const SCOPES_OF_EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  // Told of private channels that the app may read; Slack's page of it names no scope.
  channel_id_changed: ['groups:read'],
  channel_left: ['channels:read'],
  channel_rename: ['channels:read'],
  channel_unarchive: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_rename: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  tokens_revoked: [],
  team_join: ['users:read'],
  user_change: ['users:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
};

/** Called on a client, or named whole: `users.lookup` of our own and a file `users.ts` are none. */
const METHOD =
  /(?<=[.'])\b(?:admin|api|apps|assistant|auth|bots|chat|conversations|dnd|emoji|files|im|mpim|oauth|pins|reactions|reminders|search|team|usergroups|users|views)\.(?:[a-z]+[A-Z]?\w*)\b(?=\(|'|\.open\()/g;

const manifest = parse(textOf('manifest.yml')) as Manifest;
const listens = parse(listening(textOf('manifest.yml'))) as Manifest;
const commands = await loadCommands();
const nameOf = (name: string) => (name === FRONT_DOOR ? `/${name}` : `/ai-${name}`);

/** The objections of the schema that Slack publishes. */
function faultsOf(written: Manifest): string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const fits = ajv.compile(JSON.parse(textOf('test/helpers/house/manifest.schema.json')));
  fits(written);
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('manifest.yml', () => {
  it('Manifest.yml fits the schema that Slack publishes', () => {
    expect(faultsOf(manifest)).toEqual([]);
  });

  it('Manifest.yml over HTTP fits the schema, and names one address wherever Slack calls', () => {
    const url = requestUrl('https://bot.example');
    const printed = parse(overHttp(textOf('manifest.yml'), url)) as Manifest;
    expect(faultsOf(printed)).toEqual([]);
    expect(url).toBe('https://bot.example/slack/events');
    expect(printed.features.slash_commands.map((command) => command.url)).toEqual(
      manifest.features.slash_commands.map(() => url),
    );
    const { event_subscriptions, interactivity, socket_mode_enabled } = printed.settings;
    expect([event_subscriptions.request_url, interactivity.request_url]).toEqual([url, url]);
    expect([socket_mode_enabled, manifest.settings.socket_mode_enabled]).toEqual([false, true]);
    expect(event_subscriptions.bot_events).toEqual(
      manifest.settings.event_subscriptions.bot_events,
    );
  });

  it('Manifest.yml asks for messages of channels, and the scopes for them, only where it is printed for an app that listens', () => {
    expect(faultsOf(listens)).toEqual([]);
    const events = manifest.settings.event_subscriptions.bot_events;
    expect(events.filter((event) => /^message\.(channels|groups|mpim)$/.test(event))).toEqual([]);
    expect(listens.settings.event_subscriptions.bot_events.toSorted()).toEqual(
      [...events, 'message.channels', 'message.groups'].toSorted(),
    );
    expect(listens.oauth_config.scopes.bot_optional).toEqual(
      [...OPTIONAL_SCOPES, ...LISTENING_SCOPES].toSorted(),
    );
  });

  it.each([
    'http://bot.example',
    'bot.example',
    'https://bot.example/hook',
    'https://a:b@bot.example',
  ])(
    'Manifest.yml is not printed for an address that Slack can’t call or the bot does not answer at: %s',
    (typed) => {
      expect(() => requestUrl(typed)).toThrow('as --url https://bot.example');
    },
  );

  it('Manifest.yml lists exactly the commands of commands/', () => {
    const listed = manifest.features.slash_commands.map(({ command }) => command);
    expect([...listed].sort()).toEqual(commands.map(({ name }) => nameOf(name)).sort());
  });

  it('Manifest.yml describes each command as its file does', () => {
    const said = manifest.features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usage: usage_hint ?? '',
    }));
    const expected = commands.map(({ name, summary, usage }) => ({
      command: nameOf(name),
      description: summary,
      usage,
    }));
    const byName = (a: { command: string }, b: { command: string }) =>
      a.command < b.command ? -1 : 1;
    expect(said.sort(byName)).toEqual(expected.sort(byName));
  });

  it('Manifest.yml keeps to the names and lengths that Slack takes', () => {
    const { slash_commands, shortcuts, bot_user } = manifest.features;
    expect(slash_commands.length).toBeLessThanOrEqual(50);
    for (const { command, description, usage_hint = 'x' } of slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(usage_hint.length).toBeLessThanOrEqual(100);
    }
    for (const { name, description, callback_id } of shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
      expect(callback_id.length).toBeLessThanOrEqual(255);
    }
    expect(bot_user.display_name.length).toBeLessThanOrEqual(80);
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
  });

  it('Manifest.yml names each shortcut once, and only such as the app listens to', () => {
    const ids = manifest.features.shortcuts.map(({ callback_id }) => callback_id);
    expect(new Set(ids).size).toBe(ids.length);
    const slack = filesUnder(['src/slack', 'src/contracts']).map(textOf).join('\n');
    expect(ids.filter((id) => !slack.includes(`'${id}'`))).toEqual([]);
  });

  it('Manifest.yml can be pasted as it is: Socket Mode, with no address to fill in', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(textOf('manifest.yml')).not.toMatch(/https?:\/\/(example|localhost)/);
    expect(manifest.features.slash_commands.filter((command) => command.url)).toEqual([]);
  });
});

describe('the scopes that it asks for', () => {
  const scopes = listens.oauth_config.scopes.bot;
  const methods = new Set(
    filesUnder(['src/slack']).flatMap((file) => withoutComments(textOf(file)).match(METHOD) ?? []),
  );

  it('The scopes that it asks for are those that the start-up checks', () => {
    expect([...scopes].sort()).toEqual([...ALL_SCOPES].sort());
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(
      [...BOT_SCOPES, ...OPTIONAL_SCOPES].sort(),
    );
    expect(manifest.oauth_config.scopes.bot_optional).toEqual(OPTIONAL_SCOPES);
    expect(manifest.oauth_config.scopes.user ?? []).toEqual([]);
  });

  it('The scopes that it asks for cover every method that the app calls', () => {
    expect(methods.size).toBeGreaterThan(0);
    const unknown = [...methods].filter((method) => !(method in SCOPES_OF_METHODS));
    expect(unknown).toEqual([]);
    const needed = [...methods].flatMap((method) => SCOPES_OF_METHODS[method] ?? []);
    expect(needed.filter((scope) => !scopes.includes(scope))).toEqual([]);
  });

  it('The scopes that it asks for cover every event that it subscribes to', () => {
    const events = listens.settings.event_subscriptions.bot_events;
    expect(events.filter((event) => !(event in SCOPES_OF_EVENTS))).toEqual([]);
    const needed = events.flatMap((event) => SCOPES_OF_EVENTS[event] ?? []);
    expect(needed.filter((scope) => !scopes.includes(scope))).toEqual([]);
  });

  it('The scopes that it asks for are none too many', () => {
    const events = listens.settings.event_subscriptions.bot_events;
    const used = new Set([
      'commands',
      ...[...methods].flatMap((method) => SCOPES_OF_METHODS[method] ?? []),
      ...events.flatMap((event) => SCOPES_OF_EVENTS[event] ?? []),
    ]);
    expect(scopes.filter((scope) => !used.has(scope))).toEqual([]);
  });
});
