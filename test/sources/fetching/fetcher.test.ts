import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FetchOutcome, SourceRequest } from '../../../src/contracts/sources/outcome.ts';
import { createFetcher } from '../../../src/sources/fetching/fetcher.ts';
import { hostileAnswer } from './hostile-server.ts';

const NOW = Date.UTC(2026, 2, 12, 9);
const HOUR = 3_600_000;
/** So patient that a machine with much else to do reaches no limit but the one that a case is about. */
const LIMITS = { firstByteMs: 60_000, allMs: 120_000, mostBytes: 100_000 };
const SHORT: Readonly<Record<string, Partial<typeof LIMITS>>> = {
  '/silent': { firstByteMs: 200 },
  '/drip': { allMs: 500 },
};
const pem = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const server = createServer(hostileAnswer);
const secure = createSecureServer(
  { key: pem('other-name-key.pem'), cert: pem('other-name.pem') },
  hostileAnswer,
);
const portOf = (of: typeof server) => (of.address() as AddressInfo).port;
let origin = '';
let secureOrigin = '';
const NAMES: Record<string, string> = {
  'inside.example': '10.1.2.3',
  'other.example': '127.0.0.1',
  'wrong.example': '127.0.0.1',
};
const lookups: string[] = [];
const lookup: LookupFunction = (name, { all }, callback) => {
  lookups.push(name);
  const address = NAMES[name];
  if (!address) callback(Object.assign(new Error(), { code: 'ENOTFOUND' }), '', 4);
  else if (all) callback(null, [{ address, family: 4 }]);
  else callback(null, address, 4);
};

beforeAll(async () => {
  setDefaultCACertificates([pem('other-name.pem')]);
  await Promise.all(
    [server, secure].map((one) => new Promise<void>((done) => one.listen(0, '127.0.0.1', done))),
  );
  origin = `http://127.0.0.1:${portOf(server)}`;
  secureOrigin = `https://other.example:${portOf(secure)}`;
});
afterAll(() => {
  for (const one of [server, secure]) one.closeAllConnections();
  server.close();
  secure.close();
});

function ask(address: string, more: Partial<SourceRequest> = {}): Promise<FetchOutcome> {
  const wrong = `https://wrong.example:${portOf(secure)}`;
  const fetcher = createFetcher({
    clock: { now: () => new Date(NOW) },
    contact: 'news@example.com',
    version: '1.0',
    keys: { A_KEY: 'secret' },
    letThrough: [origin, secureOrigin, wrong],
    limits: { ...LIMITS, ...SHORT[address] },
    lookup,
    wait: async () => undefined,
  });
  const whole = address.startsWith('/')
    ? `${origin}${address}`
    : address.replace(':port', `:${portOf(secure)}`);
  return fetcher.fetch({ address: whole, accept: '*/*', validators: null, ...more });
}
const trouble = (kind: string, more: object = {}) => ({
  outcome: 'failed',
  trouble: { kind, ...more },
});
const forbidden = trouble('forbidden');
const later = (status: number, hours: number) => ({
  outcome: 'later',
  status,
  until: NOW + hours * HOUR,
});

describe('a hostile server', () => {
  const ENDS: readonly [what: string, address: string, end: object][] = [
    ['a redirect to this machine', '/to-loopback', forbidden],
    ['a redirect to the metadata of a cloud', '/to-metadata', forbidden],
    ['a redirect to an IPv4 address in an IPv6 one', '/to-mapped', forbidden],
    ['a redirect to a file', '/to-file', forbidden],
    ['a redirect without an address', '/nowhere', trouble('status', { status: 302 })],
    ['a redirect from https to http', 'https://other.example:port/to-plain', trouble('downgrade')],
    ['redirects in a circle', '/loop', trouble('redirects', { loop: true })],
    ['redirects without an end', '/far-1', trouble('redirects', { loop: false })],
    ['a private address', 'http://10.0.0.1/', forbidden],
    ['this machine in one number', 'http://2130706433/', forbidden],
    ['the network of the link in IPv6', 'http://[fe80::1]/', forbidden],
    ['a password in the address', 'http://a:b@news.example.com/', forbidden],
    ['a name of a private address', 'http://inside.example/', forbidden],
    ['a name that nobody has', 'http://nobody.example/', trouble('unknown_host')],
    ['a certificate of another name', 'https://wrong.example:port/feed', trouble('certificate')],
    ['a body without an end', '/endless', trouble('too_large', { limit: LIMITS.mostBytes })],
    ['a bomb in gzip', '/gzip-bomb', trouble('too_large')],
    ['a bomb in Brotli', '/brotli-bomb', trouble('too_large')],
    ['gzip that is none', '/no-gzip', trouble('broken')],
    ['gzip that breaks off', '/half-gzip', trouble('broken')],
    ['an unknown packing', '/unknown-packing', trouble('broken')],
    ['a body that breaks off', '/cut', trouble('broken')],
    ['no answer', '/silent', trouble('slow', { after: 200 })],
    ['a slow drip', '/drip', trouble('slow', { after: 500 })],
    ['a connection that is closed', '/hang-up', trouble('unreachable')],
    ['404', '/404', trouble('status', { status: 404 })],
    ['500', '/500', trouble('status', { status: 500 })],
    ['410', '/410', { outcome: 'gone' }],
    ['429 with seconds', '/429', later(429, 2)],
    ['429 with a date', '/429-date', later(429, 1)],
    ['503 with a date', '/503', later(503, 3)],
    ['304 for what nobody has', '/304', trouble('status', { status: 304 })],
    ['429 with a year', '/429-year', later(429, 24)],
    ['503 without a word', '/503-silent', later(503, 1)],
    ['429 without a wait', '/429-at-once', later(429, 1 / 6)],
  ];
  it.concurrent.each(ENDS)('The end of %s is told', async (_what, address, end) => {
    expect(await ask(address)).toMatchObject(end);
  });

  it('A name is looked up once, for the connection itself: no other answer can follow the one that was judged', async () => {
    lookups.length = 0;
    await ask('https://other.example:port/feed');
    await ask('http://inside.example/');
    expect(lookups).toEqual(['other.example', 'inside.example']);
  });
});

describe('a friendly server', () => {
  it.each(['/gzip', '/brotli', '/twice'])('A body packed as %s is unpacked', async (path) => {
    const end = await ask(path);
    expect(end.outcome === 'answered' && Buffer.from(end.answer.bytes).toString()).toBe('unpacked');
  });

  it('An answer comes with what it says for the next request, byte for byte', async () => {
    expect(await ask('/feed')).toMatchObject({
      answer: { address: `${origin}/feed`, contentType: 'text/xml; charset=x' },
      validators: { etag: 'W/"odd  tag"', lastModified: 'Tomorrow' },
      maxAgeMs: 600_000,
      movedTo: null,
    });
  });

  it('Validators are sent back as they came, and those of a 304 are taken over', async () => {
    const validators = { etag: 'W/"odd  tag"', lastModified: 'Tomorrow' };
    expect(await ask('/echo', { validators })).toMatchObject({
      outcome: 'unchanged',
      validators: { etag: '"new"', lastModified: null },
    });
  });

  it.each([
    ['/moved', '/feed'],
    ['/moved-twice', '/feed'],
    ['/moved-for-now', null],
  ])('The address of %s is for good %s', async (path, target) => {
    expect(await ask(path)).toMatchObject({ movedTo: target && origin + target });
  });

  it('A request says who asks and how to reach them', async () => {
    const end = await ask('/agent');
    expect(end.outcome === 'answered' && Buffer.from(end.answer.bytes).toString()).toBe(
      'ai-briefing/1.0 (+news@example.com)',
    );
  });

  it('A key is said to its own origin alone, and without one nothing is asked', async () => {
    const key = { setting: 'A_KEY', origin, header: 'user-agent', prefix: 'Key ' };
    const said = async (address: string, of: typeof key) => {
      const end = await ask(address, { key: of });
      return end.outcome === 'answered' ? Buffer.from(end.answer.bytes).toString() : end;
    };
    expect(await said('/agent', key)).toBe('Key secret');
    expect(await said('/agent', { ...key, origin: 'https://register.example' })).toMatch(/^ai-/);
    expect(await said('/agent', { ...key, setting: 'ANOTHER' })).toEqual(
      trouble('no_key', { setting: 'ANOTHER' }),
    );
  });

  it('A page is read only where robots.txt lets it be', async () => {
    expect(await ask('/news/public', { robots: true })).toMatchObject({ outcome: 'answered' });
    expect(await ask('/news/private/1', { robots: true })).toEqual(trouble('robots'));
  });
});
