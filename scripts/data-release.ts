/**
 * Makes a release of `data/` that `briefing data update` takes in: `npm run -s data:release -- --key release.pem out.txt`.
 * `--new-key release.pem` makes the pair of keys first, and prints the public one.
 */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DATA_DIR, readDataFiles } from '../src/sources/bundle.ts';
import { readRelease } from '../src/sources/releases/release.ts';
import { keysIn, publicText, signedRelease } from './data/signing.ts';

const USAGE = 'Use --new-key <file>, or --key <file of the private key> <file to write>';

/** Makes the pair of keys: the private one in a file that only its owner reads. Throws where the file is there. */
function makeKeys(file: string): string {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  return publicText(publicKey);
}

/** Makes a release of a folder of data, reads it back, and writes it. Throws where a line of the data does not fit. */
function makeRelease(dir: string, pem: string, file: string): string {
  const keys = keysIn(pem);
  const bytes = signedRelease(readDataFiles(dir), keys);
  const { edition, records, companies } = readRelease(bytes, [keys.publicKey], basename(file));
  writeFileSync(file, bytes);
  const { number, madeOn } = edition;
  return `${file}: release ${number} of ${madeOn}, ${records.length} events, ${companies.length} companies. Its public key: ${publicText(keys.publicKey)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' }, 'new-key': { type: 'string' } },
    allowPositionals: true,
  });
  const [out] = positionals;
  const [fresh, key] = [values['new-key'], values.key];
  if (fresh) process.stdout.write(`BRIEFING_DATA_KEY=${makeKeys(fresh)}\n`);
  else if (key && out)
    process.stdout.write(`${makeRelease(DATA_DIR, readFileSync(key, 'utf8'), out)}\n`);
  else throw new Error(USAGE);
}
