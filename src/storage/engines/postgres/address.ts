/** The address of a server, as far as it can be judged before anybody is called. */
import { StorageError } from '../../../errors.ts';

const ENCODE =
  'DATABASE_URL can’t be read. In the user’s name and in the password some characters must be written as their code: % as %25, / as %2F, ? as %3F, # as %23, [ as %5B, a space as %20. Nothing was saved; correct it.';

/** Throws StorageError for an address whose user or password has characters that end it early, or that mean something else. */
export function mustBeWritten(url: string): void {
  const place = url.slice(url.indexOf('://') + 3);
  const end = place.search(/[/?#]/);
  const authority = end < 0 ? place : place.slice(0, end);
  const user = authority.slice(0, Math.max(0, authority.lastIndexOf('@')));
  // The @ before the host stands past the end of where user, host and port may stand.
  const isCutShort =
    authority !== '' && !authority.includes('@') && place.includes('@', authority.length);
  if (isCutShort || /[\s[\]]/.test(user) || /%(?![\da-f]{2})/i.test(url))
    throw new StorageError('unavailable', ENCODE);
}
