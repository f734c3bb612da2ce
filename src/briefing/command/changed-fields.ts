/** The fields of a form that somebody has changed: told by marks that travel with it. */
import type { Typed } from './form.ts';

/** A short mark of some words: the same for the same words, whatever the space around them. */
function fingerprint(words: string): string {
  let hash = 0x811c9dc5;
  for (const unit of words.trim().replace(/\s+/g, ' '))
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The marks of what a form shows: they travel with it, and tell later what was changed in it. */
export function fingerprints(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, words]) => [name, fingerprint(words)]),
  );
}

/**
 * The fields whose words are others than when the form was opened; a field that was not shown then counts from
 * empty. `why` says why the others were changed, and is no change itself.
 */
export function changedFields(
  typed: Typed,
  opened: Readonly<Record<string, string>> = {},
): string[] {
  const empty = fingerprint('');
  return Object.entries(typed)
    .filter(([name, words]) => name !== 'why' && fingerprint(words) !== (opened[name] ?? empty))
    .map(([name]) => name);
}
