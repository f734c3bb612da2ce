/** The signing of releases of the bundled log: the other side of what the program verifies. */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { DataFiles } from '../../src/sources/bundle.ts';
import {
  bodyOf,
  checksumOf,
  firstLine,
  printOf,
  signedOf,
} from '../../src/sources/releases/release.ts';

/** The keys of whoever signs. */
export interface Keys {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** The keys in a private one. */
export function keysIn(pem: string): Keys {
  const privateKey = createPrivateKey(pem);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** A public key as the operator of a bot sets it. */
export const publicText = (key: KeyObject): string =>
  key.export({ format: 'der', type: 'spki' }).toString('base64');

/** The bytes of a release. */
export function signedRelease(files: DataFiles, { privateKey, publicKey }: Keys): Buffer {
  const body = bodyOf(files);
  const signature = sign(null, signedOf(body), privateKey).toString('base64');
  const seal = { key: printOf(publicKey), sha256: checksumOf(body), signature };
  return Buffer.concat([Buffer.from(`${firstLine(seal)}\n`), body]);
}
