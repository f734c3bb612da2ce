/** What the manifest asks for; a house test holds the two together. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'im:history',
  'users:read',
] as const;
