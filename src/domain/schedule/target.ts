/** Whether alerts go to a person, in direct messages. */
export const isPerson = (target: string): boolean => /^[UW]/.test(target);

/** Whether Slack's id of a channel is that of somebody's direct messages with the bot. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
