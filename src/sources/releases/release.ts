/**
 * A release of the bundled log: a file that brings its events up to date without a new program. Its first line has the
 * format, the key, the checksum and the signature; the rest, which they are of, is JSON. Nothing of the rest is read
 * before its signature is found good.
 */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../domain/text/json.ts';
import { LoadError, messageOf, UserError } from '../../errors.ts';
import { bundleOf, type DataFiles, editionOf, type ReleasedBundle } from '../bundle.ts';

const NAME = 'ai-briefing-data';
const FORMAT = 1;
const FIRST_LINE = /^\S{1,40} \d{1,6} key=(\S{1,100}) sha256=(\S{1,100}) signature=(\S{1,200})$/;
/** A first line is no longer than that. */
const MOST = 500;
const NOTHING_CHANGED = 'Nothing was changed.';

const bodySchema = z.strictObject({
  files: z.record(z.string().regex(/^(events\/)?[a-z-]{1,60}\.(jsonl|json|csv)$/), z.string()),
});

/** The parts of the first line of a release. */
interface Seal {
  /** The print of the key, see `printOf`. */
  key: string;
  /** The checksum of all that comes after the first line, in hexadecimal digits. */
  sha256: string;
  /** The signature of `signedOf` the same, in base64. */
  signature: string;
}

/** The first line of a release. */
export const firstLine = ({ key, sha256, signature }: Seal): string =>
  `${NAME} ${FORMAT} key=${key} sha256=${sha256} signature=${signature}`;

/** The bytes that are signed: the format is among them, so that no other use of the key gives a release. */
export const signedOf = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${NAME} ${FORMAT}\n`), body]);

/** The checksum of the bytes after the first line. */
export const checksumOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

/**
 * Reads a public key as the operator sets it: Ed25519, DER (SPKI), in base64.
 * @throws {Error} for anything else
 */
export function publicKeyOf(text: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`it is a key for ${key.asymmetricKeyType}`);
  return key;
}

/** Sixteen digits by which people tell keys apart. */
export const printOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16);

/**
 * Reads a release that one of these keys has signed; `name` is what its file is called in sentences.
 * @throws {UserError} for an unknown format, another key, a damaged file, a wrong signature, and for data that does not fit
 */
export function readRelease(
  bytes: Buffer,
  keys: readonly KeyObject[],
  name: string,
): ReleasedBundle {
  const { seal, body } = partsOf(bytes, name);
  const key = keys.find((one) => printOf(one) === seal.key);
  if (!key)
    throw refused(
      `${name} is signed with the key ${seal.key}, which is none of yours: ${keysText(keys)}.`,
    );
  if (checksumOf(body) !== seal.sha256)
    throw refused(`${name} is damaged: it is not what was signed. Fetch it again.`);
  if (!verify(null, signedOf(body), key, Buffer.from(seal.signature, 'base64')))
    throw refused(
      `${name} has a signature that the key ${seal.key} did not make: it may be forged. Ask for the file where you had it from.`,
    );
  try {
    const bundle = bundleOf(filesIn(body.toString('utf8')), bytes.toString('utf8'));
    // Both are read on first use: here, and not in the midst of writing.
    if (bundle.records.length === 0 || bundle.companies.length === 0)
      throw new Error('it is empty');
    return bundle;
  } catch (error) {
    throw refused(`${name} is signed, but can’t be read by this program: ${messageOf(error)}.`);
  }
}

function partsOf(bytes: Buffer, name: string): { seal: Seal; body: Buffer } {
  const end = bytes.subarray(0, MOST).indexOf('\n');
  const line = bytes.subarray(0, Math.max(0, end)).toString('latin1');
  const format = /^ai-briefing-data (\d{1,6}) /.exec(line)?.[1];
  if (format === undefined)
    throw refused(`${name} is not a release of the bundled log: it does not begin with “${NAME}”.`);
  if (Number(format) !== FORMAT)
    throw refused(
      `${name} has format ${format}, and this program reads format ${FORMAT}: update the program first.`,
    );
  const [, key, sha256, signature] = FIRST_LINE.exec(line) ?? [];
  if (!key || !sha256 || !signature)
    throw refused(`${name} is damaged: its first line is not whole. Fetch it again.`);
  return { seal: { key, sha256, signature }, body: bytes.subarray(end + 1) };
}

const keysText = (keys: readonly KeyObject[]) => keys.map(printOf).join(', ');

const refused = (why: string) => new UserError(`${why} ${NOTHING_CHANGED}`);

/** The bytes that are signed, made of the files of the data. */
export const bodyOf = (files: DataFiles): Buffer =>
  Buffer.from(
    JSON.stringify({ files: Object.fromEntries(files) } satisfies z.infer<typeof bodySchema>),
  );

const filesIn = (body: string): DataFiles =>
  new Map(Object.entries(parseJson(body, bodySchema).files));

/**
 * The newer of the program's own data and the release that a log keeps, which was verified when it was taken in.
 * @throws {LoadError} for one that this program can't read
 */
export function newerBundle(own: ReleasedBundle, kept: string | null): ReleasedBundle {
  if (kept === null) return own;
  try {
    const files = filesIn(kept.slice(kept.indexOf('\n') + 1));
    return editionOf(files).number > own.edition.number ? bundleOf(files, kept) : own;
  } catch (error) {
    throw new LoadError(
      `The release of the data that the log keeps can’t be read by this program: ${messageOf(error)}. Start the version of the program that took it in, or a newer one.`,
    );
  }
}

/**
 * Refuses a release that is older than what a log holds, or another of the same number.
 * @throws {UserError}
 */
export function mustBeNewer(release: ReleasedBundle, held: ReleasedBundle, name: string): void {
  const [number, there] = [release.edition.number, held.edition.number];
  if (number < there)
    throw refused(
      `${name} is release ${number}, and the log holds release ${there}, which is newer.`,
    );
  if (number === there && release.version !== held.version)
    throw refused(
      `${name} is another release ${number} than the log holds: a number is given once. Ask for the file where you had it from.`,
    );
}
