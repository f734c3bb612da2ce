/** Since when a digest or a watch is paused, and why, in words: the one place for everything that shows a pause. Pure. */
import type { Pause, PauseCause } from '../../contracts/causes.ts';
import { formatMoment } from '../../domain/time/calendar.ts';

/**
 * A pause in sentences that begin in lower case: "paused since Thu 12 Mar, 09:00." of one that a person made;
 * where Slack closed the way, what is in the way follows: "… The channel is archived." The moment is shown by
 * the clocks of `zone`.
 */
export function pauseWords({ at, cause }: Pause, zone: string): string {
  return [`paused since ${formatMoment(at, zone)}.`, obstacle(cause)].filter(Boolean).join(' ');
}

/** The obstacle; null where somebody only wanted it so. */
function obstacle(cause: PauseCause): string | null {
  switch (cause.kind) {
    case 'person':
      return null;
    case 'channel_closed':
    case 'app_closed':
      return refusalWords(cause.word);
    case 'account_closed':
      return ACCOUNT;
  }
}

/** What is in the way where Slack answers with `word`, in a sentence without that word, with the way out where there is one; `otherwise` for a word that is not known. */
export function refusalWords(
  word: string,
  otherwise = 'Slack does not let the app post there.',
): string {
  return REFUSALS[word] ?? otherwise;
}

const SETTINGS =
  'The channel’s settings don’t let the app post: a workspace admin can change them.';
const NO_ACCESS = 'The app has lost its access to the workspace: an admin can install it again.';
const NO_PERMISSION = 'The app lacks a permission in the workspace: an admin can install it again.';
const ACCOUNT = 'The account is closed.';

const REFUSALS: Readonly<Record<string, string>> = {
  is_archived: 'The channel is archived: somebody has to unarchive it.',
  not_in_channel: 'The app is not a member of the channel: type /invite @AI Briefing there.',
  channel_not_found: 'The channel is deleted, or private and the app is not a member.',
  restricted_action: SETTINGS,
  restricted_action_read_only_channel: SETTINGS,
  restricted_action_thread_only_channel: SETTINGS,
  user_not_found: ACCOUNT,
  user_disabled: ACCOUNT,
  messages_tab_disabled: 'Direct messages with the app are turned off in this workspace.',
  cannot_dm_bot: 'It is the account of an app, which reads no direct messages.',
  account_inactive: NO_ACCESS,
  app_uninstalled: NO_ACCESS,
  tokens_revoked: NO_ACCESS,
  token_revoked: NO_ACCESS,
  token_expired: NO_ACCESS,
  invalid_auth: NO_ACCESS,
  not_authed: NO_ACCESS,
  no_permission: NO_PERMISSION,
  missing_scope: NO_PERMISSION,
  team_access_not_granted: NO_PERMISSION,
  org_login_required: 'Slack is moving the workspace, and takes no messages until that is done.',
};
