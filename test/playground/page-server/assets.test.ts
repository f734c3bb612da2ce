import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  createPage,
  type PageServer,
  startWorkspace,
  type Workspace,
} from '../../../playground/index.ts';

const bundles = mkdtempSync(join(tmpdir(), 'bundle-'));
let page: PageServer;
let space: Workspace;
let took: number;

beforeAll(async () => {
  const began = process.cpuUsage();
  page = createPage({ bundles });
  space = await startWorkspace({ extras: page.extras });
  await page.prepare();
  const { user, system } = process.cpuUsage(began);
  took = (user + system) / 1000;
}, 60_000);

afterAll(async () => {
  page.close();
  await space.close();
  rmSync(bundles, { recursive: true, force: true });
});

/** A request with headers of one's own: `fetch` sets Host itself. */
function ask(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${space.url}${path}`, { headers }, resolve).on('error', reject);
  });
}

function upgrade(headers: Record<string, string>): Promise<string> {
  const socket = new WebSocket(`${space.url.replace('http', 'ws')}/page`, { headers });
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('error', () => resolve('refused'));
  });
}

describe('the bundle of the page', () => {
  it('The bundle takes less than five seconds of processor time', () => {
    expect(took).toBeLessThan(5000);
  });

  it('The bundle is at most 300 kB over the wire', () => {
    const files = readdirSync(bundles, { recursive: true }).map(String);
    const packed = files.filter((each) => each.endsWith('.br'));
    const bytes = packed.reduce((sum, each) => sum + statSync(join(bundles, each)).size, 0);
    expect(packed.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(300_000);
  });

  it('The bundle names no asset from elsewhere, in no page and no style', () => {
    const files = readdirSync(bundles, { recursive: true }).map(String);
    const named = files
      .filter((each) => /\.(html|css)$/.test(each))
      .flatMap((each) =>
        readFileSync(join(bundles, each), 'utf8').match(/(src|href|url)[=(][^\s)>]+/g),
      );
    expect(named.filter((each) => each?.includes('//'))).toEqual([]);
  });

  it('The bundle is one for people, whatever else the process that makes it is for', () => {
    const scripts = readdirSync(bundles, { recursive: true }).map(String);
    const told = scripts.filter((each) => each.endsWith('.js'));
    expect(told.length).toBeGreaterThan(0);
    for (const each of told)
      expect(readFileSync(join(bundles, each), 'utf8')).not.toContain('jsxDEV');
  });

  it('The bundle is not made twice from the same sources', async () => {
    const notes: string[] = [];
    const second = createPage({ bundles, note: (sentence) => notes.push(sentence) });
    await second.prepare();
    expect(notes).toEqual([]);
    second.close();
  });
});

describe('the page over HTTP', () => {
  it('The page comes with a strict policy and without an inline script', async () => {
    const response = await fetch(`${space.url}/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await response.text()).not.toMatch(/<script(?![^>]*src=)|<style|style=|onload=/);
  });

  it('The page is packed for whoever takes it packed, and plain for others', async () => {
    const packed = await ask('/', { 'accept-encoding': 'gzip, br' });
    const plain = await ask('/');
    expect(packed.headers['content-encoding']).toBe('br');
    expect(plain.headers['content-encoding']).toBeUndefined();
    packed.destroy();
    plain.destroy();
  });

  it.each([
    '/../package.json',
    '/assets/../../../package.json',
    '/index.html.br',
    '/src/main.ts',
    '/__proto__',
  ])('The page server does not serve %s', async (path) => {
    const response = await ask(path);
    expect(response.statusCode).toBe(404);
    response.destroy();
  });

  it('The page is refused under another host’s name', async () => {
    const response = await ask('/', { host: 'evil.example' });
    expect(response.statusCode).toBe(403);
    response.destroy();
  });
});

describe('the page’s socket', () => {
  it('The page’s socket opens for the page itself', async () => {
    expect(await upgrade({ origin: space.url })).toBe('open');
  });

  it('The page’s socket is closed to other sites, and to what else runs on this machine', async () => {
    expect(await upgrade({ origin: 'https://evil.example' })).toBe('refused');
    expect(await upgrade({ origin: 'http://localhost:1' })).toBe('refused');
    expect(await upgrade({ origin: 'null' })).toBe('refused');
  });
});
