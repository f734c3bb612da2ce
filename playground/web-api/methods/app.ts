/** Methods about the app itself: its identity, its team, its connection. */
import { SlackRefusal } from '../../protocol/slack-error.ts';
import { type Methods, optionalText, text } from './method.ts';
import { react } from './reactions.ts';

export const app: Methods = {
  'api.test': {
    tier: 'special',
    token: 'none',
    run(_core, args) {
      const error = optionalText(args, 'error');
      if (error !== undefined) throw new SlackRefusal(error, [], { args });
      return { args };
    },
  },

  'auth.test': {
    tier: 'special',
    run({ state, url }) {
      const { app: self, team } = state;
      const bot = state.people[self.bot_user];
      return {
        url: `${url}/`,
        team: team.name,
        team_id: team.id,
        user: bot?.name,
        user_id: self.bot_user,
        bot_id: self.bot_id,
        is_enterprise_install: false,
      };
    },
  },

  'apps.connections.open': { tier: 1, token: 'app', run: (core) => ({ url: core.openLink() }) },

  'bots.info': {
    tier: 3,
    scopes: ['users:read'],
    run({ state }, args) {
      if ((optionalText(args, 'bot') ?? state.app.bot_id) !== state.app.bot_id) {
        throw new SlackRefusal('bot_not_found');
      }
      const { id, bot_id, bot_user, name } = state.app;
      return {
        bot: { id: bot_id, deleted: false, name, updated: 0, app_id: id, user_id: bot_user },
      };
    },
  },

  'team.info': {
    tier: 3,
    scopes: ['team:read'],
    run: ({ state }) => ({ team: { ...state.team, icon: { image_default: true } } }),
  },

  'reactions.add': {
    tier: 3,
    scopes: ['reactions:write'],
    run(core, args) {
      react(core, text(args, 'channel'), text(args, 'timestamp'), text(args, 'name'));
      return {};
    },
  },
};
