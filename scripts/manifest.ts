/** Prints the manifest as it is, for Socket Mode, or with every request URL, for HTTP: `npm run -s manifest -- --url https://bot.example`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';

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

if (import.meta.main) {
  try {
    const { url } = parseArgs({ options: { url: { type: 'string' } } }).values;
    const text = readFileSync(MANIFEST, 'utf8');
    process.stdout.write(url === undefined ? text : overHttp(text, requestUrl(url)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
