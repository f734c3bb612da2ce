/** Asks Slack's `blocks.validate` about payloads: it needs no token, and takes 100,000 characters. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { parseJson } from '../../src/domain/text/json.ts';
import type { Payload } from './record.ts';

/** A part of a payload that Slack refuses. */
export interface Refusal {
  /** The place of its payload in the list, from 1. */
  payload: number;
  call: string;
  /** JSON pointer; empty where Slack names none. */
  pointer: string;
  /** Slack's words. */
  why: string;
}

/** The way to Slack. */
interface SlackWay {
  /** Root of the Web API, with a slash at its end. */
  api: string;
  /** Waits so many milliseconds; real time by default. */
  wait?: (ms: number) => Promise<unknown>;
}

/** Thrown where nobody answers as Slack does. Its message is for whoever runs it. */
export class SlackIsAway extends Error {}

const LONGEST = 100_000;
const PATIENCE = 15_000;
const USUAL_WAIT = 30;

const answerSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  errors: z
    .array(
      z.object({
        pointer: z.string().optional(),
        code: z.string().optional(),
        message: z.string().optional(),
      }),
    )
    .optional(),
});
type Answer = z.infer<typeof answerSchema>;

/**
 * Sends the payloads one after the other, and returns what is refused of them.
 * @throws {SlackIsAway} where the network is not there, or something else than Slack answers
 */
export async function validate(payloads: readonly Payload[], way: SlackWay): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [at, payload] of payloads.entries()) {
    const place = { payload: at + 1, call: payload.call };
    const content = JSON.stringify(payload.content);
    const answer: Answer =
      content.length > LONGEST
        ? { ok: false, error: `${content.length} characters: Slack validates ${LONGEST} at most` }
        : await ask(way, payload.kind, content);
    refusals.push(...reasonsIn(answer).map((reason) => ({ ...place, ...reason })));
  }
  return refusals;
}

function reasonsIn({ ok, error, errors = [] }: Answer): Pick<Refusal, 'pointer' | 'why'>[] {
  if (ok) return [];
  if (errors.length === 0) return [{ pointer: '', why: error ?? 'no reason was given' }];
  return errors.map(({ pointer = '', code = '', message = code }) => ({ pointer, why: message }));
}

async function ask(way: SlackWay, kind: Payload['kind'], content: string): Promise<Answer> {
  const { api, wait = pause } = way;
  for (;;) {
    const response = await post(`${api}blocks.validate`, new URLSearchParams({ [kind]: content }));
    if (response.status !== 429) return readAnswer(api, response);
    const named = Number(response.headers.get('retry-after') ?? USUAL_WAIT);
    await wait((named > 0 ? named : USUAL_WAIT) * 1000);
  }
}

async function post(url: string, body: URLSearchParams): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const host = new URL(url).host;
    throw new SlackIsAway(
      `Slack can’t be reached at ${host}: ${why instanceof Error ? why.message : why}. This check needs the network; nothing was validated.`,
    );
  }
}

async function readAnswer(api: string, response: Response): Promise<Answer> {
  try {
    return parseJson(await response.text(), answerSchema);
  } catch {
    throw new SlackIsAway(
      `What answers at ${new URL(api).host} is not Slack (status ${response.status}): perhaps a proxy stands between. Nothing was validated.`,
    );
  }
}

/** The refusals as a table in plain text, one a line. */
export function refusalTable(refusals: readonly Refusal[]): string {
  const rows = [
    ['payload', 'call', 'where', 'why'],
    ...refusals.map(({ payload, call, pointer, why }) => [`${payload}`, call, pointer, why]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
