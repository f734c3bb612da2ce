/** Messages of people as plain text, with Slack's entities, links, names and marks undone. */
import { addressesIn } from '../../domain/text/web-address.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `&amp;`, `&lt;` and `&gt;` as the characters that were typed. */
export function unescapeSlack(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/**
 * A message's text as it reads: links by their name, people and channels by theirs where Slack gives it. A channel
 * without a name stays as Slack writes it, `<#C1>`: commands know it so.
 */
export function plainSpoken(text: string): string {
  const named = text.replace(
    /<([^<>|]*)(?:\|([^<>]*))?>/g,
    (_all, target: string, name?: string) => name || namelessTarget(target),
  );
  return unescapeSlack(named)
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function namelessTarget(target: string): string {
  if (/^#[A-Z0-9]+$/.test(target)) return `<${target}>`;
  return target.replace(/^mailto:/, '').replace(/^[@#!][\w^]*$/, '');
}

/** A message's text as it is seen: nothing of the marks for bold, quotes, code and emoji, nor of people and channels without a name. */
export function withoutMarks(text: string): string {
  return plainSpoken(text)
    .replace(/<#[A-Z0-9]+>/g, '')
    .replace(/^>{1,3}\s?/gm, '')
    .replaceAll('```', '')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(EMOJI, '')
    .replace(BOLD, '$1')
    .replace(ITALIC, '$1')
    .replace(STRUCK, '$1')
    .replace(/[ \t]+/g, ' ')
    .replace(/ (?=[,.;:!?](?:\s|$))/g, '')
    .replace(/^ | $/gm, '')
    .trim();
}

/** A mark is one where neither a letter nor a figure stands outside of it: 2*3*4 and snake_case_names have none. */
const BOLD = /(?<![\p{L}\p{N}*])\*(?![\s*])([^*\n]+)(?<!\s)\*(?![\p{L}\p{N}*])/gu;
const ITALIC = /(?<![\p{L}\p{N}_])_(?![\s_])([^_\n]+)(?<!\s)_(?![\p{L}\p{N}_])/gu;
const STRUCK = /(?<![\p{L}\p{N}~])~(?![\s~])([^~\n]+)(?<!\s)~(?![\p{L}\p{N}~])/gu;
/** `:rocket:`, `:+1::skin-tone-2:`, and not the middle of 10:30:45. */
const EMOJI =
  /(?<![\p{L}\p{N}])(?::(?:[a-z][a-z0-9_+'-]{0,60}|[+-]1|skin-tone-\d|\d{3,4}):)+(?![\p{L}\p{N}])/gu;

/** The addresses that a message names: Slack's links, and bare ones. */
export const addressesInMessage = (text: string): string[] => addressesIn(unescapeSlack(text));
