/** The parts that payloads of commands and interactions have in common. */

import type { Channel, Fields, Message, Person } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { toWire } from '../state/messages.ts';
import { mintTs } from '../state/state.ts';
import { checkActive } from './visibility.ts';

/** The origin of an interaction, which every payload names. Throws for a person whose account is closed. */
export function interactionBase(core: Core, person: Person): Fields {
  checkActive(person);
  const { team, app } = core.state;
  return {
    token: 'verification-token',
    api_app_id: app.id,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: {
      id: person.id,
      username: person.name,
      name: person.name,
      team_id: person.team_id,
    },
  };
}

/** A channel as interactions name it. */
function channelPart(channel: Channel): Fields {
  const names = { public: channel.name, private: 'privategroup', im: 'directmessage' };
  return { id: channel.id, name: names[channel.kind] };
}

/** The message that an interaction is about; ephemeral ones are not repeated to the app. */
export function messagePart(message: Message, channel: Channel): Fields {
  const ephemeral = message.ephemeral_for !== undefined;
  const inThread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: ephemeral,
    ...inThread,
  };
  const about = { container, channel: channelPart(channel) };
  return ephemeral ? about : { ...about, message: toWire(message) };
}

/** A slash command's payload: flat, because over HTTP it is a form. */
export function slashPayload(
  core: Core,
  person: Person,
  channel: Channel,
  command: string,
  text: string,
): Fields {
  const { team, app } = core.state;
  return {
    token: 'verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelPart(channel).name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
  };
}

/** The time of an action. */
export function actionTs(core: Core): string {
  return mintTs(core);
}
