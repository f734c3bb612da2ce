/** The scopes that a workspace grants when somebody installs the app: those of the manifest, and no more. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')) as {
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
};

export const INSTALLED = {
  scopes: manifest.oauth_config.scopes.bot,
  subscriptions: manifest.settings.event_subscriptions.bot_events,
};
