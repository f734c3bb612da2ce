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

/** The scopes that a workspace may leave out. With them an outcome that Slack left open is found out by reading the channel; without, it stays open. */
export const OPTIONAL_SCOPES = ['channels:history', 'groups:history'] as const;

/** All of them. */
export const ALL_SCOPES = [...BOT_SCOPES, ...OPTIONAL_SCOPES];
