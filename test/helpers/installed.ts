/** The scopes that a workspace grants when somebody installs the app, and the events that it is told: those of the manifest of an app that may listen in channels, and no more. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { listening } from '../../scripts/manifest.ts';

interface Manifest {
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
}

const plain = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');

const installed = (text: string) => {
  const manifest = parse(text) as Manifest;
  return {
    scopes: manifest.oauth_config.scopes.bot,
    subscriptions: manifest.settings.event_subscriptions.bot_events,
  };
};

export const INSTALLED = installed(listening(plain));

/** The same of the manifest as it is. */
export const INSTALLED_PLAIN = installed(plain);
