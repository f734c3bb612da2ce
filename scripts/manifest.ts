/** Prints the manifest as it is, for Socket Mode, or with every request URL, for HTTP: `npm run -s manifest -- --url https://bot.example`; with `--listen` for an app that may listen in channels. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { LISTENING_SCOPES } from '../src/slack/api/scopes.ts';

const MANIFEST = fileURLToPath(new URL('../manifest.yml', import.meta.url));
const PATH = '/slack/events';

/** The address at which the app takes requests. Throws an Error with a sentence for what Slack would not call. */
export function requestUrl(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const host = 'Give the address of the bot, as --url https://bot.example';
  if (url?.protocol !== 'https:') throw new Error(`Slack calls https alone. ${host}`);
  if (url.username || url.search || url.hash)
    throw new Error(`The address has more than a host. ${host}`);
  if (url.pathname !== '/' && url.pathname !== PATH)
    throw new Error(`The bot answers at ${PATH}, and at no other path. ${host}`);
  return `${url.origin}${PATH}`;
}

/** The manifest with Socket Mode off and every request URL on. */
export function overHttp(text: string, url: string): string {
  const manifest: Document = parseDocument(text);
  const commands = manifest.getIn(['features', 'slash_commands']);
  for (const command of isSeq(commands) ? commands.items : [])
    if (isMap(command)) command.set('url', url);
  manifest.setIn(['settings', 'event_subscriptions', 'request_url'], url);
  manifest.setIn(['settings', 'interactivity', 'request_url'], url);
  manifest.setIn(['settings', 'socket_mode_enabled'], false);
  return manifest.toString({ lineWidth: 0 });
}

const CHANNEL_EVENTS = ['message.channels', 'message.groups'];

/** The manifest of an app that may listen in channels: with their messages among its events, and the scopes for them, which a workspace may leave out. */
export function listening(text: string): string {
  const manifest: Document = parseDocument(text);
  const add = (path: readonly string[], values: readonly string[]) => {
    const list = manifest.getIn(path);
    const all = isSeq(list) ? list.toJSON() : [];
    manifest.setIn(path, manifest.createNode([...new Set([...all, ...values])].sort()));
  };
  add(['oauth_config', 'scopes', 'bot'], LISTENING_SCOPES);
  add(['oauth_config', 'scopes', 'bot_optional'], LISTENING_SCOPES);
  add(['settings', 'event_subscriptions', 'bot_events'], CHANNEL_EVENTS);
  return manifest.toString({ lineWidth: 0 });
}

if (import.meta.main) {
  try {
    const options = { url: { type: 'string' }, listen: { type: 'boolean' } } as const;
    const { url, listen } = parseArgs({ options }).values;
    const plain = readFileSync(MANIFEST, 'utf8');
    const text = listen ? listening(plain) : plain;
    process.stdout.write(url === undefined ? text : overHttp(text, requestUrl(url)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
