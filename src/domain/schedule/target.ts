/** True for a target that is a person, whose alerts go into direct messages. */
export const isPerson = (target: string): boolean => /^[UW]/.test(target);

/** True for Slack's id of a channel that is somebody's direct messages with the bot. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** True for the name that Slack gives a direct message of several people. */
export const isGroupName = (name: string): boolean => name.startsWith('mpdm-');
