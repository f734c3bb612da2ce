/**
 * Slack's errors of `chat.postMessage`, documented on https://docs.slack.dev/reference/methods/chat.postMessage and
 * beside it: the one table of what each means, in words and for what is done next. Pure.
 */

/**
 * The meaning of an error for the message that it answers:
 * - `later`: not posted now; the same message is posted again after a while.
 * - `unknown`: it may stand in the channel, and is looked for before anything else is sent there.
 * - `drawing`: refused for how it is drawn; a plainer one may do.
 * - `length`: too long; in two halves it may do.
 * - `thread`: the thread takes no reply; messages of the channel itself are not concerned.
 * - `message`: this message is refused, whatever it looks like.
 * - `place`: the channel or the person takes nothing from the app until somebody does something about it.
 * - `app`: the app may post nothing anywhere.
 */
type PostErrorKind =
  | 'later'
  | 'unknown'
  | 'drawing'
  | 'length'
  | 'thread'
  | 'message'
  | 'place'
  | 'app';

/** A row of the table: one meaning, and the errors that have it. */
interface PostError {
  kind: PostErrorKind;
  /** The obstacle and the way out, in one sentence or two, for somebody who reads of it anywhere. */
  words: string;
  /** The same after "I can’t post in #deals: ", where that reads better. */
  here?: string;
  /** Seconds to wait where Slack names none; of `later` only. */
  seconds?: number;
}

/** The next step of the app itself after an error of a kind, in a sentence. */
export const NEXT_STEP: Readonly<Record<PostErrorKind, string>> = {
  later: 'The app posts it as soon as Slack allows it.',
  unknown: 'The app looks for it in the channel before it posts anything else there.',
  drawing: 'The app posts it again with less formatting, in the end as text alone.',
  length: 'The app posts it again in shorter messages.',
  thread: 'The app leaves the replies out.',
  message: 'The app does not post it again.',
  place: 'The app posts nothing there until it is resumed.',
  app: 'The app posts everything as soon as Slack allows it.',
};

const MINUTES = 60;
const INSTALL = 'an admin can install it again.';
const SETTINGS =
  'The channel’s settings don’t let the app post: a workspace admin can change them.';
const UNSURE = 'Slack did not say whether it arrived.';
const OUR_FAULT =
  'Slack could not read what the app sent. That is a fault of the app: the person who runs it finds the reason in its log.';
const NO_REPLIES =
  'The channel takes no replies in threads: choose a digest that fits in one message, or another channel.';

/** Every meaning, with the codes that have it. */
const ROWS: readonly (PostError & { codes: string })[] = [
  { kind: 'later', words: 'Slack asked to wait.', seconds: 30, codes: 'ratelimited rate_limited' },
  {
    kind: 'later',
    words:
      'The workspace has reached Slack’s limit on messages: an admin can see the limit of the plan.',
    seconds: 15 * MINUTES,
    codes: 'message_limit_exceeded',
  },
  {
    kind: 'later',
    words:
      'Slack is moving the workspace or the channel, and takes no messages until that is done.',
    seconds: 5 * MINUTES,
    codes: 'team_added_to_org external_channel_migrating',
  },
  {
    kind: 'later',
    words: 'Slack limits the app on this network for now.',
    seconds: 5 * MINUTES,
    codes: 'accesslimited',
  },
  {
    kind: 'unknown',
    words: UNSURE,
    codes:
      'internal_error fatal_error request_timeout service_unavailable duplicate_channel_not_found duplicate_message_not_found draft_already_sent',
  },
  {
    kind: 'drawing',
    words: 'Slack does not accept how the message is drawn.',
    codes:
      'invalid_blocks invalid_blocks_format invalid_attachments invalid_arguments too_many_attachments too_many_contact_cards markdown_text_conflict',
  },
  {
    kind: 'drawing',
    words: 'The organisation does not let links to some files be shared in this channel.',
    codes:
      'slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked',
  },
  {
    kind: 'length',
    words: 'The message is too long for Slack.',
    codes: 'msg_too_long msg_blocks_too_long blocks_too_long attachment_payload_limit_exceeded',
  },
  { kind: 'thread', words: NO_REPLIES, codes: 'restricted_action_non_threadable_channel' },
  {
    kind: 'thread',
    words: 'The thread is closed, or its first message is gone.',
    codes:
      'restricted_action_thread_locked thread_locked cannot_reply_to_message thread_not_found invalid_thread_ts message_not_found',
  },
  {
    kind: 'message',
    words: OUR_FAULT,
    codes:
      'as_user_not_supported invalid_arg_name invalid_array_arg invalid_charset invalid_form_data invalid_json invalid_metadata_format invalid_metadata_schema invalid_post_type json_not_object metadata_must_be_sent_from_app metadata_too_large missing_argument missing_charset missing_file_data missing_post_type no_text superfluous_charset draft_already_deleted draft_has_conflict draft_not_found agent_prompt_display_not_allowed send_on_behalf_not_allowed',
  },
  {
    kind: 'place',
    words: 'The channel is archived: somebody has to unarchive it.',
    here: 'it is archived. Choose another channel.',
    codes: 'is_archived channel_is_archived',
  },
  {
    kind: 'place',
    words: 'The app is not a member of the channel: type /invite @AI Briefing there.',
    here: 'the app is not a member. Type /invite @AI Briefing there.',
    codes: 'not_in_channel user_not_in_channel',
  },
  {
    kind: 'place',
    words: 'The channel is deleted, or private and the app is not a member.',
    here: 'the app is not a member. Type /invite @AI Briefing there.',
    codes: 'channel_not_found team_not_found',
  },
  {
    kind: 'place',
    words: SETTINGS,
    here: 'its settings say who may post, and the app may not. A workspace admin can change that.',
    codes:
      'restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel posting_to_general_channel_denied',
  },
  {
    kind: 'place',
    words: 'Apps can’t post in this kind of conversation: choose a channel.',
    codes: 'channel_type_not_supported method_not_supported_for_channel_type',
  },
  { kind: 'place', words: 'The account is closed.', codes: 'user_not_found user_disabled' },
  {
    kind: 'place',
    words: 'The app does not see this person’s account: a workspace admin can change that.',
    codes: 'user_not_visible user_is_restricted',
  },
  {
    kind: 'place',
    words: 'Direct messages with the app are turned off in this workspace.',
    codes: 'messages_tab_disabled',
  },
  {
    kind: 'place',
    words: 'It is the account of an app, which reads no direct messages.',
    codes: 'cannot_dm_bot user_is_bot',
  },
  {
    kind: 'app',
    words: `The app has lost its access to the workspace: ${INSTALL}`,
    codes:
      'account_inactive app_uninstalled tokens_revoked token_revoked token_expired invalid_auth invalid_token not_authed team_disabled user_removed_from_team',
  },
  {
    kind: 'app',
    words: `The app lacks a permission in the workspace: ${INSTALL}`,
    codes:
      'no_permission missing_scope team_access_not_granted not_allowed_token_type no_access two_factor_setup_required',
  },
  {
    kind: 'app',
    words:
      'The workspace’s admins have restricted the app or all posting: an admin can change that.',
    codes: 'ekm_access_denied access_denied app_access_restricted enterprise_is_restricted',
  },
  {
    kind: 'app',
    words: 'Slack is moving the workspace, and takes no messages until that is done.',
    codes: 'org_login_required',
  },
  {
    kind: 'app',
    words: 'Slack no longer accepts this version of the app: the person who runs it can update it.',
    codes: 'deprecated_endpoint method_deprecated unknown_method upgrade_required',
  },
];

/** Error code → its meaning. A code that is not here is one that Slack made up since, and refuses the message alone. */
export const POST_ERRORS: ReadonlyMap<string, PostError> = new Map(
  ROWS.flatMap(({ codes, ...row }) => codes.split(' ').map((code) => [code, row])),
);

/** The kind of an error code, known or not. */
export function kindOfPostError(code: string): PostErrorKind {
  return POST_ERRORS.get(code)?.kind ?? 'message';
}
