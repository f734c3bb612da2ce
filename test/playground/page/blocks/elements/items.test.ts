import { describe, expect, it } from 'vitest';
import {
  channelItems,
  grouped,
  matching,
  optionItems,
} from '../../../../../playground/page/blocks/elements/items.ts';

describe('a menu', () => {
  const option = (text: string) => ({ text: { type: 'plain_text', text }, value: text });
  const names = (items: { words: string }[]) => items.map((each) => each.words);
  const items = optionItems([option('Europe'), option('North America'), option('Åland')]);

  it('A menu finds by any part of a word, whole beginnings first, accents or not', () => {
    const more = optionItems([option('Latin America'), option('America')]);
    expect(names(matching(more, 'am'))).toEqual(['America', 'Latin America']);
    expect(names(matching(items, 'aland'))).toEqual(['Åland']);
    expect(names(matching(items, 'zz'))).toEqual([]);
    expect(names(matching(items, ' '))).toHaveLength(3);
  });

  it('A menu reads options, groups, and groups among options', () => {
    const group = { label: { type: 'plain_text', text: 'Seas' }, options: [option('Baltic')] };
    expect(optionItems(undefined, [group])).toMatchObject([{ words: 'Baltic', group: 'Seas' }]);
    const all = optionItems([group, option('Land'), group]);
    expect(grouped(all).map((each) => [each.label, each.items.length])).toEqual([
      ['Seas', 2],
      ['', 1],
    ]);
  });

  it('A menu offers the channels that its filter lets in', () => {
    const channels = [
      { id: 'C1', name: 'general' },
      { id: 'C2', name: 'leads', kind: 'private' as const },
      { id: 'D1', name: 'Ana', kind: 'im' as const },
    ];
    const offered = (element: object) => names(channelItems(channels, { ...element }));
    expect(offered({ type: 'channels_select' })).toEqual(['#general']);
    expect(offered({ type: 'conversations_select' })).toEqual(['#general', '#leads', 'Ana']);
    const filter = { include: ['private'] };
    expect(offered({ type: 'multi_conversations_select', filter })).toEqual(['#leads']);
  });
});
