/** Proceedings of the German parliament on laws, from its register DIP: which stage each has reached. */
import { z } from 'zod';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { hasWords, stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const ORIGIN = 'https://search.dip.bundestag.de';

const settingsSchema = z.strictObject({
  /** Words that the title of a proceeding must say. */
  search: z.string().min(1),
});

const proceedingSchema = z.object({
  id: z.string(),
  titel: z.string(),
  /** The stage, in the register’s words. */
  beratungsstand: z.string().nullish(),
  datum: z.string().nullish(),
  abstract: z.string().nullish(),
  inkrafttreten: z.array(z.object({ datum: z.string() })).nullish(),
});
const schema = z.object({ documents: z.array(proceedingSchema) });

type Proceeding = z.infer<typeof proceedingSchema>;

const bundestag: SourceKind = {
  name: 'bundestag',
  summary: 'Laws in the German parliament, by words of their titles, with their stages',
  accept: 'application/json',
  key: {
    setting: 'BRIEFING_BUNDESTAG_KEY',
    origin: ORIGIN,
    header: 'authorization',
    prefix: 'ApiKey ',
  },
  stages: ['proposed', 'in_committee', 'passed', 'enacted', 'rejected', 'withdrawn', 'expired'],
  asks({ settings }) {
    const { search } = settingsSchema.parse(settings);
    const url = new URL('/api/v1/vorgang', ORIGIN);
    url.search = new URLSearchParams({
      'f.titel': search,
      'f.vorgangstyp': 'Gesetzgebung',
      format: 'json',
    }).toString();
    return url.href;
  },
  read: (answer, { settings }) =>
    readJsonAnswer(answer, {
      schema,
      name: 'Deutscher Bundestag',
      items: ({ documents }) =>
        documents.map((one) => itemOf(one, settingsSchema.safeParse(settings).data?.search)),
    }),
};

export default bundestag;

/** Each stage of a proceeding is an item of its own, as with bills elsewhere. */
function itemOf(proceeding: Proceeding, search: string | undefined) {
  const { id, titel, beratungsstand, datum, abstract, inkrafttreten } = proceeding;
  const stage = beratungsstand ?? 'eingebracht';
  const address = `https://dip.bundestag.de/vorgang/_/${id}`;
  return itemWith({
    id: `${address}#${stage}`,
    links: [address],
    title: writtenAs(`${titel}: ${stage}`, 'plain'),
    published: [datum?.slice(0, 10)],
    summary: writtenAs(abstract ?? `${titel}, ${stage}.`, 'plain'),
    states: stated({
      type: 'regulation',
      status: statusOf(stage),
      jurisdiction: 'DE',
      instrument: titel,
      reference: `DIP ${id}`,
      effectiveOn: inkrafttreten?.[0]?.datum,
      isAbout: search !== undefined && hasWords(titel, search),
    }),
  });
}

/** The first that stands in the register’s words for a stage; what is none of them is a bill on its way. */
const STAGES: readonly [words: RegExp, status: Status][] = [
  [/verkündet/i, 'enacted'],
  [/zurückgezogen/i, 'withdrawn'],
  [/abgelehnt/i, 'rejected'],
  [/erledigt/i, 'expired'],
  [/verabschiedet|angenommen|zugestimmt/i, 'passed'],
  [/überwiesen|beschlussempfehlung/i, 'in_committee'],
];

const statusOf = (stage: string): Status =>
  STAGES.find(([words]) => words.test(stage))?.[1] ?? 'proposed';
