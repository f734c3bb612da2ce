/** Reading requests and writing answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, parseJson, readJson } from '../protocol/json.ts';
import type { Fields } from '../protocol/types.ts';

/** Bytes of an ordinary request; uploads may be larger. */
export const LARGEST_BODY = 4 * 1024 * 1024;
/** Bytes of an uploaded file. */
export const LARGEST_UPLOAD = 32 * 1024 * 1024;

/** Thrown when a request is larger than it may be. */
export class BodyTooLarge extends Error {
  constructor() {
    super('the request is too large');
    this.name = 'BodyTooLarge';
  }
}

/** The whole body, up to a number of bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: Fields,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

/** Values of a form that are JSON themselves. */
const JSON_VALUED = /^\s*(?:[[{]|true$|false$)/;

const isStructured = (value: unknown): value is object | boolean =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null);

function formValue(value: string): unknown {
  return (JSON_VALUED.test(value) ? readJson(value, isStructured) : undefined) ?? value;
}

/** Text of a message is text even when it looks like JSON. */
const PLAIN = new Set(['text', 'title', 'initial_comment', 'name', 'markdown_text', 'filename']);

/**
 * The arguments of a call, from JSON, a form or the query.
 * @throws {SyntaxError} where the body should be a JSON object and is none
 */
export function parseArguments(request: IncomingMessage, body: Buffer): Fields {
  const type = request.headers['content-type'] ?? '';
  if (type.includes('json')) {
    return parseJson(body.toString('utf8') || '{}', isObject);
  }
  const query = new URLSearchParams(request.url?.split('?')[1] ?? '');
  const form = new URLSearchParams(body.toString('utf8'));
  return Object.fromEntries(
    [...query, ...form].map(([key, value]) => [key, PLAIN.has(key) ? value : formValue(value)]),
  );
}

const LOCAL = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * True for a request from this machine's own pages and programs. A page of another site or another port must reach
 * the workspace neither through a name that points to loopback, nor by posting to it, nor by a picture; a link to
 * the page itself may stand anywhere.
 */
export function isLocal(request: IncomingMessage): boolean {
  const { host = '', origin, 'sec-fetch-site': site = 'none' } = request.headers;
  const from = origin === undefined ? 'localhost' : origin.replace(/^https?:\/\//, '');
  const isLink = request.headers['sec-fetch-mode'] === 'navigate' && pathOf(request) === '/';
  return LOCAL.test(host) && LOCAL.test(from) && (OWN_SITES.includes(site) || isLink);
}

/** `none` is an address that somebody typed. */
const OWN_SITES: readonly unknown[] = ['same-origin', 'none'];

/** The path that a request asks for; '' where it is no address, as `//`. */
export function pathOf({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : '';
}
