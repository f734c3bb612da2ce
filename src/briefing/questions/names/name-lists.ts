/** Several names in one field, parted with the log at hand: a name that it knows stays whole. */
import type { Reader } from '../../../contracts/reader.ts';
import type { IsKnownName } from '../../../domain/text/listed-names.ts';
import { doubtfulNames, listOf } from '../../../domain/text/lists.ts';

type Log = Pick<Reader, 'findCompany'>;

/** So many parts of a field are looked up; of a list longer than that the rest is parted by its signs alone. */
const MOST_LOOKED_UP = 40;

/** Tells of the parts of a field which are the name of a company, typing errors not forgiven. */
export async function knownNamesIn(typed: string, log: Log): Promise<IsKnownName> {
  const doubtful = doubtfulNames(typed).slice(0, MOST_LOOKED_UP);
  const known = new Set<string>();
  for (const name of doubtful) if (await isKnown(name, log)) known.add(name);
  return (name) => known.has(name);
}

/** The names in a field, each once. */
export async function namesIn(typed: string, log: Log): Promise<string[]> {
  return listOf(typed, await knownNamesIn(typed, log));
}

async function isKnown(name: string, log: Log): Promise<boolean> {
  const found = await log.findCompany(name);
  return (
    found.kind === 'one' &&
    found.errors === 0 &&
    (found.by.kind === 'name' || found.by.kind === 'alias')
  );
}
