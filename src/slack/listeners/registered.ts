/** What the manifest registers with Slack, for a workspace that reads no manifest. */
import type { Desk } from '../../briefing/router.ts';
import { ALL_SCOPES } from '../api/scopes.ts';
import { SHORTCUTS } from './shortcuts.ts';

/** Commands, shortcuts and scopes of the app. */
export function registered(desk: Pick<Desk, 'commands' | 'line'>) {
  const commands = desk.commands.map(({ name, summary, usage }) => ({
    command: desk.line(name),
    description: summary,
    usage_hint: usage,
  }));
  return { commands, shortcuts: SHORTCUTS, scopes: ALL_SCOPES };
}
