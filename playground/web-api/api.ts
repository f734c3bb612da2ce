/** The Web API: finds the method, checks the token and the scopes, and lets faults happen. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SlackRefusal } from '../protocol/slack-error.ts';
import type { Fields } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import type { Fault } from '../state/faults.ts';
import { own } from '../state/state.ts';
import { LARGEST_BODY, parseArguments, readBody, sendJson } from './http.ts';
import type { Method } from './methods/method.ts';
import { methods } from './methods/registry.ts';
import { rateLimitOf } from './tiers.ts';

/** Answers `POST /api/<method>`. */
export async function answerApi(
  core: Core,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const args = parseArguments(request, await readBody(request, LARGEST_BODY));
  const token = bearer(request) ?? (typeof args.token === 'string' ? args.token : undefined);
  delete args.token;
  const done = core.hub.begin();
  const open = core.traffic.open('api', name, args);
  response.on('close', done);
  const tier = own(methods, name)?.tier;
  const fault = core.faults.take(name) ?? (tier && rateLimitOf(core, name, tier, args));
  await answerWithFaults(fault, response, open.close, () => run(core, name, args, token));
}

/** Runs what is asked for, unless a fault says otherwise. */
export async function answerWithFaults(
  fault: Fault | undefined,
  response: ServerResponse,
  close: (outcome: string, body?: unknown) => void,
  work: () => Promise<ApiAnswer>,
): Promise<void> {
  if (fault === undefined) return send(response, close, await work());
  // Finished first: whoever waits for the effect must not find the answer gone before it.
  const applied = 'applied' in fault && fault.applied === true ? await work() : undefined;
  switch (fault.kind) {
    case 'rate_limited':
      return rateLimit(response, close, fault);
    case 'status':
      close(String(fault.status));
      response.writeHead(fault.status, { 'content-type': 'text/plain' });
      response.end(fault.body ?? 'trouble on request');
      return;
    case 'garbage_body':
      close('garbage');
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(fault.body);
      return;
    case 'cut_body':
      close('cut in the body');
      return sendHalf(response, fault.ending);
    case 'error':
      return send(response, close, {
        status: 200,
        body: new SlackRefusal(fault.error, fault.messages).toBody(),
      });
    case 'cut':
      close('cut');
      response.destroy();
      return;
    case 'stall': {
      const gaveUp = new Promise<'gone'>((resolve) => response.on('close', () => resolve('gone')));
      const ended = await Promise.race([gaveUp, fault.until ?? gaveUp]);
      if (ended === 'gone') return close('gave up');
      return send(response, close, applied ?? (await work()));
    }
  }
}

function rateLimit(
  response: ServerResponse,
  close: (outcome: string) => void,
  { status = 429, retryAfter }: Extract<Fault, { kind: 'rate_limited' }>,
): void {
  close(String(status));
  const error = status === 429 ? 'ratelimited' : 'rate_limited';
  const headers = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  sendJson(response, status, { ok: false, error }, headers);
}

/** The beginning of an answer, as a proxy passes it on that loses the rest. */
function sendHalf(response: ServerResponse, ending: 'reset' | 'silence'): void {
  const half = '{"ok":true,"channel":"C0';
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': 4 * half.length,
  });
  response.write(half, () => ending === 'reset' && response.destroy());
}

/** The answer to a call. */
export interface ApiAnswer {
  status: number;
  body: Fields;
  headers?: Record<string, string>;
}

function send(
  response: ServerResponse,
  close: (outcome: string, body?: unknown) => void,
  answer: ApiAnswer,
): void {
  close(answer.body.ok === true ? 'ok' : String(answer.body.error), answer.body);
  sendJson(response, answer.status, answer.body, answer.headers);
}

function bearer(request: IncomingMessage): string | undefined {
  return request.headers.authorization?.match(/^Bearer\s+(\S+)$/i)?.[1];
}

async function run(core: Core, name: string, args: Fields, token?: string): Promise<ApiAnswer> {
  const headers = { 'x-oauth-scopes': core.scopes.join(',') };
  try {
    const method = own(methods, name);
    if (!method) throw new SlackRefusal('unknown_method', [], { req_method: name });
    checkToken(core, method, token);
    checkScopes(core, method);
    return { status: 200, body: { ok: true, ...(await method.run(core, args)) }, headers };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return { status: 200, body: error.toBody(), headers };
  }
}

function checkToken(core: Core, method: Method, token: string | undefined): void {
  const wanted = method.token ?? 'bot';
  if (wanted === 'none') return;
  if (token === undefined) throw new SlackRefusal('not_authed');
  const { botToken, appToken } = core.credentials;
  if (token !== botToken && token !== appToken) throw new SlackRefusal('invalid_auth');
  const given = token === appToken ? 'app' : 'bot';
  if (given !== wanted) throw new SlackRefusal('not_allowed_token_type');
  if (given === 'bot' && core.tokenRefusal) throw new SlackRefusal(core.tokenRefusal);
}

function checkScopes(core: Core, method: Method): void {
  const wanted = method.scopes ?? [];
  if (wanted.length === 0 || wanted.some((scope) => core.scopes.includes(scope))) return;
  throw missingScope(core, wanted);
}

/** The refusal for a scope that the token lacks. */
function missingScope(core: Core, wanted: string[]): SlackRefusal {
  const needed = wanted.join(',');
  return new SlackRefusal('missing_scope', [], { needed, provided: core.scopes.join(',') });
}
