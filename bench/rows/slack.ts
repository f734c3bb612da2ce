/** Slack's side, as light as it can be: signs slash commands, takes answers at response URLs, says who somebody is. */
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { TEAM, ZONE } from '../moment.ts';

export const SECRET = 'bench-signing-secret';
/** The longest that an answer may take, milliseconds. */
const PATIENCE = 20_000;
const ASKERS = 5;

export interface SlackSide {
  apiUrl: string;
  /** Types a line; resolves when as many messages have come to its response URL. */
  ask(port: number, line: string, messages: number): Promise<Answered>;
  close(): void;
}

/** The time that an answer took, and its acknowledgement alone, milliseconds, and its messages, as JSON. */
interface Answered {
  took: number;
  acknowledged: number;
  messages: string[];
}

interface Waiting {
  messages: string[];
  arrived(): void;
}

const RUN = randomUUID();

/** Listens on a free port. `now` is the apps' clock, epoch milliseconds: signatures name it. */
export async function startSlackSide(now: () => number): Promise<SlackSide> {
  const waiting = new Map<string, Waiting>();
  const agent = new Agent({ keepAlive: true });
  let asked = 0;

  const server = createServer(async (incoming, response) => {
    const body = await textOf(incoming);
    const [, kind, name = ''] = (incoming.url ?? '').split('/');
    if (kind === 'api') return answer(response, JSON.stringify(methodOf(name, body)));
    const entry = waiting.get(name);
    entry?.messages.push(body);
    entry?.arrived();
    return answer(response, 'ok');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function send(port: number, line: string): Promise<string> {
    const id = `${++asked}`;
    const body = formOf(line, `${root}/response/${id}`, asked);
    const timestamp = Math.floor(now() / 1000);
    const signed = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
    const call = request({
      agent,
      port,
      host: '127.0.0.1',
      path: '/slack/events',
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signed}`,
      },
    });
    call.end(body);
    const [acknowledged] = (await once(call, 'response')) as [IncomingMessage];
    await textOf(acknowledged);
    if (acknowledged.statusCode !== 200) throw new Error(`${line}: ${acknowledged.statusCode}`);
    return id;
  }

  function expect(messages: number) {
    const done = Promise.withResolvers<void>();
    const entry: Waiting = {
      messages: [],
      arrived: () => entry.messages.length >= messages && done.resolve(),
    };
    waiting.set(`${asked + 1}`, entry);
    return { entry, done: done.promise };
  }

  return {
    apiUrl: `${root}/api/`,
    async ask(port, line, messages) {
      const { entry, done } = expect(messages);
      const timer = new AbortController();
      const late = pause(PATIENCE, true, { signal: timer.signal }).catch(() => false);
      const start = performance.now();
      const sent = send(port, line);
      const acknowledged = sent.then(() => performance.now() - start);
      const isLate = await Promise.race([Promise.all([done, sent]).then(() => false), late]);
      const took = performance.now() - start;
      timer.abort();
      if (isLate) throw new Error(`${line}: no answer`);
      waiting.delete(await sent);
      return { took, acknowledged: await acknowledged, messages: entry.messages };
    },
    close() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, body: string): void {
  const json = body.startsWith('{');
  response.writeHead(200, { 'content-type': json ? 'application/json' : 'text/plain' }).end(body);
}

function methodOf(name: string, body: string): object {
  const identity = { team_id: TEAM, user_id: 'U0BENCHBOT', bot_id: 'B0BENCHBOT' };
  if (name === 'auth.test') return { ok: true, ...identity };
  const id = new URLSearchParams(body).get('user') ?? 'U0';
  return { ok: true, user: { id, team_id: TEAM, name: 'ana', real_name: 'Ana', tz: ZONE } };
}

function formOf(line: string, responseUrl: string, number: number): string {
  const [command = '', ...text] = line.split(' ');
  return new URLSearchParams({
    token: 'bench',
    team_id: TEAM,
    team_domain: 'bench',
    channel_id: 'C0BENCH',
    channel_name: 'ai-briefing',
    user_id: `U0BENCH${number % ASKERS}`,
    user_name: 'ana',
    command,
    text: text.join(' '),
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    // Logs are kept from run to run, and with them which gestures were answered.
    trigger_id: `${number}.${RUN}`,
  }).toString();
}
