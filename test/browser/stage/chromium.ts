/**
 * A Chromium that nobody has to install: on Linux x64 the one that npm brought, unpacked once to `var/`; elsewhere,
 * and where that one does not run, the Chrome, Edge or Chromium of the machine.
 */
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const HOME = fileURLToPath(new URL('../../../var/chromium', import.meta.url));

const HINT =
  'No Chromium runs here. On Linux x64 `npm ci` brings one; elsewhere install Google Chrome, Microsoft Edge or Chromium';

/**
 * The same letters on every machine. And no graphics process: the bundled browser has no library for one, and while
 * it gives up looking, pictures fail.
 */
const ARGS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-software-rasterizer',
  // No processes kept ready for pages that never come.
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
];

/** Starts a browser, which ends with this process. Throws an error that names what to install. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      const args = [...ARGS, ...(options.args ?? [])];
      return await chromium.launch({ ...options, args, ...(await candidate()) });
    } catch (error) {
      failures.push((error as Error).message.split('\n')[0]!);
    }
  }
  throw new Error(`${HINT}.\n${failures.join('\n')}`);
}

/** Unpacks the bundled browser where one is that runs here, for those who start it later. */
export async function unpackChromium(): Promise<void> {
  if (isBundled) await unpacked();
}

const isBundled = process.platform === 'linux' && process.arch === 'x64';

type Candidate = () => Promise<LaunchOptions> | LaunchOptions;

function candidates(): Candidate[] {
  const bundled = isBundled ? [unpacked] : [];
  const channels = ['chrome', 'msedge', 'chromium'].map((channel) => () => ({ channel }));
  const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser']
    .filter((path) => existsSync(path))
    .map((executablePath) => () => ({ executablePath }));
  return [...bundled, ...channels, ...paths];
}

/** The bundled one, on Linux x64. Two processes may unpack at once: each into a folder of its own, and the first one in place wins. */
async function unpacked(): Promise<LaunchOptions> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = join(dirname(entry), '..', '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const home = join(HOME, version);
  if (!existsSync(home)) await unpack(join(root, 'bin'), home);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...process.env,
      // A bare machine has neither the libraries nor a single font.
      LD_LIBRARY_PATH: join(home, 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

async function unpack(bin: string, home: string): Promise<void> {
  mkdirSync(HOME, { recursive: true });
  const folder = mkdtempSync(join(HOME, 'unpacking-'));
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
  );
  for (const archive of ['al2023', 'fonts']) {
    const input = brotliDecompressSync(readFileSync(join(bin, `${archive}.tar.br`)));
    execFileSync('tar', ['-x', '-C', folder], { input });
  }
  writeFileSync(join(folder, 'fonts.conf'), fontsConf(home));
  try {
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The bundled letters first, so that pictures look alike everywhere; what they lack comes from the machine. */
const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'cache')}</cachedir>
  ${['sans-serif', 'system-ui', 'Lato', 'Helvetica', 'Arial'].map((family) => alias(family, 'Open Sans')).join('\n  ')}
  ${alias('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;

const alias = (family: string, preferred: string) =>
  `<alias binding="same"><family>${family}</family><prefer><family>${preferred}</family></prefer></alias>`;
