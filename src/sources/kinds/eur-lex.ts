/** Law of the European Union from Cellar, the store behind EUR-Lex: what was adopted or proposed, by words of its title. */
import { z } from 'zod';
import type { Statement } from '../../contracts/sources/item.ts';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const ENDPOINT = 'https://publications.europa.eu/webapi/rdf/sparql';

const settingsSchema = z.strictObject({
  /** Letters, figures and blanks alone: they stand in a query. */
  words: z.string().regex(/^[\p{L}\d -]{3,80}$/u),
});

const valueSchema = z.object({ value: z.string() });
const schema = z.object({
  results: z.object({
    bindings: z.array(
      z.object({ celex: valueSchema, title: valueSchema, date: valueSchema.optional() }),
    ),
  }),
});

/** The words as the store’s own index takes them: to go through all titles took it longer than anybody waits. */
const indexed = (words: string) =>
  (words.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).map((word) => `'${word}'`).join(' AND ');

const query = (words: string) => `
PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>
SELECT DISTINCT ?celex ?title ?date WHERE {
  ?work cdm:resource_legal_id_celex ?celex ; cdm:work_date_document ?date .
  ?expression cdm:expression_belongs_to_work ?work ; cdm:expression_title ?title ;
    cdm:expression_uses_language <http://publications.europa.eu/resource/authority/language/ENG> .
  ?title bif:contains "${indexed(words)}" .
  FILTER(CONTAINS(LCASE(STR(?title)), "${words.toLowerCase()}"))
} ORDER BY DESC(?date) LIMIT 50`;

const eurLex: SourceKind = {
  name: 'eur-lex',
  summary: 'Law of the European Union, by words of its title',
  accept: 'application/sparql-results+json',
  stages: ['proposed', 'enacted'],
  asks({ settings }) {
    const { words } = settingsSchema.parse(settings);
    const url = new URL(ENDPOINT);
    url.searchParams.set('query', query(words).trim());
    url.searchParams.set('format', 'application/sparql-results+json');
    return url.href;
  },
  read: (answer) =>
    readJsonAnswer(answer, {
      schema,
      name: 'EUR-Lex',
      items: ({ results }) =>
        results.bindings.map(({ celex, title, date }) =>
          itemWith({
            id: celex.value,
            links: [`https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex.value}`],
            title: writtenAs(title.value, 'plain'),
            published: [date?.value],
            ...statementOf(celex.value, title.value),
          }),
        ),
    }),
};

export default eurLex;

/** A CELEX number names the kind of text: a proposal of the Commission, or a regulation, directive or decision that was adopted. */
const STATUSES = [
  { celex: /^5\d{4}PC\d+/, status: 'proposed' },
  { celex: /^3\d{4}[RLD]\d+$/, status: 'enacted' },
] as const;

/** The statement of a text; nothing for communications, opinions, corrections. */
function statementOf(celex: string, named: string): { states?: Statement } {
  const status = STATUSES.find((one) => one.celex.test(celex))?.status;
  if (status === undefined) return {};
  const instrument = /^(?:Regulation|Directive|Decision) \(EU\) (?:No )?\d+\/\d+/.exec(named)?.[0];
  const reference = `CELEX ${celex}`;
  const about = { instrument: instrument ?? named, reference, isAbout: true };
  return { states: stated({ type: 'regulation', status, jurisdiction: 'EU', ...about }) };
}
