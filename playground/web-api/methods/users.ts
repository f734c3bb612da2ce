/** users.*: who people are. */

import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Fields, Person } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import { botIsIn, own } from '../../state/state.ts';
import { channelToWire, listChannels } from './conversations.ts';
import { flag, type Methods, optionalText, page, text } from './method.ts';

/** Seconds east of Greenwich in a zone at a moment. */
function offsetOf(tz: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(at).find((each) => each.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = name.match(/([+-])(\d{2}):(\d{2})/) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** True of a person who is in a channel with the bot. */
const isMet = (core: Core, { id }: Person): boolean =>
  Object.values(core.state.channels).some(
    (each) => each.kind !== 'im' && each.members.includes(id) && botIsIn(core.state, each),
  );

/** A person as Slack describes them to the app. */
export function personToWire(core: Core, who: Person, withLocale = false): Fields {
  const { name, real_name, email, locale, team_id, is_stranger, hides_team, ...rest } = who;
  const mayKnowEmail = core.scopes.includes('users:read.email');
  return {
    ...rest,
    ...(!hides_team && { team_id }),
    // Slack says it only of somebody with whom the app shares no channel.
    ...(is_stranger && !isMet(core, who) && { is_stranger }),
    name,
    real_name,
    color: '4bbe2e',
    tz_label: who.tz,
    tz_offset: offsetOf(who.tz, core.clock.now()),
    is_primary_owner: who.is_owner,
    is_app_user: false,
    updated: 1_700_000_000,
    ...(withLocale && { locale }),
    profile: {
      real_name,
      real_name_normalized: real_name,
      display_name: name,
      display_name_normalized: name,
      ...(mayKnowEmail && { email }),
      ...(!hides_team && { team: team_id }),
    },
  };
}

export const users: Methods = {
  'users.info': {
    tier: 4,
    scopes: ['users:read'],
    run(core, args) {
      const person = own(core.state.people, text(args, 'user'));
      if (!person) throw new SlackRefusal('user_not_found');
      return { user: personToWire(core, person, flag(args, 'include_locale')) };
    },
  },

  'users.list': {
    tier: 2,
    scopes: ['users:read'],
    run(core, args) {
      const own = Object.values(core.state.people).filter((each) => !each.is_stranger);
      const { items, next_cursor } = page(own, args, 200, 1000);
      const members = items.map((each) => personToWire(core, each, flag(args, 'include_locale')));
      return { members, cache_ts: 0, response_metadata: { next_cursor } };
    },
  },

  'users.conversations': {
    tier: 3,
    scopes: ['channels:read', 'groups:read', 'im:read'],
    run(core, args) {
      const user = optionalText(args, 'user') ?? core.state.app.bot_user;
      if (!own(core.state.people, user)) throw new SlackRefusal('user_not_found');
      const joined = listChannels(core, args)
        .filter((each) => each.members.includes(user))
        .filter((each) => each.kind === 'public' || botIsIn(core.state, each));
      const { items, next_cursor } = page(joined, args, 100, 999);
      const channels = items.map((each) => channelToWire(core, each));
      return { channels, response_metadata: { next_cursor } };
    },
  },
};
