/** Every migration, oldest first. The number in front is the schema that it makes. */
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from '../columns.ts';
import { learning } from './011-learning.ts';
import { visibility } from './012-visibility.ts';
import { stories } from './013-stories.ts';
import { sources } from './014-sources.ts';
import { following } from './016-following.ts';
import { review } from './017-review.ts';
import { unfinished } from './018-unfinished.ts';
import { settled } from './019-settled.ts';
import { decided } from './020-decided.ts';
import { storyPaths } from './021-story-paths.ts';
import { measures } from './022-measures.ts';
import { desk } from './023-desk.ts';
import { valuations } from './024-valuations.ts';
import { edges } from './025-edges.ts';
import { caps } from './026-caps.ts';
import { log } from './earlier/001-log.ts';
import { jurisdictions } from './earlier/002-jurisdictions.ts';
import { deliveries } from './earlier/003-deliveries.ts';
import { causes } from './earlier/004-causes.ts';
import { threads } from './earlier/005-threads.ts';
import { companies } from './earlier/006-companies.ts';
import { claims } from './earlier/007-claims.ts';
import { topics } from './earlier/008-topics.ts';
import { expectations } from './earlier/009-expectations.ts';
import { copies } from './earlier/010-copies.ts';

/** The number of the schema that migrations make, by their names. */
export const schemaOf = (names: readonly string[]): number =>
  Math.max(...names.map((name) => Number.parseInt(name, 10)));

/** The migrations as an engine writes them. */
export function migrationsFor(schema: SchemaDialect): Readonly<Record<string, Migration>> {
  return {
    '001-log': log(schema),
    '002-jurisdictions': jurisdictions(schema),
    '003-deliveries': deliveries(schema),
    '004-causes': causes(schema),
    '005-threads': threads(schema),
    '006-companies': companies(schema),
    '007-claims': claims(schema),
    '008-topics': topics(schema),
    '009-expectations': expectations(schema),
    '010-copies': copies(schema),
    '011-learning': learning(schema),
    '012-visibility': visibility(schema),
    '013-stories': stories(schema),
    '014-sources': sources(schema),
    '016-following': following(schema),
    '017-review': review(schema),
    '018-unfinished': unfinished(schema),
    '019-settled': settled(),
    '020-decided': decided(),
    '021-story-paths': storyPaths(),
    '022-measures': measures(schema),
    '023-desk': desk(schema),
    '024-valuations': valuations(schema),
    '025-edges': edges(),
    '026-caps': caps(schema),
  };
}
