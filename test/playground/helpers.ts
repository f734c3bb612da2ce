/** A small Bolt app against a workspace, over either transport. */
import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import {
  type MovableClock,
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../playground/index.ts';

export type Transport = 'Socket Mode' | 'signed HTTP';
export const transports: Transport[] = ['Socket Mode', 'signed HTTP'];

/** Only what must not fail silently is logged. */
export const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => 'error' as never,
  setName() {},
};

/** A workspace that goes away with the test. */
export async function workspace(
  options: Omit<WorkspaceOptions, 'clock'> = {},
): Promise<Workspace<MovableClock>> {
  const space = await startWorkspace(options);
  onTestFinished(() => space.close());
  return space;
}

/** A client that never tries twice. */
export function client(space: Workspace, token = space.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: space.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  });
}

/** The error code of a call that is refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return (error as { data?: { error?: string } }).data?.error ?? String(error);
  }
  return 'was not refused';
}

/** The messages that come with a refusal. */
export async function complaints(call: Promise<unknown>): Promise<string[]> {
  try {
    await call;
  } catch (error) {
    const { data } = error as { data: { response_metadata?: { messages?: string[] } } };
    return data.response_metadata?.messages ?? [];
  }
  return ['was not refused'];
}

function clientOptions(space: Workspace) {
  return { slackApiUrl: space.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
}

/** Starts a Bolt app with these listeners; it stops with the test. */
export async function boltApp(
  space: Workspace,
  transport: Transport,
  listen: (app: App) => void,
  clientPingTimeout = 15_000,
): Promise<App> {
  const inSocket = transport === 'Socket Mode';
  const socket = inSocket ? socketReceiver(space, clientPingTimeout) : undefined;
  const http = socket ? undefined : httpReceiver(space);
  const app = new App({
    token: space.botToken,
    receiver: (socket ?? http) as Receiver,
    clientOptions: clientOptions(space),
    convoStore: false,
    logger: quiet,
  });
  listen(app);
  const server = await app.start(0);
  if (http) {
    const { port } = (server as { address(): { port: number } }).address();
    space.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  }
  onTestFinished(async () => {
    await app.stop();
    await socket?.client.disconnect();
  });
  return app;
}

function socketReceiver(space: Workspace, clientPingTimeout: number): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken: space.appToken,
    // It is also how long the client waits before it comes back.
    clientPingTimeout,
    logger: quiet,
    installerOptions: { clientOptions: { ...clientOptions(space) } },
  });
}

function httpReceiver(space: Workspace): HTTPReceiver {
  return new HTTPReceiver({ signingSecret: space.signingSecret, logger: quiet });
}

export const text = (words: string) => ({ type: 'plain_text' as const, text: words });
export const mrkdwn = (words: string) => ({ type: 'mrkdwn' as const, text: words });
export const section = (words: string) => ({ type: 'section', text: mrkdwn(words) });
export const button = (action_id: string, words: string) => ({
  type: 'button',
  action_id,
  text: text(words),
  value: action_id,
});
export const actions = (...elements: object[]) => ({ type: 'actions', block_id: 'acts', elements });
export const input = (block_id: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: text(block_id),
  element,
  ...more,
});
export const textInput = (action_id: string, more: object = {}) => ({
  type: 'plain_text_input',
  action_id,
  ...more,
});
export const modal = (callback_id: string, blocks: object[], more: object = {}) =>
  ({
    type: 'modal',
    callback_id,
    title: text('A form'),
    submit: text('Send'),
    blocks,
    ...more,
  }) as never;
