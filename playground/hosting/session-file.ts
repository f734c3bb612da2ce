/** The file that keeps a session: read at the start, written soon after every change and at the end. */
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readJson } from '../protocol/json.ts';
import type { WorkspaceState } from '../protocol/types.ts';
import { SetupError } from './errors.ts';

const VERSION = 1;
/** Milliseconds from a change until it is written; more changes meanwhile go with it. */
const DELAY = 400;

/** A session as it stands in its file. */
interface KeptSession {
  version: typeof VERSION;
  /** The clock, ISO. */
  now: string;
  /** Where the clock stood at the beginning, ISO. */
  began?: string | undefined;
  state: WorkspaceState;
  /** Person → channel → up to which message they have read. */
  reads: Record<string, Record<string, string>>;
}

const records = z.record(z.string(), z.looseObject({}));
const lists = z.record(z.string(), z.array(z.unknown()));

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

const KEPT = z.looseObject({
  version: z.literal(VERSION),
  now: moment,
  began: moment.optional(),
  state: z.looseObject({
    team: z.looseObject({ id: z.string(), name: z.string() }),
    app: z.looseObject({ bot_user: z.string(), name: z.string() }),
    people: records,
    channels: records,
    messages: lists,
    views: records,
    stacks: lists,
    homes: z.record(z.string(), z.string()),
    files: records,
    forms: records,
    response_urls: records,
    serial: z.number(),
    last_micros: z.number(),
  }),
  reads: z.record(z.string(), z.record(z.string(), z.string())),
});

const isKept = (value: unknown): value is KeptSession => KEPT.safeParse(value).success;

/** The session in a file; undefined where there is no file. A file that can't be read is set aside, not lost. */
export function recall(file: string): KeptSession | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const kept = readJson(text, isKept);
  if (!kept) renameSync(file, `${file}.unreadable`);
  return kept;
}

/**
 * Makes the folder of a session's file where it is missing.
 * @throws {SetupError} where nothing can be written there
 */
export function prepareFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new SetupError(
      `The local workspace can’t be kept in ${file}: its folder can’t be made or written to. Set LOCAL_STATE to a file in a folder that can be written.`,
    );
  }
}

/** Deletes files, and the ones that SQLite lays beside them. */
export function forget(files: readonly string[]): void {
  for (const file of files) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
  }
}

/** Writes what `snapshot` returns. */
export interface Keeper {
  changed(): void;
  /** Writes now, and nothing afterwards. */
  end(): void;
}

/** A file that follows a workspace. It is replaced whole, so that nobody ever reads half of it. */
export function createKeeper(file: string, snapshot: () => Omit<KeptSession, 'version'>): Keeper {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  function write(): void {
    timer = undefined;
    const kept: KeptSession = { version: VERSION, ...snapshot() };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(kept));
    renameSync(`${file}.new`, file);
  }
  return {
    changed() {
      if (!ended) timer ??= setTimeout(write, DELAY);
    },
    end() {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      write();
    },
  };
}
