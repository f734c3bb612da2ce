/** Serves the bundled page, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pathOf } from '../web-api/http.ts';
import { bundleMade, makeBundle } from './bundle.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The sources from which the page may load: its own script, style and socket. Pictures may come from elsewhere, over
 * https and without a referrer, because image blocks name them by address.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const GUARDS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

interface Asset {
  type: string;
  plain: Buffer;
  packed: Buffer;
}

/** The page's files. */
interface Assets {
  /** Resolves when the page can be served, rejects when it could not be made. The first request prepares it too. */
  prepare(): Promise<void>;
  /** Answers if the path is the page's; returns whether it has. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

function load(folder: string): Map<string, Asset> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const assets = new Map<string, Asset>();
  for (const name of names.filter((each) => each.endsWith('.br'))) {
    const path = name.slice(0, -'.br'.length);
    assets.set(path === 'index.html' ? '/' : `/${path.replaceAll('\\', '/')}`, {
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      plain: readFileSync(join(folder, path)),
      packed: readFileSync(join(folder, name)),
    });
  }
  return assets;
}

const notYet = (words: string) =>
  `<!doctype html><html lang="en"><title>Local workspace</title><p role="status">${words}</p>`;

/** The page's files, bundled first where that has not been done; `note` hears what takes its time. */
export function createAssets(note: (sentence: string) => void, bundles?: string): Assets {
  let assets: Map<string, Asset> | undefined;
  let trouble: string | undefined;

  let begun: Promise<void> | undefined;

  async function loadOrMake(): Promise<void> {
    const made = bundleMade(bundles);
    if (!made) note('Bundling the page for the first time.');
    assets = load(made ?? (await makeBundle(bundles)));
  }

  function prepare(): Promise<void> {
    if (begun) return begun;
    begun = loadOrMake();
    begun.catch((error: unknown) => {
      trouble = error instanceof Error ? error.message : String(error);
      note(`The page could not be bundled: ${trouble}`);
    });
    return begun;
  }

  function serve(asset: Asset, path: string, request: IncomingMessage, response: ServerResponse) {
    const packed = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(200, {
      ...GUARDS,
      'content-type': asset.type,
      // Names of assets carry a hash of their content; the page itself does not.
      'cache-control': path === '/' ? 'no-cache' : 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packed && { 'content-encoding': 'br' }),
    });
    response.end(request.method === 'HEAD' ? undefined : packed ? asset.packed : asset.plain);
  }

  function serveNotYet(response: ServerResponse): void {
    const headers = { ...GUARDS, 'content-type': TYPES['.html'], refresh: trouble ? '5' : '1' };
    // Not an error of the page's, which browsers would complain of, and not yet the page.
    response.writeHead(trouble ? 500 : 202, headers);
    const why = 'The page could not be bundled; the terminal says why.';
    response.end(notYet(trouble ? why : 'Bundling the page…'));
  }

  return {
    prepare,
    answer(request, response) {
      const path = pathOf(request);
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      if (path === '/') void prepare().catch(() => undefined);
      const asset = assets?.get(path);
      if (asset) serve(asset, path, request, response);
      else if (path === '/') serveNotYet(response);
      return asset !== undefined || path === '/';
    },
  };
}
