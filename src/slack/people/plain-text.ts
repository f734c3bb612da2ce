/** Messages of people as plain text, with Slack's entities, links and names undone. */
import { withoutTail } from '../../domain/text/cutting.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `&amp;`, `&lt;` and `&gt;` as the characters that were typed. */
export function unescapeSlack(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** A message's text as it reads: links by their name, people and channels by theirs where Slack gives it. */
export function plainSpoken(text: string): string {
  const named = text.replace(
    /<([^<>|]*)(?:\|([^<>]*))?>/g,
    (_all, target: string, name?: string) =>
      name ? name : target.replace(/^mailto:/, '').replace(/^[@#!][\w^]*$/, ''),
  );
  return unescapeSlack(named)
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** The addresses that a message names, in order, each once: Slack's links, and bare ones. */
export function addressesIn(text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>|]+/g)].map(([address]) =>
    withoutTail(unescapeSlack(address), '.,;:!?)'),
  );
  return [...new Set(found)];
}
