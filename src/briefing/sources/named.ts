/** Sources as people name them: an address, or a number of their workspace. */
import type { Request } from '../../contracts/command.ts';
import type { FollowedSource, WorkspaceSource } from '../../contracts/sources/followed.ts';
import { canonicalAddress, isWebAddress } from '../../domain/text/web-address.ts';
import { InputError } from '../../errors.ts';

/** The number as it is shown: "F3". */
export const numberOf = ({ number }: Pick<WorkspaceSource, 'number'>): string => `F${number}`;

/** "TechCrunch (F3)". */
export const nameOf = (followed: WorkspaceSource): string =>
  `${followed.source.publisher} (${numberOf(followed)})`;

/** An address that was typed after a verb of the command. Throws InputError for what is none. */
export function readAddress(typed: string, verb: string, { line }: Pick<Request, 'line'>): string {
  const bare = typed.trim().replace(/^<(.*)>$/, '$1');
  const address = withScheme(bare);
  const url = isWebAddress(address) ? URL.parse(address) : null;
  if (url && !url.username && !url.password) return address;
  throw new InputError({
    wrong:
      bare === '' ? 'The address is missing.' : `“${bare.slice(0, 100)}” is not a web address.`,
    allowed: 'Name a feed, or the page whose news you want to follow',
    next: line('feed', `${verb} https://techcrunch.com/feed/`),
  });
}

/** `feed:` stands before addresses that browsers hand on; people leave out what all addresses begin with. */
function withScheme(typed: string): string {
  const address = typed
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?:]|$)/.test(address) ? `https://${address}` : address;
}

/** The source that is followed already, at this address or one that leads to the same. */
export const sameAs = (
  followed: readonly WorkspaceSource[],
  { kind, address, settings }: FollowedSource,
): WorkspaceSource | undefined =>
  followed.find(
    ({ source, poll }) =>
      source.kind === kind &&
      JSON.stringify(source.settings) === JSON.stringify(settings) &&
      [source.address, poll.address].some((one) => pageOf(one) === pageOf(address)),
  );

/** An address without its scheme and what else changes between two that are one. */
const pageOf = (address: string) => canonicalAddress(address).replace(/^https?:\/\//, '');

const NUMBER = /^[fF#]?(\d{1,6})$/;

/** True for the number of a source: `3`, `F3`. */
export const isNumber = (typed: string): boolean => NUMBER.test(typed.trim());

/** The source of a number that was typed: `3`, `F3`. Throws InputError for one that is not followed. */
export async function findSource(
  typed: string,
  verb: string,
  { sources, line }: Pick<Request, 'sources' | 'line'>,
): Promise<WorkspaceSource> {
  const followed = await sources.followed();
  const number = Number(NUMBER.exec(typed.trim())?.[1] ?? Number.NaN);
  const found = followed.find((one) => one.number === number) ?? byAddress(followed, typed);
  if (found) return found;
  const [first] = followed;
  throw new InputError({
    wrong:
      typed.trim() === ''
        ? 'The number is missing.'
        : `No source “${typed.trim().slice(0, 100)}” is followed.`,
    allowed: first ? 'Use a number of the list' : 'None is followed yet. Add one',
    next: first ? line('feed', `${verb} ${numberOf(first)}`) : line('feed', 'starter'),
  });
}

function byAddress(followed: readonly WorkspaceSource[], typed: string) {
  const address = pageOf(withScheme(typed.trim()));
  return followed.find(({ source, poll }) =>
    [source.address, poll.address].some((one) => pageOf(one) === address),
  );
}
