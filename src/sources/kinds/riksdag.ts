/** Documents of the Swedish parliament, from its open data. */
import { z } from 'zod';
import type { Statement } from '../../contracts/sources/item.ts';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { hasWords, stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const API = 'https://data.riksdagen.se/dokumentlista/';

const settingsSchema = z.strictObject({
  /** Words that a document must say. */
  search: z.string().min(1),
  /** Kinds of documents: `prop` is a bill of the government, `bet` a report of a committee, `mot` a motion. */
  types: z.array(z.string()).default(['prop', 'bet']),
});

const documentSchema = z.object({
  dok_id: z.string(),
  /** The kind of document, the session and its number in that: `prop`, `2025/26`, `101`. */
  doktyp: z.string().nullish(),
  rm: z.string().nullish(),
  beteckning: z.string().nullish(),
  titel: z.string(),
  undertitel: z.string().nullish(),
  datum: z.string().nullish(),
  publicerad: z.string().nullish(),
  summary: z.string().nullish(),
  dokument_url_html: z.string().nullish(),
});
const schema = z.object({
  dokumentlista: z.object({ dokument: z.array(documentSchema).nullish() }),
});

const riksdag: SourceKind = {
  name: 'riksdag',
  summary: 'Bills and reports of the Swedish parliament, by words',
  accept: 'application/json',
  stages: ['proposed', 'in_committee'],
  asks({ settings }) {
    const { search, types } = settingsSchema.parse(settings);
    const url = new URL(API);
    url.search = new URLSearchParams({
      sok: search,
      doktyp: types.join(','),
      sort: 'datum',
      sortorder: 'desc',
      utformat: 'json',
    }).toString();
    return url.href;
  },
  read: (answer, { settings }) =>
    readJsonAnswer(answer, {
      schema,
      name: 'Sveriges riksdag',
      items: ({ dokumentlista: { dokument } }) =>
        (dokument ?? []).map((one) =>
          itemOf(one, settingsSchema.safeParse(settings).data?.search ?? ''),
        ),
    }),
};

export default riksdag;

type Document = z.infer<typeof documentSchema>;

function itemOf(document: Document, search: string) {
  const states = statementOf(document, search);
  return itemWith({
    id: document.dok_id,
    // Addresses stand without a scheme there.
    links: [document.dokument_url_html?.replace(/^\/\//, 'https://') ?? undefined],
    title: writtenAs(document.titel, 'title'),
    published: [document.datum?.slice(0, 10), document.publicerad ?? undefined],
    summary: writtenAs(document.summary ?? document.undertitel ?? undefined, 'either'),
    ...(states && { states }),
  });
}

/** A bill of the government, or the report of a committee on one; null for other documents, and for those that have the words in their text alone. */
function statementOf(document: Document, search: string): Statement | null {
  const { doktyp, rm, beteckning, titel, undertitel } = document;
  const status = doktyp === 'prop' ? 'proposed' : doktyp === 'bet' ? 'in_committee' : null;
  const isAbout = hasWords(`${titel} ${undertitel ?? ''}`, search);
  if (status === null || (search !== '' && !isAbout)) return null;
  return stated({
    type: 'regulation',
    status,
    jurisdiction: 'SE',
    instrument: titel,
    reference:
      rm && beteckning ? `${doktyp === 'prop' ? 'Prop.' : 'Bet.'} ${rm}:${beteckning}` : null,
    isAbout,
  });
}
