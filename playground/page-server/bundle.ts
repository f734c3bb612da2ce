/** Bundles the page: once, and again when its sources have changed. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const SOURCES = fileURLToPath(new URL('../page', import.meta.url));
/** The page opens these too: both ends of its socket share them. */
const SHARED = fileURLToPath(new URL('../protocol', import.meta.url));
const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** Where bundles are kept by default. */
const BUNDLES = fileURLToPath(new URL('../../var/page', import.meta.url));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

/** The name of the bundle that the sources make. */
function keyOf(): string {
  const hash = createHash('sha256');
  const lock = existsSync(LOCK) ? [LOCK] : [];
  for (const file of [...filesIn(SOURCES), ...filesIn(SHARED), ...lock]) {
    hash.update(relative(SOURCES, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The folder with the bundle, if it has been made. */
export function bundleMade(bundles = BUNDLES): string | undefined {
  const folder = join(bundles, keyOf());
  return existsSync(folder) ? folder : undefined;
}

/** Makes the bundle and returns its folder. Whoever made it first wins; earlier ones go. */
export async function makeBundle(bundles = BUNDLES): Promise<string> {
  const key = keyOf();
  const folder = join(bundles, key);
  const draft = join(bundles, `.draft-${process.pid}-${Date.now()}`);
  mkdirSync(bundles, { recursive: true });
  const { build } = await import('vite');
  await build({
    root: SOURCES,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    // Whatever else the process is for, as the tests: a bundle stays for those who come later.
    define: { [['process', 'env', 'NODE_ENV'].join('.')]: '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: draft,
      target: 'es2022',
      // Without the small script for old browsers, which would stand inline.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  });
  for (const file of filesIn(draft)) compress(file);
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Two starts at once: the first one's is as good.
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  for (const old of readdirSync(bundles)) {
    if (old !== key && !old.startsWith('.')) rmSync(join(bundles, old), { recursive: true });
  }
  return folder;
}

function compress(file: string): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
}
