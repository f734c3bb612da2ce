/** The HTTP server of a workspace: loopback only, for callers that mean it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Sockets } from '../delivery/sockets.ts';
import type { Core } from '../state/core.ts';
import { own } from '../state/state.ts';
import { answerApi } from '../web-api/api.ts';
import {
  BodyTooLarge,
  isLocal,
  LARGEST_UPLOAD,
  pathOf,
  readBody,
  sendJson,
} from '../web-api/http.ts';
import { receiveUpload } from '../web-api/methods/files.ts';
import { answerResponse } from '../web-api/responses.ts';

/** Lets something else live on the same port, such as a page that shows the workspace. */
export interface ServerExtras {
  /** Gets every request that is not Slack's; returns whether it has answered it. */
  request?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The same for WebSockets. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
}

async function uploadedBytes(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request, LARGEST_UPLOAD);
  const type = request.headers['content-type'] ?? '';
  if (!type.includes('multipart/form-data')) return body;
  const headers = { 'content-type': type };
  const form = await new Response(new Uint8Array(body), { headers }).formData();
  const first = [...form.values()][0];
  if (first === undefined) return Buffer.alloc(0);
  return typeof first === 'string' ? Buffer.from(first) : Buffer.from(await first.arrayBuffer());
}

async function answerUpload(
  core: Core,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await uploadedBytes(request);
  const taken = receiveUpload(core, id, bytes);
  core.traffic.note('upload', id, { bytes: bytes.length, taken });
  response.writeHead(taken ? 200 : 404, { 'content-type': 'text/plain' });
  response.end(taken ? `OK - ${bytes.length}` : 'no such upload');
}

/** Slack shows an app without the token, or without the scope, a page to log in. */
function mayRead(core: Core, { headers }: IncomingMessage): boolean {
  if (headers.authorization === undefined) return true;
  return (
    headers.authorization === `Bearer ${core.credentials.botToken}` &&
    core.scopes.includes('files:read')
  );
}

function answerFile(
  core: Core,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!mayRead(core, request)) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>Sign in');
    return;
  }
  const file = own(core.state.files, id);
  if (file?.content === undefined) {
    sendJson(response, 404, { ok: false });
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
  });
  response.end(Buffer.from(file.content, 'base64'));
}

async function answer(
  core: Core,
  extras: ServerExtras,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLocal(request)) return sendJson(response, 403, { ok: false, error: 'not_local' });
  const [, room, name = ''] = pathOf(request).split('/');
  if (room === 'api') return answerApi(core, name, request, response);
  const posted = request.method === 'POST';
  if (room === 'response' && posted) return answerResponse(core, name, request, response);
  if (room === 'upload' && posted) return answerUpload(core, name, request, response);
  if (room === 'files') return answerFile(core, name, request, response);
  if (extras.request?.(request, response)) return;
  sendJson(response, 404, { ok: false, error: 'not_found' });
}

function fail(core: Core, response: ServerResponse, error: unknown): void {
  const tooLarge = error instanceof BodyTooLarge;
  const malformed = error instanceof SyntaxError;
  if (!tooLarge && !malformed) core.traffic.note('api', 'crash', String(error));
  if (response.headersSent) return void response.destroy();
  const status = tooLarge ? 413 : malformed ? 400 : 500;
  const word = tooLarge ? 'request_too_large' : malformed ? 'invalid_json' : 'internal_error';
  sendJson(response, status, { ok: false, error: word }, { connection: 'close' });
}

/** Starts listening on 127.0.0.1. */
export async function listen(
  core: Core,
  sockets: Sockets,
  port: number,
  extras: ServerExtras,
): Promise<Server> {
  const server = createServer((request, response) => {
    answer(core, extras, request, response).catch((error) => fail(core, response, error));
  });
  server.on('upgrade', (request, socket, head) => {
    if (!isLocal(request)) return void socket.destroy();
    if (pathOf(request) === '/link') return sockets.upgrade(request, socket, head);
    if (!extras.upgrade?.(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
