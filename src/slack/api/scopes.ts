/** The scopes that the manifest asks for; a house test holds the two together. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
] as const;

/** The scopes that a workspace may leave out. Without them no file is imported in Slack, only what is pasted. */
export const OPTIONAL_SCOPES = ['files:read'] as const;

/** The optional scopes of an app that may listen in channels; no other asks for them. With them it also finds out by reading a channel what Slack left open of a message; without, that stays open. */
export const LISTENING_SCOPES = ['channels:history', 'groups:history'] as const;

/** All of them. */
export const ALL_SCOPES = [...BOT_SCOPES, ...OPTIONAL_SCOPES, ...LISTENING_SCOPES];
