/** Turns what a person means ("Europe", "#deals", "ana") into what a control holds. */
import { optionsOf } from '../blocks/composition.ts';
import { type Choice, holdsMany } from '../protocol/controls.ts';
import type { Fields } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { findChannel, findPerson } from '../state/state.ts';

function textOf(option: Fields): unknown {
  return (option.text as Fields | undefined)?.text;
}

/** The option that is meant, among those on offer. */
export function pickOption(offered: Fields[], choice: Choice): Fields {
  if (typeof choice === 'object') return choice;
  const wanted = String(choice);
  const found =
    offered.find((each) => each.value === wanted) ??
    offered.find((each) => textOf(each) === wanted);
  if (found) return found;
  const there = offered.map((each) => `${textOf(each)} (${each.value})`).join(', ');
  throw new Error(`no option ${wanted}; there are: ${there || 'none'}`);
}

function personId(core: Core, choice: Choice): string {
  const person = findPerson(core.state, String(choice));
  if (!person) throw new Error(`there is nobody called ${String(choice)}`);
  return person.id;
}

function channelId(core: Core, choice: Choice): string {
  const channel = findChannel(core.state, String(choice));
  if (!channel) throw new Error(`there is no channel ${String(choice)}`);
  return channel.id;
}

/** The value of one choice, by type of control. `offered` are the options of its menu. */
function meaning(core: Core, element: Fields, choice: Choice, offered: Fields[]): unknown {
  const type = String(element.type).replace('multi_', '');
  if (type === 'users_select') return personId(core, choice);
  if (type === 'channels_select' || type === 'conversations_select') return channelId(core, choice);
  const hasOptions = /^(static_select|external_select|radio_buttons|checkboxes|overflow)$/;
  return hasOptions.test(type) ? pickOption(offered, choice) : choice;
}

/** The value of a control after a person has chosen. */
export function chosenValue(
  core: Core,
  element: Fields,
  choice: Choice | Choice[] | null,
  offered: Fields[] = optionsOf(element),
): unknown {
  if (choice === null) return holdsMany(element) ? [] : null;
  const many = (Array.isArray(choice) ? choice : [choice]).map((each) =>
    meaning(core, element, each, offered),
  );
  return holdsMany(element) ? many : many[0];
}
