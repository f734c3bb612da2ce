/** The list of sources that comes with the program. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type FollowedSource, followedSourceSchema } from '../contracts/sources/followed.ts';
import type { SourceKind } from '../contracts/sources/reading.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import { LoadError, messageOf } from '../errors.ts';
import { yaml } from './libraries.ts';

/** The ways in which an address is known to be right, from the least. */
const CONFIRMED = ['remembered', 'documented', 'answered'] as const;

const listedSchema = followedSourceSchema.extend({
  topics: z.array(z.string()).min(1),
  confirmed: z.strictObject({ how: z.enum(CONFIRMED), on: z.iso.date() }),
});
const listSchema = z.array(listedSchema).min(1);

/** The lists and kinds that a source of the list must fit. */
interface ListChecks {
  kinds: readonly SourceKind[];
  reference: Pick<ReferenceData, 'topics' | 'sectors' | 'publisherKind'>;
}

/** Reads the list. Throws LoadError that names the first source that does not fit, and why. */
export function readSourceList(file: string, checks: ListChecks): FollowedSource[] {
  const result = listSchema.safeParse(parsed(file));
  if (!result.success) throw new LoadError(`${file}: ${z.prettifyError(result.error)}`);
  const sources = result.data.map(({ confirmed: _confirmed, ...source }) => source);
  const seen = new Set<string>();
  for (const source of sources) {
    const fault =
      faultOf(source, checks) ?? (seen.has(identityOf(source)) ? 'is listed twice' : null);
    if (fault) throw new LoadError(`${file}: ${source.address} ${fault}`);
    seen.add(identityOf(source));
  }
  return sources;
}

function parsed(file: string): unknown {
  try {
    return yaml().parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new LoadError(`${file} can’t be read: ${messageOf(error)}`, { cause: error });
  }
}

const identityOf = ({ kind, address, settings }: FollowedSource) =>
  JSON.stringify([kind, address, settings]);

function faultOf(source: FollowedSource, { kinds, reference }: ListChecks): string | null {
  const { kind, publisher, trust, topics } = source;
  const reader = kinds.find(({ name }) => name === kind);
  if (!reader) return `has the kind ${kind}, which does not exist`;
  const known = [...reference.topics, ...reference.sectors].map(({ id }) => id);
  const strange = topics.find((topic) => !known.includes(topic));
  if (strange) return `has the topic ${strange}, which is neither a topic nor a sector`;
  const listed = reference.publisherKind(publisher);
  if (listed === null) return `has a publisher that publishers.jsonl lacks: ${publisher}`;
  if (listed !== trust) return `has the trust ${trust}, but publishers.jsonl says ${listed}`;
  try {
    reader.asks?.(source);
    return null;
  } catch (error) {
    return `has settings that ${kind} can’t use: ${messageOf(error)}`;
  }
}
