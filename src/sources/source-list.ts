/** The list of sources that comes with the program. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type FollowedSource, followedSourceSchema } from '../contracts/sources/followed.ts';
import type { SourceKind } from '../contracts/sources/reading.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import { listed } from '../domain/text/english.ts';
import { fileTrouble, LoadError, messageOf } from '../errors.ts';
import { yaml } from './libraries.ts';

/** The ways in which an address is known to be right, from the least. */
const CONFIRMED = ['remembered', 'listed', 'documented', 'answered'] as const;

const ownSchema = followedSourceSchema.extend({
  topics: z.array(z.string()).min(1),
  confirmed: z.unknown().optional(),
});
const listedSchema = ownSchema.extend({
  confirmed: z.strictObject({ how: z.enum(CONFIRMED), on: z.iso.date() }),
});

/** The lists and kinds that a source of the list must fit. */
interface ListChecks {
  kinds: readonly SourceKind[];
  reference: Pick<ReferenceData, 'topics' | 'sectors' | 'publisherKind'>;
  /** True of a list that somebody has written for themselves: it need not say how its addresses are known. Default false. */
  isOwn?: boolean;
}

/** Reads the list. Throws LoadError that names the first source that does not fit, and why. */
export function readSourceList(file: string, checks: ListChecks): FollowedSource[] {
  const list = parsed(file);
  const result = z
    .array(checks.isOwn ? ownSchema : listedSchema)
    .min(1)
    .safeParse(list);
  if (!result.success) throw new LoadError(`${file}: ${issueWords(result.error, list)}`);
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

/** The sources of the list that can be asked: not those whose kind needs a key that nobody has set. */
export function withKeys(
  sources: readonly FollowedSource[],
  kinds: readonly SourceKind[],
  keys: Readonly<Record<string, string>>,
): FollowedSource[] {
  return sources.filter(({ kind }) => {
    const needed = kinds.find(({ name }) => name === kind)?.key;
    return needed === undefined || keys[needed.setting] !== undefined;
  });
}

function parsed(file: string): unknown {
  const text = readText(file);
  try {
    return yaml().parse(text);
  } catch (error) {
    throw new LoadError(`${file} can’t be read: ${messageOf(error)}`, { cause: error });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = fileTrouble(file, error);
    throw new LoadError(`${why} Name a list in the form of data/sources.yml.`, { cause: error });
  }
}

const entrySchema = z.looseObject({ address: z.string() });

/** The first fault without the words of a schema: "source 2, https://…, lacks topics". */
function issueWords({ issues }: z.ZodError, list: unknown): string {
  const [issue] = issues;
  const [place, field] = issue?.path ?? [];
  if (!issue || typeof place !== 'number' || !Array.isArray(list))
    return 'does not hold a list of sources; data/sources.yml shows the form';
  const entry = entrySchema.safeParse(list[place]);
  const which = `source ${place + 1}${entry.success ? `, ${entry.data.address},` : ''}`;
  if (issue.code === 'unrecognized_keys')
    return `${which} has ${listed(issue.keys)}, which no source has`;
  if (field === undefined) return `${which} is not written as those of data/sources.yml are`;
  if (entry.success && entry.data[String(field)] === undefined)
    return `${which} lacks ${String(field)}`;
  const allowed =
    issue.code === 'invalid_value' ? `; use ${issue.values.map(String).join(', ')}` : '';
  return `${which} says what can’t be used as ${issue.path.slice(1).join(' ')}${allowed}`;
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
    // Whatever the moment: the settings fit or not.
    reader.asks?.(source, 0);
    return null;
  } catch (error) {
    return `has settings that ${kind} can’t use: ${messageOf(error)}`;
  }
}
