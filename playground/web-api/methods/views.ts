/** views.*: modals and home tabs. */

import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Fields } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import { checkView, openModal, publishHome, pushModal, replaceView, viewToWire } from '../views.ts';
import { type Methods, optionalText, text } from './method.ts';

function definition(args: Fields): Fields {
  const view = args.view;
  if (typeof view === 'object' && view !== null && !Array.isArray(view)) return view as Fields;
  throw new SlackRefusal('invalid_arguments', ['missing required field: view']);
}

/** A modal that is refused before it costs its trigger. */
function checked(core: Core, args: Fields): Fields {
  const modal = definition(args);
  checkView(core, modal, 'modal');
  return modal;
}

export const views: Methods = {
  'views.open': {
    tier: 4,
    run(core, args) {
      const modal = checked(core, args);
      const { user } = core.triggers.spend(text(args, 'trigger_id'));
      return { view: viewToWire(core, openModal(core, user, modal)) };
    },
  },

  'views.push': {
    tier: 4,
    run(core, args) {
      const modal = checked(core, args);
      const { user } = core.triggers.spend(text(args, 'trigger_id'));
      return { view: viewToWire(core, pushModal(core, user, modal)) };
    },
  },

  'views.update': {
    tier: 4,
    run(core, args) {
      const id = optionalText(args, 'view_id');
      const external = optionalText(args, 'external_id');
      const view = Object.values(core.state.views).find(
        (each) => each.open && (id === undefined ? each.external_id === external : each.id === id),
      );
      if (!view || (id === undefined && external === undefined)) {
        throw new SlackRefusal('not_found');
      }
      replaceView(core, view, definition(args), optionalText(args, 'hash'));
      return { view: viewToWire(core, view) };
    },
  },

  'views.publish': {
    tier: 4,
    run(core, args) {
      const user = text(args, 'user_id');
      const view = publishHome(core, user, definition(args), optionalText(args, 'hash'));
      return { view: viewToWire(core, view) };
    },
  },
};
