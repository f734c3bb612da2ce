/** Releases of the bundled log to test with, signed by keys that are made for the run. */
import { generateKeyPairSync } from 'node:crypto';
import { type Keys, publicText, signedRelease } from '../../../scripts/data/signing.ts';
import { DATA_DIR, type DataFiles, readDataFiles } from '../../../src/sources/bundle.ts';

/** A pair of keys. */
export const keyPair = (): Keys => generateKeyPairSync('ed25519');

/** The keys of whoever signs, and the setting by which a bot takes what they sign. */
export const EDITOR = keyPair();
export const TRUSTED = { BRIEFING_DATA_KEY: publicText(EDITOR.publicKey) };

/** The data as release `number`, with other lines in some of its files. */
export function dataFiles(
  number: number,
  change: Readonly<Record<string, (lines: string[]) => string[]>> = {},
): DataFiles {
  const files = new Map(readDataFiles(DATA_DIR));
  files.set('release.json', JSON.stringify({ number, madeOn: '2026-07-14' }));
  for (const [file, changed] of Object.entries(change))
    files.set(file, changed((files.get(file) ?? '').trimEnd().split('\n')).join('\n'));
  return files;
}

/** The bytes of a release. */
export const release = (files: DataFiles, keys: Keys = EDITOR): Buffer =>
  signedRelease(files, keys);
