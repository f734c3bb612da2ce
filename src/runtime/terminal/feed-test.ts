/** One source tried in a terminal. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outcomeSentence } from '../../briefing/sources/outcome-words.ts';
import { readingPage, unreadSentence } from '../../briefing/sources/reading-page.ts';
import type { SourceAnswer, SourceKind } from '../../contracts/sources/reading.ts';
import { isWebAddress } from '../../domain/text/web-address.ts';
import { fileTrouble, InputError, UserError } from '../../errors.ts';
import { withoutFuture } from '../../sources/reading/future.ts';
import { loadKinds } from '../load.ts';
import { fetcherFor } from '../sources/fetcher.ts';
import { printPage } from './answering.ts';
import { print, type Session } from './session.ts';

/** The options of trying a source. */
export interface FeedTestOptions {
  /** The address that a file came from: relative links start there. */
  url?: string;
  /** The Content-Type header that a file came with. */
  contentType?: string;
  kind: string;
  json?: boolean;
}

/**
 * Reads a source once, from a file or its address, and prints its items as they are read. The exit code is 1 where
 * there are none to read. Throws InputError for a file that can’t be read.
 */
export async function feedTest(
  session: Session,
  target: string,
  { url, contentType, kind, json }: FeedTestOptions,
): Promise<void> {
  const reader = await kindNamed(kind);
  const answer = isWebAddress(target)
    ? await webAnswer(session, target, reader)
    : fileAnswer(target, url, contentType);
  const reading = reader.read(answer, { address: answer.address, settings: {} });
  if ('unread' in reading) {
    session.exitCode = 1;
    const { unread, ...rest } = reading;
    const message = unreadSentence(reading);
    print(session, json ? JSON.stringify({ error: { kind: unread, message, ...rest } }) : message);
    return;
  }
  const now = session.clock.now().getTime();
  const items = reading.items.map((item) => withoutFuture(item, now));
  if (!json) return printPage(session, readingPage({ ...reading, items }, answer.address), true);
  const printed = items.map(({ text: _text, ...item }) => item);
  print(session, JSON.stringify({ ...reading, items: printed }));
}

async function kindNamed(name: string): Promise<SourceKind> {
  const kinds = await loadKinds();
  const found = kinds.find((kind) => kind.name === name);
  if (found) return found;
  const allowed = `The kinds are ${kinds.map((kind) => kind.name).join(', ')}`;
  throw new InputError({ wrong: `“${name}” is not a kind of source.`, allowed });
}

/** The answer of an address. Throws InputError where there is none. */
async function webAnswer(session: Session, address: string, kind: SourceKind) {
  const { config, clock, letThrough } = session;
  const query = { address, settings: {} };
  const outcome = await fetcherFor(config, clock, letThrough).fetch({
    address: kind.asks?.(query, clock.now().getTime()) ?? address,
    accept: kind.accept,
    robots: kind.robots ?? false,
    ...(kind.key && { key: kind.key }),
    validators: null,
  });
  if (outcome.outcome === 'answered') return outcome.answer;
  throw new UserError(outcomeSentence(outcome));
}

function fileAnswer(file: string, url?: string, contentType?: string): SourceAnswer {
  const address = url ?? pathToFileURL(resolve(file)).href;
  try {
    return { address, bytes: readFileSync(file), contentType: contentType ?? null };
  } catch (error) {
    throw new InputError({
      wrong: fileTrouble(file, error),
      allowed: 'Name a file or an address that begins with https://',
    });
  }
}
