/** Documents of the Swedish parliament, from its open data. */
import { z } from 'zod';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
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
  read: (answer) =>
    readJsonAnswer(answer, {
      schema,
      name: 'Sveriges riksdag',
      items: ({ dokumentlista }) => (dokumentlista.dokument ?? []).map(itemOf),
    }),
};

export default riksdag;

function itemOf(document: z.infer<typeof documentSchema>) {
  return itemWith({
    id: document.dok_id,
    // Addresses stand without a scheme there.
    links: [document.dokument_url_html?.replace(/^\/\//, 'https://') ?? undefined],
    title: writtenAs(document.titel, 'title'),
    published: [document.datum?.slice(0, 10), document.publicerad ?? undefined],
    summary: writtenAs(document.summary ?? document.undertitel ?? undefined, 'either'),
  });
}
