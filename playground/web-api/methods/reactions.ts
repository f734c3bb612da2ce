import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Message } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import { channelForApp, mintTs } from '../../state/state.ts';
import { messageOf } from './method.ts';

/** Adds an emoji to a message in somebody's name and tells the app. */
export function addReaction(core: Core, message: Message, name: string, user: string): void {
  const reactions = message.reactions ?? [];
  message.reactions = reactions;
  let reaction = reactions.find((each) => each.name === name);
  if (!reaction) {
    reaction = { name, users: [], count: 0 };
    reactions.push(reaction);
  }
  if (reaction.users.includes(user)) throw new SlackRefusal('already_reacted');
  reaction.users.push(user);
  reaction.count += 1;
  core.hub.changed();
  const item = { type: 'message', channel: message.channel, ts: message.ts };
  core.publish(
    {
      type: 'reaction_added',
      user,
      reaction: name,
      item,
      item_user: message.user,
      event_ts: mintTs(core),
    },
    message.channel,
  );
}

/** The bot's reaction. */
export function react(core: Core, channelId: string, ts: string, name: string): void {
  const channel = channelForApp(core, channelId);
  const emoji = name.replaceAll(':', '');
  if (!/^[a-z0-9_+'-]+$/.test(emoji)) throw new SlackRefusal('invalid_name');
  addReaction(core, messageOf(core, channel, ts), emoji, core.state.app.bot_user);
}
