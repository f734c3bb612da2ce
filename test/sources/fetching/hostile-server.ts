/** A server that does everything to whoever asks it for news. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BOMB = Buffer.alloc(4_000_000);

type Route = (answer: ServerResponse, asked: IncomingMessage) => void;
const to =
  (location: string, status = 302): Route =>
  (answer) =>
    void answer.writeHead(status, { location }).end();
const says =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Route =>
  (answer) =>
    void answer.writeHead(status, headers).end(body);
const packed = (encoding: string, body: Buffer | string) =>
  says(200, { 'content-encoding': encoding }, body);

const ROUTES: Record<string, Route> = {
  '/feed': says(
    200,
    {
      etag: 'W/"odd  tag"',
      'last-modified': 'Tomorrow',
      'cache-control': 'public, max-age=900',
      age: '300',
      'content-type': 'text/xml; charset=x',
    },
    'text',
  ),
  '/echo': (answer, { headers }) =>
    void answer
      .writeHead(
        headers['if-none-match'] === 'W/"odd  tag"' && headers['if-modified-since'] === 'Tomorrow'
          ? 304
          : 200,
        { etag: '"new"' },
      )
      .end(),
  '/agent': (answer, { headers }) => void answer.end(headers['user-agent']),
  '/gzip': packed('gzip', gzipSync('unpacked')),
  '/brotli': packed('br', brotliCompressSync('unpacked')),
  '/twice': packed('gzip, br', brotliCompressSync(gzipSync('unpacked'))),
  '/gzip-bomb': packed('gzip', gzipSync(BOMB)),
  '/brotli-bomb': packed('br', brotliCompressSync(BOMB)),
  '/no-gzip': packed('gzip', 'plain'),
  '/half-gzip': packed('gzip', gzipSync(Buffer.from('x'.repeat(999))).subarray(0, 15)),
  '/unknown-packing': packed('lzma', 'x'),
  '/endless': (answer) => {
    const more = () => !answer.destroyed && answer.write(Buffer.alloc(20_000), more);
    more();
  },
  '/cut': (answer) => {
    answer.writeHead(200, { 'content-length': '1000' });
    answer.write('x', () => answer.destroy());
  },
  '/silent': () => undefined,
  '/drip': (answer) => {
    const drip = setInterval(() => answer.write('x'), 40);
    answer.on('close', () => clearInterval(drip));
  },
  '/hang-up': (answer) => void answer.destroy(),
  '/404': says(404),
  '/500': says(500),
  '/410': says(410),
  '/429': says(429, { 'retry-after': '7200' }),
  '/503': says(503, { 'retry-after': 'Thu, 12 Mar 2026 12:00:00 GMT' }),
  '/429-date': says(429, { 'retry-after': 'Thu, 12 Mar 2026 10:00:00 GMT' }),
  '/304': says(304),
  '/429-year': says(429, { 'retry-after': '31536000' }),
  '/503-silent': says(503),
  '/429-at-once': says(429, { 'retry-after': '0' }),
  '/moved': to('/feed', 301),
  '/moved-twice': to('/moved', 308),
  '/moved-for-now': to('/moved', 302),
  '/loop': to('/back', 301),
  '/back': to('/loop', 301),
  '/far-1': to('/far-2'),
  '/far-2': to('/far-3'),
  '/far-3': to('/far-4'),
  '/far-4': to('/far-5'),
  '/far-5': to('/far-6'),
  '/far-6': to('/feed'),
  '/nowhere': says(302),
  '/to-loopback': to('http://127.0.0.1:1/'),
  '/to-metadata': to('http://169.254.169.254/latest/meta-data'),
  '/to-mapped': to('http://[::ffff:10.0.0.1]/'),
  '/to-file': to('file:///etc/passwd'),
  '/to-plain': to('http://other.example/'),
  '/robots.txt': says(200, {}, 'User-agent: *\nDisallow: /news/private\n'),
  '/news/public': says(200),
};
/** Answers a request by its path; 404 for one that is not on the list. */
export const hostileAnswer = (asked: IncomingMessage, answer: ServerResponse) =>
  (ROUTES[asked.url ?? ''] ?? says(404))(answer, asked);
