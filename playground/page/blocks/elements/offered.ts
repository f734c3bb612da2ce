/** The items that a menu offers for the words in it; external menus are asked over the wire. */

import { useEffect, useMemo, useState } from 'react';
import { number, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { type BlockContext, useBlockContext } from '../base/block-context.ts';
import type { ControlInPlace } from './control.ts';
import { channelItems, grouped, type Item, matching, optionItems, personItems } from './items.ts';

/** Long enough that a word is typed, short enough that nobody waits. */
const PAUSE_MS = 150;

/** Items, and what is said instead where there are none. */
interface Offer {
  items: Item[];
  notice: string;
}

function ownItems(
  element: Fields,
  { people, channels }: Pick<BlockContext, 'people' | 'channels'>,
): Item[] {
  const type = string(element.type);
  if (type.endsWith('users_select')) return personItems(people);
  if (/(conversations|channels)_select$/.test(type)) return channelItems(channels, element);
  return optionItems(element.options, element.option_groups);
}

/** The items for these words while the menu is open. */
export function useOffer(props: ControlInPlace, words: string, open: boolean): Offer {
  const context = useBlockContext();
  const { element, blockId, actionId } = props;
  const external = string(element.type).endsWith('external_select');
  const { people, channels, lookUp } = context;
  const own = useMemo(
    () => (external || !open ? [] : ownItems(element, { people, channels })),
    [external, open, element, people, channels],
  );
  const [answer, setAnswer] = useState<Offer>({ items: [], notice: '' });
  const least = number(element.min_query_length, 3);

  useEffect(() => {
    if (!external || !open) return;
    const missing = least - [...words].length;
    if (missing > 0) {
      const more = words === '' ? '' : 'more ';
      setAnswer({
        items: [],
        notice: `Type ${missing} ${more}character${missing > 1 ? 's' : ''}.`,
      });
      return;
    }
    let current = true;
    const ask = async () => {
      setAnswer((before) => ({ ...before, notice: 'Searching…' }));
      try {
        const items = optionItems(await lookUp(actionId, blockId, words));
        if (current) setAnswer({ items, notice: items.length > 0 ? '' : 'No results.' });
      } catch {
        if (current)
          setAnswer({ items: [], notice: 'The app did not answer. Type more to try again.' });
      }
    };
    const timer = setTimeout(() => void ask(), words === '' ? 0 : PAUSE_MS);
    return () => {
      // A late answer is about words that are no longer there.
      current = false;
      clearTimeout(timer);
    };
  }, [external, open, words, least, lookUp, actionId, blockId]);

  return useMemo(() => {
    if (external) return answer;
    // A group keeps its members together, in the list as under the arrow keys.
    const items = grouped(matching(own, words)).flatMap((each) => each.items);
    return { items, notice: items.length > 0 ? '' : 'No matches.' };
  }, [external, answer, own, words]);
}
