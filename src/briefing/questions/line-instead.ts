/** The line to type in place of words that begin with no command: one that answers something. */
import type { Request } from '../../contracts/command.ts';
import { windowIn } from '../../domain/time/periods.ts';
import { namesWithin, tellingWords } from './names/names-within.ts';

/** The company that the words name; the digest of the days that they name; a search for those of them that texts say; what is new, where they say nothing else; else the help. */
export async function lineInstead(typed: string, { log }: Request): Promise<string> {
  const start = typed.slice(0, MOST);
  const words = start.split(/\s+/).filter(Boolean);
  const [company] = await namesWithin(words, log);
  if (company) return `company ${company.name}`;
  const telling = tellingWords(words);
  const window = windowIn(start);
  const isTime = telling.every((word) => /^\d+$/.test(word));
  if (isTime) return window ? `digest preview ${window}` : '';
  for (const some of [telling, ...telling.map((word) => [word])].slice(0, LOOKED_UP))
    if (await finds(some, log)) return `search ${some.join(' ')}`;
  return window ? `digest preview ${window}` : 'help';
}

/** Letters that are looked at, and questions that are asked for them. */
const MOST = 300;
const LOOKED_UP = 8;

async function finds(words: readonly string[], log: Request['log']): Promise<boolean> {
  return (await log.find({ words }, { offset: 0, limit: 0 })).total > 0;
}
