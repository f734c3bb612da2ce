/** Finds commands, sections and kinds of source, a file each. One that does not fit, or a name taken twice, stops the start with file and reason. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Command } from '../contracts/command.ts';
import type { Section } from '../contracts/section.ts';
import type { SourceKind } from '../contracts/sources/reading.ts';
import { STATUSES } from '../domain/event/vocabulary.ts';
import { LoadError, messageOf } from '../errors.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const word = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a lower-case word');
const fn = z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function', {
  error: 'a function',
});

const commandShape = z.strictObject({
  name: word,
  summary: z.string().min(1).max(100),
  usage: z.string(),
  shortcuts: z.array(word).optional(),
  examples: z.array(z.strictObject({ ask: z.string(), answers: z.string().min(1) })).min(1),
  input: fn,
  run: fn,
  opens: fn.optional(),
  leads: fn.optional(),
  past: z.boolean().optional(),
  permit: fn.optional(),
});
const sectionShape = z.strictObject({
  name: word,
  heading: z.string().min(1).max(150),
  order: z.number().int(),
  covers: z.string(),
  reply: z.union([z.literal(1), z.literal(2)]).optional(),
  count: fn.optional(),
  always: z.literal(true).optional(),
  takes: fn.optional(),
  gather: fn,
  presses: fn.optional(),
  sentence: fn.optional(),
});

const kindShape = z.strictObject({
  name: word,
  summary: z.string().min(1).max(100),
  accept: z.string().min(1),
  robots: z.literal(true).optional(),
  key: z
    .strictObject({ setting: z.string(), origin: z.url(), header: z.string(), prefix: z.string() })
    .optional(),
  stages: z.array(z.enum(STATUSES)).min(1).optional(),
  recognises: fn.optional(),
  asks: fn.optional(),
  read: fn,
});

/** Every command in `commands/`, by name. Throws LoadError. */
export async function loadCommands(dir = join(ROOT, 'commands')): Promise<Command[]> {
  return load<Command>(dir, commandShape);
}

/** Every section in `digests/`, in the order of the digest. Throws LoadError. */
export async function loadSections(dir = join(ROOT, 'digests')): Promise<Section[]> {
  const sections = await load<Section>(dir, sectionShape);
  return sections.sort((a, b) => a.order - b.order);
}

/** Every kind of source in `src/sources/kinds/`, by name. Throws LoadError. */
export async function loadKinds(dir = join(ROOT, 'src/sources/kinds')): Promise<SourceKind[]> {
  return load<SourceKind>(dir, kindShape);
}

async function load<Leaf extends { name: string }>(dir: string, shape: z.ZodType): Promise<Leaf[]> {
  const files = readdirSync(dir).filter((file) => file.endsWith('.ts'));
  const leaves = await Promise.all(files.sort().map((file) => leafOf<Leaf>(dir, file, shape)));
  return leaves;
}

/** The leaf of a file, checked; a leaf is named by its file, so no name can be taken twice. */
async function leafOf<Leaf extends { name: string }>(
  dir: string,
  file: string,
  shape: z.ZodType,
): Promise<Leaf> {
  const module = await read(dir, file);
  const result = shape.safeParse(module.default);
  if (!result.success) {
    throw new LoadError(
      `${file} does not default-export a leaf that fits: ${z.prettifyError(result.error)}`,
    );
  }
  // Checked by the schema above, but for the types of its functions, which are gone at run time.
  const leaf = module.default as Leaf;
  if (`${leaf.name}.ts` !== file) {
    throw new LoadError(`${file} calls itself “${leaf.name}”: name the file ${leaf.name}.ts.`);
  }
  return leaf;
}

async function read(dir: string, file: string): Promise<{ default?: unknown }> {
  try {
    return await import(pathToFileURL(join(dir, file)).href);
  } catch (error) {
    throw new LoadError(`${file} can’t be read: ${messageOf(error)}`, { cause: error });
  }
}
