/** Signed HTTP: the other way to an app, with Slack's signature on every request. */
import { createHmac } from 'node:crypto';
import type { Envelope, Outcome, Transport } from '../protocol/envelope.ts';
import { isObject, readJson } from '../protocol/json.ts';
import type { Fields } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';

/** A falsified request, for apps that should notice. */
export interface Forgery {
  /** Unix seconds, instead of the real time. */
  timestamp?: number;
  /** Signs with another secret. */
  secret?: string;
  /** The whole signature, as it is to be sent. */
  signature?: string;
}

/** An answer of the app, as it came. */
interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Prepared {
  body: string;
  headers: Record<string, string>;
}

/** HTTP's side of the workspace. */
export interface HttpDelivery extends Transport {
  /** Where requests go; undefined means Socket Mode. */
  target(): string | undefined;
  deliverTo(url: string | undefined): void;
  /** Falsifies the next request. */
  forgeNext(forgery: Forgery): void;
  /** Sends the last request once more, byte by byte, or with more behind its signature. */
  replayLast(tail?: string): Promise<RawAnswer>;
  /** Sends a body of any kind, rightly signed. */
  sendSigned(body: string, contentType: string): Promise<RawAnswer>;
  /** Asks the app for the challenge with which Slack checks an address. */
  verify(): Promise<boolean>;
}

/** Slack's v0 signature. */
export function sign(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** Slash commands are plain forms, interactions forms around JSON, events JSON. */
function encode(envelope: Envelope): Prepared {
  const { type, payload, retry } = envelope;
  const again: Record<string, string> = retry
    ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }
    : {};
  if (type === 'events_api') {
    const headers = { 'content-type': 'application/json', ...again };
    return { body: JSON.stringify(payload), headers };
  }
  const fields = type === 'slash_commands' ? payload : { payload: JSON.stringify(payload) };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { body: form.toString(), headers };
}

function readAck(answer: RawAnswer): Fields | undefined {
  if (answer.body === '') return undefined;
  if (!answer.headers['content-type']?.includes('json')) return { text: answer.body };
  return readJson(answer.body, isObject);
}

/** Signed HTTP, with nowhere to go yet. */
export function createHttpDelivery(core: Core): HttpDelivery {
  let target: string | undefined;
  let forgery: Forgery = {};
  let last: Prepared | undefined;

  function signed(prepared: Prepared): Prepared {
    const { timestamp = Math.floor(Date.now() / 1000), secret, signature } = forgery;
    forgery = {};
    const proof =
      signature ?? sign(secret ?? core.credentials.signingSecret, timestamp, prepared.body);
    const stamps = { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': proof };
    last = { body: prepared.body, headers: { ...prepared.headers, ...stamps } };
    return last;
  }

  async function post(request: Prepared): Promise<RawAnswer> {
    if (target === undefined) throw new Error('deliverTo() has not said where the app listens');
    const response = await fetch(target, {
      method: 'POST',
      body: request.body,
      headers: { 'user-agent': 'Slackbot 1.0 (local workspace)', ...request.headers },
      signal: AbortSignal.timeout(core.ackTimeoutMs),
    });
    const body = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  }

  async function send(envelope: Envelope): Promise<Outcome> {
    const began = performance.now();
    const took = () => performance.now() - began;
    try {
      const answer = await post(signed(encode(envelope)));
      const ok = answer.status >= 200 && answer.status < 300;
      const { status } = answer;
      if (ok) return { ok, ms: took(), status, payload: readAck(answer) };
      const noRetry = answer.headers['x-slack-no-retry'] === '1';
      return { ok, ms: took(), status, error: 'dispatch_failed', noRetry };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return { ok: false, ms: took(), error: late ? 'operation_timeout' : 'connection_closed' };
    }
  }

  async function verify(): Promise<boolean> {
    const challenge = crypto.randomUUID();
    const payload = { type: 'url_verification', token: 'verification-token', challenge };
    const answer = await post(signed(encode({ type: 'events_api', payload })));
    core.traffic.note('verification', 'url_verification', { status: answer.status });
    return answer.status === 200 && answer.body.includes(challenge);
  }

  return {
    send,
    target: () => target,
    deliverTo(url) {
      target = url;
    },
    forgeNext(next) {
      forgery = next;
    },
    async replayLast(tail = '') {
      if (!last) throw new Error('nothing has been sent yet');
      const signature = `${last.headers['x-slack-signature']}${tail}`;
      return post({ ...last, headers: { ...last.headers, 'x-slack-signature': signature } });
    },
    sendSigned: (body, contentType) =>
      post(signed({ body, headers: { 'content-type': contentType } })),
    verify,
  };
}
