/** Names that items of RSS have from elsewhere: of Atom without a prefix, of CDF, and from before there was one name. */
import { localName, type Tag } from '../reading/tags.ts';

/** The body of an item, by the one name that it has today. */
const BODY = 'content:encoded';
const BODIES = new Set(['fullitem', 'body', 'encoded']);

const OF_ITEMS: ReadonlyMap<string, string> = new Map([
  ['id', 'atom:id'],
  ['published', 'atom:published'],
  ['issued', 'atom:published'],
  ['updated', 'atom:updated'],
  ['modified', 'atom:updated'],
  ['summary', 'atom:summary'],
  ['content', 'atom:content'],
  ['abstract', 'description'],
  ['a', 'link'],
]);

/** The name of an element that stands in an item of RSS, as RSS has it. */
export function nameInItem(name: string, parent: string | undefined): string {
  if (parent !== 'item') return name;
  return BODIES.has(localName(name)) ? BODY : (OF_ITEMS.get(name) ?? name);
}

/** Attributes of CDF that are elements of RSS. */
const OF_CDF: ReadonlyMap<string, string> = new Map([
  ['href', 'link'],
  ['lastmod', 'pubDate'],
]);

/** The elements of RSS that the attributes of a channel or an item of CDF stand for. */
export function fieldsOfCdf({ name, attributes }: Tag): (readonly [name: string, text: string])[] {
  if (name !== 'item' && name !== 'channel') return [];
  return [...OF_CDF].flatMap(([attribute, field]) => {
    const text = attributes.get(attribute);
    return text === undefined ? [] : [[field, text] as const];
  });
}
