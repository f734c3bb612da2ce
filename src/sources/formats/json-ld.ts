/** Articles that a page describes in JSON-LD, by the vocabulary of schema.org. */
import { z } from 'zod';
import { parseJson } from '../../domain/text/json.ts';
import { partsOf } from '../reading/tags.ts';
import { itemWith } from './json-answer.ts';
import { type WrittenItem, writtenAs } from './written-item.ts';

/** A thing of schema.org, with the fields that an article has. */
const thingSchema = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]).optional(),
  headline: z.string().optional(),
  name: z.string().optional(),
  url: z.string().optional(),
  '@id': z.string().optional(),
  mainEntityOfPage: z
    .union([z.string(), z.looseObject({ '@id': z.string().optional() })])
    .optional(),
  datePublished: z.string().optional(),
  dateModified: z.string().optional(),
  description: z.string().optional(),
});
type Thing = z.infer<typeof thingSchema>;

const ARTICLES = new Set([
  'NewsArticle',
  'BlogPosting',
  'Article',
  'TechArticle',
  'ReportageNewsArticle',
  'PressRelease',
]);

/** Things in things are looked through so deep, and so many of them. */
const DEEPEST = 8;
const MOST_THINGS = 5_000;

/** The articles of a page, in its order, each once. */
export function articlesIn(html: string): WrittenItem[] {
  const scripts = [...partsOf(html)].filter(
    ({ tag }) =>
      tag?.name === 'script' &&
      !tag.isEnd &&
      /^application\/ld\+json/i.test(tag.attributes.get('type') ?? ''),
  );
  const things = scripts.flatMap(({ text }) => thingsIn(text));
  const items = things.filter(isArticle).map(itemOf);
  return [...new Map(items.map((item) => [item.links[0], item])).values()];
}

function thingsIn(json: string): Thing[] {
  try {
    const found: Thing[] = [];
    collect(parseJson(json, z.unknown()), found, 0);
    return found;
  } catch {
    return [];
  }
}

function collect(value: unknown, found: Thing[], depth: number): void {
  if (depth > DEEPEST || found.length >= MOST_THINGS) return;
  if (Array.isArray(value)) for (const one of value) collect(one, found, depth);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const thing = thingSchema.safeParse(value);
  if (thing.success) found.push(thing.data);
  for (const one of Object.values(value)) collect(one, found, depth + 1);
}

const isArticle = (thing: Thing): boolean =>
  [thing['@type'] ?? []].flat().some((type) => ARTICLES.has(type)) &&
  (thing.headline ?? thing.name) !== undefined &&
  addressOf(thing) !== undefined;

function addressOf({ url, mainEntityOfPage, '@id': id }: Thing): string | undefined {
  const main = typeof mainEntityOfPage === 'string' ? mainEntityOfPage : mainEntityOfPage?.['@id'];
  return url ?? main ?? id;
}

function itemOf(thing: Thing): WrittenItem {
  return itemWith({
    links: [addressOf(thing)],
    title: writtenAs(thing.headline ?? thing.name, 'title'),
    published: [thing.datePublished],
    updated: [thing.dateModified],
    summary: writtenAs(thing.description, 'either'),
  });
}
