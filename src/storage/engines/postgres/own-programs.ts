/** The way to save a log that lies on a server. */
import { UserError } from '../../../errors.ts';

/** A log in PostgreSQL is saved and restored by PostgreSQL's own programs: they know what a file of ours can't hold. */
export function byItsOwnPrograms(): UserError {
  return new UserError(
    [
      'A log in PostgreSQL is saved by PostgreSQL’s own programs:',
      '  pg_dump --format=custom --file=briefing.dump "$DATABASE_URL"',
      'and restored, with every copy of the bot stopped, by:',
      '  pg_restore --clean --if-exists --dbname="$DATABASE_URL" briefing.dump',
    ].join('\n'),
  );
}
