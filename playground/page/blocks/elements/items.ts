/** The items of a menu, whatever kind of menu it is. */
import type { Choice } from '../../../protocol/controls.ts';
import { caption, object, objects, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import type { ChannelName, PersonName } from '../base/types.ts';

/** One thing to choose. */
export interface Item {
  /** Its key among the items: an option's value, or an id. */
  key: string;
  words: string;
  description: string;
  /** The label of its group; empty outside of groups. */
  group: string;
  /** The choice that the server gets, and the value that the control then holds. */
  choice: Choice;
}

function optionItem(option: Fields, group = ''): Item {
  const key = string(option.value) || caption(option.text);
  const description = caption(option.description);
  return { key, words: caption(option.text), description, group, choice: option };
}

/** The items of options, of groups of options, or of a mixture, as an external menu may answer. */
export function optionItems(options: unknown, groups?: unknown): Item[] {
  const flat = objects(options).flatMap((each) =>
    Array.isArray(each.options)
      ? objects(each.options).map((one) => optionItem(one, caption(each.label)))
      : [optionItem(each)],
  );
  return groups === undefined ? flat : [...flat, ...optionItems(groups)];
}

/** People, the app's bot last: it is seldom meant. */
export function personItems(people: readonly PersonName[]): Item[] {
  const sorted = [...people].sort((a, b) => Number(a.is_bot ?? false) - Number(b.is_bot ?? false));
  return sorted.map(({ id, real_name, name }) => ({
    key: id,
    words: real_name || name,
    description: `@${name}`,
    group: '',
    choice: id,
  }));
}

const KINDS: Record<string, string> = { public: 'public', private: 'private', im: 'im' };

/** Channels, as far as the menu's filter lets them in. */
export function channelItems(channels: readonly ChannelName[], element: Fields): Item[] {
  const include = object(element.filter)?.include;
  const onlyPublic = string(element.type).endsWith('channels_select');
  const wanted = onlyPublic ? ['public'] : Array.isArray(include) ? include : Object.keys(KINDS);
  return channels
    .filter(({ kind = 'public' }) => wanted.includes(kind))
    .map(({ id, name, kind }) => ({
      key: id,
      words: kind === 'im' ? name : `#${name}`,
      description: kind === 'private' ? 'Private' : '',
      group: '',
      choice: id,
    }));
}

const folded = (words: string) =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** The items that some words may mean: those that begin with them first. */
export function matching(items: readonly Item[], words: string): Item[] {
  const wanted = folded(words.trim());
  if (wanted === '') return [...items];
  const rank = (item: Item) => {
    const own = folded(item.words);
    if (own.replace(/^[#@]/, '').startsWith(wanted) || own.startsWith(wanted)) return 0;
    return own.includes(wanted) || folded(item.description).includes(wanted) ? 1 : 2;
  };
  const ranked = items.map((item) => ({ item, rank: rank(item) })).filter((each) => each.rank < 2);
  return ranked.sort((a, b) => a.rank - b.rank).map((each) => each.item);
}

/** The key of what a control holds. */
export function keyOf(held: unknown): string {
  return string(object(held)?.value ?? held);
}

/** Items in their groups, in the order in which the groups first appear. */
export function grouped(items: readonly Item[]): { label: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([label, members]) => ({ label, items: members }));
}
