/** The Federal Register of the United States: rules, proposals and notices, with the dates that they set. */
import { z } from 'zod';
import type { Statement } from '../../contracts/sources/item.ts';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { hasWords, stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const API = 'https://www.federalregister.gov/api/v1/documents.json';
const FIELDS = [
  ...['document_number', 'title', 'type', 'abstract', 'html_url', 'publication_date'],
  ...['effective_on', 'comments_close_on', 'agency_names'],
];

const settingsSchema = z.strictObject({
  /** Words that a document must say. */
  term: z.string().min(1).optional(),
  /** Agencies by their slugs, as `commerce-department`. */
  agencies: z.array(z.string()).default([]),
});

const documentSchema = z.object({
  document_number: z.string(),
  title: z.string(),
  type: z.string(),
  abstract: z.string().nullish(),
  html_url: z.string(),
  publication_date: z.string(),
  effective_on: z.string().nullish(),
  comments_close_on: z.string().nullish(),
  agency_names: z.array(z.string()).default([]),
});
/** Where no document fits, an answer has their number and no list. */
const schema = z.union([
  z.object({ results: z.array(documentSchema) }),
  z.object({ count: z.literal(0) }).transform(() => ({ results: [] })),
]);

const federalRegister: SourceKind = {
  name: 'federal-register',
  summary: 'The Federal Register of the United States, by agency and term',
  accept: 'application/json',
  stages: ['consultation', 'proposed', 'enacted', 'in_force'],
  recognises({ hostname, pathname, searchParams }) {
    if (!/^(?:www\.)?federalregister\.gov$/.test(hostname)) return null;
    const agency = /^\/agencies\/([\w-]+)\/?$/.exec(pathname)?.[1];
    const term = searchParams.get('conditions[term]')?.trim();
    const asked = searchParams.getAll('conditions[agencies][]');
    const agencies = agency ? [agency] : asked;
    if (!term && agencies.length === 0) return null;
    return { ...(term && { term }), ...(agencies.length > 0 && { agencies }) };
  },
  asks({ settings }) {
    const { term, agencies } = settingsSchema.parse(settings);
    const url = new URL(API);
    url.searchParams.set('order', 'newest');
    url.searchParams.set('per_page', '50');
    if (term) url.searchParams.set('conditions[term]', term);
    for (const agency of agencies) url.searchParams.append('conditions[agencies][]', agency);
    for (const field of FIELDS) url.searchParams.append('fields[]', field);
    return url.href;
  },
  read: (answer, { settings }) =>
    readJsonAnswer(answer, {
      schema,
      name: 'Federal Register',
      items: ({ results }) =>
        results.map((one) => itemOf(one, settingsSchema.safeParse(settings).data?.term)),
    }),
};

export default federalRegister;

type Document = z.infer<typeof documentSchema>;

function itemOf(document: Document, term: string | undefined) {
  const { type, agency_names: agencies, abstract, effective_on, comments_close_on } = document;
  const lines = [
    `${type} of ${agencies.join(', ') || 'the Federal Register'}.`,
    abstract ?? '',
    effective_on ? `Effective on ${effective_on}.` : '',
    comments_close_on ? `Comments close on ${comments_close_on}.` : '',
  ].filter(Boolean);
  const states = statementOf(document, term);
  return itemWith({
    id: document.document_number,
    links: [document.html_url],
    title: writtenAs(document.title, 'title'),
    published: [document.publication_date],
    summary: writtenAs(lines.slice(0, 2).join(' '), 'plain'),
    content: writtenAs(lines.join('\n'), 'plain'),
    ...(states && { states }),
  });
}

/** A rule, a proposal of one, an order, or a notice that asks for comments; null for other notices. A document that has the term in its text alone is about something else. */
function statementOf(document: Document, term: string | undefined): Statement | null {
  const { type, title, abstract, agency_names: agencies, document_number: number } = document;
  const status = statusOf(document);
  const isAbout = term !== undefined && hasWords(`${title} ${abstract ?? ''}`, term);
  if (status === null || (term !== undefined && !isAbout)) return null;
  const [agency = 'US federal government'] = agencies;
  return stated({
    type: 'regulation',
    status,
    title: `${agency}, ${type.toLowerCase()}: ${title}`,
    parties: [{ company: agency, role: 'regulator' }],
    jurisdiction: 'US',
    instrument: title,
    reference: `FR Doc. ${number}`,
    effectiveOn: document.effective_on,
    commentsCloseOn: document.comments_close_on,
    isAbout,
  });
}

function statusOf(document: Document): Status | null {
  const { type, effective_on: effective, comments_close_on: close } = document;
  switch (type) {
    case 'Rule':
      return effective && effective <= document.publication_date ? 'in_force' : 'enacted';
    case 'Presidential Document':
      return 'in_force';
    case 'Proposed Rule':
      return 'proposed';
    default:
      return close ? 'consultation' : null;
  }
}
