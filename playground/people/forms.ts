/** Submitting and closing modals, and doing what the app answers. */
import { controlsIn, stateValues } from '../protocol/controls.ts';
import type { Outcome } from '../protocol/envelope.ts';
import { SlackRefusal } from '../protocol/slack-error.ts';
import type { Fields, Person, View } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { mintResponse } from '../web-api/responses.ts';
import {
  clearModals,
  dropModal,
  pushModal,
  replaceView,
  stackOf,
  viewToWire,
} from '../web-api/views.ts';
import { formProblems } from './form-rules.ts';
import { interactionBase } from './payloads.ts';
import type { SeenView } from './person-view.ts';
import { storedView } from './surfaces.ts';

const TROUBLE = 'We had some trouble connecting. Try again?';

/** The outcome of a submission. */
export interface Submission extends Outcome {
  /** False when Slack's client has refused the form before the app heard of it. */
  sent: boolean;
}

/** Addresses for menus that ask for one (`response_url_enabled`). */
function responseUrls(core: Core, person: Person, view: View): Fields[] {
  return controlsIn(view.blocks)
    .filter(({ element }) => element.response_url_enabled === true)
    .flatMap(({ blockId, actionId }) => {
      const state = stateValues(view.blocks, view.typed)[blockId]?.[actionId];
      const channel = state?.selected_conversation ?? state?.selected_channel;
      if (typeof channel !== 'string') return [];
      const { url } = mintResponse(core, { channel, user: person.id });
      return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url }];
    });
}

function checkErrors(view: View, errors: unknown): Record<string, string> {
  const entries = typeof errors === 'object' && errors !== null ? Object.entries(errors) : [];
  const inputs = view.blocks.filter((each) => each.type === 'input').map((each) => each.block_id);
  const wrong = entries.find(([id, text]) => !inputs.includes(id) || typeof text !== 'string');
  if (entries.length === 0 || wrong) {
    const what = wrong ? `no input block ${wrong[0]}` : 'errors must not be empty';
    throw new SlackRefusal('invalid_response_action', [what]);
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Does what the acknowledgement says; a view that was closed meanwhile stays closed. */
function follow(core: Core, view: View, answer: Fields): void {
  const next = (answer.view ?? {}) as Fields;
  switch (answer.response_action) {
    case undefined:
      dropModal(core, view);
      return;
    case 'clear':
      clearModals(core, view.user);
      return;
    case 'errors':
      view.errors = checkErrors(view, answer.errors);
      return;
    case 'update':
      if (view.open) replaceView(core, view, next);
      return;
    case 'push':
      if (view.open) pushModal(core, view.user, next);
      return;
    default:
      throw new SlackRefusal('invalid_response_action', [String(answer.response_action)]);
  }
}

/** Presses "Submit". A closed view can be submitted too: that is the second of two quick clicks. */
export async function submit(
  core: Core,
  person: Person,
  seen: Pick<SeenView, 'id'>,
): Promise<Submission> {
  const view = storedView(core, seen);
  if (view.user !== person.id) throw new Error(`${person.name} does not see that view`);
  view.errors = formProblems(view.blocks, stateValues(view.blocks, view.typed));
  view.notice = undefined;
  core.hub.changed();
  if (Object.keys(view.errors).length > 0) return { ok: true, sent: false, ms: 0 };
  const payload = {
    ...interactionBase(core, person),
    type: 'view_submission',
    trigger_id: core.triggers.mint(person.id),
    view: viewToWire(core, view),
    response_urls: responseUrls(core, person, view),
  };
  const outcome = await core.deliver({ type: 'interactive', payload });
  const error = outcome.ok ? followed(core, view, outcome) : outcome.error;
  if (error !== undefined) view.notice = TROUBLE;
  core.hub.changed();
  return { ...outcome, sent: true, ...(error !== undefined && { ok: false, error }) };
}

function followed(core: Core, view: View, outcome: Outcome): string | undefined {
  try {
    follow(core, view, outcome.payload ?? {});
    return undefined;
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    core.traffic.note('envelope', 'view_submission refused', error.toBody());
    return error.code;
  }
}

/** Presses "Cancel", or with `all` the cross that closes every modal of the stack. */
export async function close(
  core: Core,
  person: Person,
  seen: Pick<SeenView, 'id'>,
  all = false,
): Promise<Outcome> {
  const view = storedView(core, seen);
  const cleared = all || view.clear_on_close;
  const gone = cleared ? stackOf(core, person.id).reverse() : [view];
  const told = gone.filter((each) => each.notify_on_close).map((each) => viewToWire(core, each));
  if (cleared) clearModals(core, person.id);
  else dropModal(core, view);
  let outcome: Outcome = { ok: true, ms: 0 };
  for (const wire of told) {
    const base = interactionBase(core, person);
    const payload = { ...base, type: 'view_closed', view: wire, is_cleared: cleared };
    outcome = await core.deliver({ type: 'interactive', payload });
  }
  return outcome;
}
