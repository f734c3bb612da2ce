/** The record of the bundled data, of which more is asked than of an import. */
import { type EventRecord, recordSchema } from '../domain/event/event.ts';

/** A record whose conflicts and expectations are each told by one of its sources, so that it is known from when they are known. */
export const bundledRecordSchema = recordSchema.superRefine((record, context) => {
  for (const { said, list, publisher } of unsourced(record))
    context.addIssue({
      code: 'custom',
      path: [list],
      message: `“${publisher}” says ${said} and is none of the sources; add its source`,
    });
});

/** The thing that a publisher is named for: "otherwise of amount", "“closing of the deal” is to come". */
interface Told {
  list: 'conflicts' | 'expects';
  publisher: string;
  said: string;
}

/** The claims of a publisher that is none of the sources which the record has beside it, first or as revised. */
function unsourced(record: EventRecord): Told[] {
  let { sources, conflicts, expects } = record;
  const lists = [{ sources, told: toldBy({ conflicts, expects }) }];
  for (const { changes } of record.revisions) {
    sources = changes.sources ?? sources;
    conflicts = changes.conflicts ?? conflicts;
    expects = changes.expects ?? expects;
    lists.push({ sources, told: toldBy({ conflicts, expects }) });
  }
  return lists.flatMap((list) =>
    list.told.filter(
      ({ publisher }) => !list.sources.some((source) => source.publisher === publisher),
    ),
  );
}

const toldBy = ({ conflicts, expects }: Pick<EventRecord, 'conflicts' | 'expects'>): Told[] => [
  ...conflicts.map(
    ({ field, publisher }) =>
      ({ list: 'conflicts', publisher, said: `otherwise of ${field}` }) as const,
  ),
  ...expects.map(
    ({ what, publisher }) =>
      ({ list: 'expects', publisher, said: `“${what}” is to come` }) as const,
  ),
];
