/** Lists of feeds in a terminal: from another reader’s file, and for one. */
import { readFileSync } from 'node:fs';
import { fileTrouble, InputError } from '../../errors.ts';
import { ask } from './answering.ts';
import { print, type Session, withRuntime } from './session.ts';

/** The team whose sources they are. */
export interface FeedTeam {
  workspace: string;
}

/** Follows the feeds of an OPML file, as `/ai-feed import` does; prints what was added. Throws InputError for a file that can’t be read. */
export async function feedImport(session: Session, file: string, team: FeedTeam): Promise<void> {
  await ask(session, `/briefing feed import ${textOf(file)}`, team);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError({
      wrong: fileTrouble(file, error),
      allowed: 'Name an OPML file, as feed readers export it',
    });
  }
}

/** Prints the feeds that a team follows as OPML, and nothing else. */
export async function feedExport(session: Session, { workspace }: FeedTeam): Promise<void> {
  await withRuntime(session, async ({ store, asking }) => {
    const followed = await store.sources.of(workspace).followed();
    const sources = followed.map(({ source }) => source);
    print(session, asking.finder.toOpml(sources, session.clock.now()).trimEnd());
  });
}
