import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../../src/contracts/reader.ts';
import type { SourceItem } from '../../../../src/contracts/sources/item.ts';
import type { SourceKind } from '../../../../src/contracts/sources/reading.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import federalRegister from '../../../../src/sources/kinds/federal-register.ts';
import status from '../../../../src/sources/kinds/status.ts';
import ukBills from '../../../../src/sources/kinds/uk-bills.ts';
import { following, sourceOf } from '../../../helpers/samples/stories/reading.ts';
import { freshStore, testClock } from '../../../helpers/stores/store.ts';

const { reference, companies } = openBundle();
const TEAM = 'T1';
const clock = testClock('2026-03-12T09:00:00Z');
let store: Store;
let read: Awaited<ReturnType<typeof following>>;

beforeAll(async () => {
  store = await freshStore({ clock, reference });
  const sources = [
    sourceOf('Federal Register', 'regulator'),
    sourceOf('UK Parliament', 'regulator'),
    sourceOf('OpenAI', 'company'),
  ];
  read = await following({ store, bundle: { companies, reference } }, sources, [TEAM]);
});
afterAll(() => store.close());

/** The items of an answer of a register. */
function itemsIn(
  kind: SourceKind,
  answer: unknown,
  settings: Record<string, unknown> = {},
): SourceItem[] {
  const [address, bytes] = [
    'https://status.openai.com',
    new TextEncoder().encode(JSON.stringify(answer)),
  ];
  const reading = kind.read({ address, bytes, contentType: null }, { address, settings });
  return 'items' in reading ? reading.items : [];
}

async function reads(publisher: string, items: readonly SourceItem[], at: string) {
  clock.set(at);
  await read(publisher, items, at);
  clock.set(Date.parse(at) + 1_000);
  const asOf = clock.now().getTime();
  const log = store.reader({ workspace: TEAM, asOf, audience: EVERYBODY });
  const { candidates } = await store.review(TEAM).waiting({ offset: 0, limit: 9, now: asOf });
  return { log: (await log.find({}, { offset: 0, limit: 9 })).events, waiting: candidates };
}

const RULE = {
  document_number: '2026-04321',
  title: 'Framework for Artificial Intelligence Diffusion',
  type: 'Proposed Rule',
  abstract: 'The Bureau asks which models it should control.',
  html_url: 'https://www.federalregister.gov/d/2026-04321',
  publication_date: '2026-03-12',
  comments_close_on: '2026-05-11',
  agency_names: ['Commerce Department'],
};
const TERM = { term: '"artificial intelligence"' };

describe('a register', () => {
  it('A register’s proposal is news by what it states, with the end of its comments as a coming date', async () => {
    const { log } = await reads(
      'Federal Register',
      itemsIn(federalRegister, { results: [RULE] }, TERM),
      '2026-03-12T13:00:00Z',
    );
    expect(log).toMatchObject([
      {
        type: 'regulation',
        status: 'proposed',
        title:
          'Commerce Department, proposed rule: Framework for Artificial Intelligence Diffusion',
        occurredOn: { date: '2026-03-12', precision: 'day' },
        jurisdiction: 'US',
        region: 'US',
        sector: 'policy',
        officialReference: 'FR Doc. 2026-04321',
        evidence: { word: 'official' },
        expects: [{ kind: 'comments_close', due: { date: '2026-05-11' }, standing: 'open' }],
      },
    ]);
  });

  it('A register’s rule says from when it applies, and what has the words in its text alone is no news', async () => {
    const rule = {
      ...RULE,
      document_number: '2026-05000',
      title: 'Reporting by Developers of Artificial Intelligence',
      abstract: 'Developers report the training of large models each quarter.',
      html_url: 'https://www.federalregister.gov/d/2026-05000',
      publication_date: '2026-03-13',
      type: 'Rule',
      effective_on: '2026-06-01',
      comments_close_on: null,
    };
    const other = {
      ...rule,
      document_number: '2026-05001',
      title: 'Medicare Payment Schedule',
      abstract: null,
      html_url: 'https://www.federalregister.gov/d/2026-05001',
    };
    const { log, waiting } = await reads(
      'Federal Register',
      itemsIn(federalRegister, { results: [rule, other] }, TERM),
      '2026-03-13T13:00:00Z',
    );
    expect(log).toHaveLength(2);
    expect(log.find((one) => one.officialReference === 'FR Doc. 2026-05000')).toMatchObject({
      status: 'enacted',
      effectiveOn: [{ date: '2026-06-01', standing: 'law' }],
    });
    expect(waiting).toEqual([]);
  });

  it('A register’s bill that moves on is offered as the next stage of the event that it is', async () => {
    const bill = (description: string, lastUpdate: string) =>
      itemsIn(
        ukBills,
        {
          items: [
            {
              billId: 3519,
              shortTitle: 'Artificial Intelligence (Regulation) Bill',
              originatingHouse: 'Lords',
              lastUpdate,
              currentStage: { description, house: 'Lords' },
            },
          ],
        },
        { search: 'artificial intelligence' },
      );
    const first = bill('1st reading', '2026-03-16T10:00:00');
    const { log } = await reads('UK Parliament', first, '2026-03-16T13:00:00Z');
    const event = log.find(({ jurisdiction }) => jurisdiction === 'GB');
    expect(event).toMatchObject({ status: 'proposed' });

    const second = bill('Committee stage', '2026-04-20T10:00:00');
    const { waiting } = await reads('UK Parliament', second, '2026-04-20T13:00:00Z');
    expect(waiting).toMatchObject([{ fields: { status: 'in_committee' }, maybe: [event?.id] }]);
  });

  it('A register’s outage waits once, and moves on while it waits', async () => {
    const incident = (resolved_at: string | null, impact = 'major') => ({
      id: 'i1',
      name: 'Elevated error rates on ChatGPT',
      status: resolved_at ? 'resolved' : 'investigating',
      impact,
      created_at: '2026-05-04T07:30:00.000Z',
      resolved_at,
    });
    const page = { name: 'OpenAI' };
    const slight = { ...incident(null, 'minor'), id: 'i2' };
    const first = itemsIn(status, { page, incidents: [incident(null), slight] });
    const { waiting } = await reads('OpenAI', first, '2026-05-04T08:00:00Z');
    const outages = waiting.filter(({ fields }) => fields.type === 'outage');
    expect(outages).toMatchObject([
      { fields: { status: 'confirmed', parties: [{ company: 'OpenAI', role: 'victim' }] } },
    ]);

    const later = itemsIn(status, { page, incidents: [incident('2026-05-04T11:00:00.000Z')] });
    const after = (await reads('OpenAI', later, '2026-05-04T12:00:00Z')).waiting;
    expect(after.filter(({ fields }) => fields.type === 'outage')).toMatchObject([
      { fields: { status: 'resolved' }, tellings: [{ publisher: 'OpenAI' }] },
    ]);
  });
});
