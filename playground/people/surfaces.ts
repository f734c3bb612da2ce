/** Surfaces: the messages and views that a person acts on, behind one interface. */

import { stateValues } from '../protocol/controls.ts';
import type { Channel, Fields, FormState, Person, View } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { mintResponse } from '../web-api/responses.ts';
import { viewToWire } from '../web-api/views.ts';
import { messagePart } from './payloads.ts';
import type { SeenMessage, SeenView } from './person-view.ts';
import { stored } from './talking.ts';
import { checkActive } from './visibility.ts';

/** Anything with controls. */
export type Target = Pick<SeenMessage, 'channel' | 'ts'> | Pick<SeenView, 'id'>;

/** A message or view with the ways to use it. */
export interface Surface {
  blocks: Fields[];
  typed: FormState;
  view?: View;
  /** Block ids and the like for a payload; mints a response URL for messages. */
  part(): Fields;
  /** The same without a response URL, for menus that only ask for options. */
  plainPart(): Fields;
}

/** The stored view behind what a person sees. */
export function storedView(core: Core, seen: Pick<SeenView, 'id'>): View {
  const view = core.state.views[seen.id];
  if (!view) throw new Error(`the view ${seen.id} is gone`);
  return view;
}

function viewSurface(core: Core, view: View): Surface {
  const part = () => ({
    container: { type: 'view', view_id: view.id },
    view: viewToWire(core, view),
  });
  return { blocks: view.blocks, typed: view.typed, view, part, plainPart: part };
}

function messageSurface(
  core: Core,
  person: Person,
  seen: Pick<SeenMessage, 'channel' | 'ts'>,
): Surface {
  const message = stored(core, seen);
  const mayAct = !message.ephemeral_for || message.ephemeral_for === person.id;
  if (!mayAct) throw new Error(`${person.name} does not see that message`);
  const channel = core.state.channels[message.channel] as Channel;
  const key = `${channel.id}:${message.ts}:${person.id}`;
  const typed = core.state.forms[key] ?? {};
  core.state.forms[key] = typed;
  const blocks = message.blocks ?? [];
  const plainPart = () => ({
    ...messagePart(message, channel),
    state: { values: stateValues(blocks, typed) },
  });
  const part = () => {
    const about = { channel: channel.id, user: person.id, original: message.ts };
    const { url } = mintResponse(core, about);
    return { ...plainPart(), response_url: url };
  };
  return { blocks, typed, part, plainPart };
}

/** The surface that a person points at. */
export function surfaceOf(core: Core, person: Person, target: Target): Surface {
  checkActive(person);
  if ('ts' in target) return messageSurface(core, person, target);
  const view = storedView(core, target);
  if (view.user !== person.id) throw new Error(`${person.name} does not see that view`);
  return viewSurface(core, view);
}
