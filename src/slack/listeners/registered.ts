/** The registrations that the manifest makes with Slack, for a workspace that reads no manifest. */
import type { CommandRouter } from '../../briefing/router.ts';
import { ALL_SCOPES } from '../api/scopes.ts';
import { SHORTCUTS } from './shortcuts.ts';

/** Commands, shortcuts and scopes of the app. */
export function registered(router: Pick<CommandRouter, 'commands' | 'line'>) {
  const commands = router.commands.map(({ name, summary, usage }) => ({
    command: router.line(name),
    description: summary,
    usage_hint: usage,
  }));
  return { commands, shortcuts: SHORTCUTS, scopes: ALL_SCOPES };
}
