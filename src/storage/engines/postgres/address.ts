/** The address of a server, as far as it can be judged before anybody is called. */
import { StorageError } from '../../../errors.ts';

const ENCODE =
  'in the user’s name and in the password some characters must be written as their code: % as %25, / as %2F, ? as %3F, # as %23, [ as %5B, a space as %20';

/** The characters that must be written otherwise in an address, as the rest of a sentence: its user or password has characters that end it early, or that mean something else. Null where nothing must. */
export function writtenFault(url: string): string | null {
  const place = url.slice(url.indexOf('://') + 3);
  const end = place.search(/[/?#]/);
  const authority = end < 0 ? place : place.slice(0, end);
  const user = authority.slice(0, Math.max(0, authority.lastIndexOf('@')));
  // The @ before the host stands past the end of where user, host and port may stand.
  const isCutShort =
    authority !== '' && !authority.includes('@') && place.includes('@', authority.length);
  return isCutShort || /[\s[\]]/.test(user) || /%(?![\da-f]{2})/i.test(url) ? ENCODE : null;
}

/** Throws StorageError for an address that must be written otherwise; `named` is what it was read from. */
export function mustBeWritten(url: string, named = 'DATABASE_URL'): void {
  const fault = writtenFault(url);
  if (fault === null) return;
  throw new StorageError(
    'unavailable',
    `${named} can’t be read: ${fault}. Nothing was saved; correct it.`,
  );
}
