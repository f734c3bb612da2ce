/** Feeds of made-up publishers, for a replay: what they publish, and when, counted from its beginning. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type FollowedSource, followedSourceSchema } from '../contracts/sources/followed.ts';
import { MINUTE_MS } from '../domain/durations.ts';
import { parseJson } from '../domain/text/json.ts';
import { LoadError, messageOf } from '../errors.ts';
import { DATA_DIR } from './bundle.ts';

const SPAN = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** An ISO 8601 duration of days, hours and minutes, as milliseconds. */
const span = z
  .string()
  .regex(SPAN)
  .transform((text) => {
    const [, sign, days = 0, hours = 0, minutes = 0] = SPAN.exec(text) ?? [];
    const length = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * MINUTE_MS;
    return sign ? -length : length;
  });

const { language, topics, trust, publisher } = followedSourceSchema.shape;
const text = z.string().min(1);
const replaySchema = z.strictObject({
  title: publisher,
  language,
  topics,
  trust,
  /** Stands under each item’s page. */
  note: text,
  items: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), after: span, title: text, text }),
  ),
  failures: z
    .array(z.strictObject({ after: span, until: span, status: z.int().min(400).max(599) }))
    .default([]),
});

/** A feed of a replay, named by its file; `after` and `until` are milliseconds from its beginning. */
type ReplayFeed = z.infer<typeof replaySchema> & { name: string };

/** Reads every feed of a folder, by name: of the one that comes with the program by default. Throws LoadError that names the file that does not fit. */
export function readReplay(dir = join(DATA_DIR, 'replay')): ReplayFeed[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      try {
        const feed = parseJson(readFileSync(join(dir, file), 'utf8'), replaySchema);
        return { ...feed, name: basename(file, '.json') };
      } catch (error) {
        throw new LoadError(`${join(dir, file)}: ${messageOf(error)}`, { cause: error });
      }
    });
}

/** The feed as a source to follow, at its address. */
export function replaySource(feed: ReplayFeed, address: string): FollowedSource {
  const { title, language, topics, trust } = feed;
  return { kind: 'feed', address, settings: {}, publisher: title, language, topics, trust };
}
