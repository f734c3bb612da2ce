import { expect, it } from 'vitest';
import type { SourceKind } from '../../../src/contracts/sources/reading.ts';
import edgar from '../../../src/sources/kinds/edgar.ts';
import status from '../../../src/sources/kinds/status.ts';
import ukBills from '../../../src/sources/kinds/uk-bills.ts';

/** The statement of the only item that an answer gives; undefined for none. */
function stateOf(kind: SourceKind, answer: object, search = 'ai') {
  const address = 'https://status.example.com';
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  const source = { address, settings: { search } };
  const reading = kind.read({ address, bytes, contentType: null }, source);
  return 'items' in reading ? reading.items[0]?.states : undefined;
}

it.each([
  ['2nd reading', 'Lords', 'passed_one_chamber'],
  ['Consideration of Lords amendments', 'Commons', 'passed_one_chamber'],
  ['Committee stage', 'Commons', 'in_committee'],
  ['2nd reading', 'Unassigned', 'proposed'],
])('A bill of the Commons at “%s” in the house “%s” is %s', (description, house, stage) => {
  const bill = { billId: 1, shortTitle: 'AI Bill', originatingHouse: 'Commons' };
  const items = [{ ...bill, currentStage: { description, house } }];
  expect(stateOf(ukBills, { items })?.status).toBe(stage);
});

it.each([
  ['8-K', '1.05', 'security_incident', 'victim'],
  ['8-K', '2.02,9.01', 'earnings', 'subject'],
  ['8-K', '1.03', 'other', 'subject'],
  ['8-K', '1.01,2.01,5.02', undefined, undefined],
  ['8-K/A', '2.02', undefined, undefined],
  ['10-Q', '', undefined, undefined],
])('A filing %s with the items “%s” states %s', (form, items, type, role) => {
  const recent = {
    accessionNumber: ['0000000001-26-000001'],
    filingDate: ['2026-03-12'],
    primaryDocument: ['a.htm'],
    ...{ form: [form], items: [items] },
  };
  const said = stateOf(edgar, { cik: '1', name: 'Acme', filings: { recent } });
  expect([said?.type, said?.parties[0]?.role]).toEqual([type, role]);
});

it('An outage is over where its page says so, with the moment of it or without', () => {
  const incident = {
    id: 'i1',
    name: 'Errors',
    impact: 'major',
    created_at: '2026-03-12T07:30:00Z',
  };
  const said = (given: object) =>
    stateOf(status, { page: { name: 'Contoso' }, incidents: [{ ...incident, ...given }] })?.status;
  expect(said({ status: 'monitoring', resolved_at: null })).toBe('confirmed');
  expect(said({ status: 'resolved' })).toBe('resolved');
  expect(said({ status: 'postmortem' })).toBe('resolved');
});
