import { expect, it } from 'vitest';
import govinfo from '../../../src/sources/kinds/govinfo.ts';

const settings = { search: 'artificial intelligence' };
const address = 'https://www.govinfo.gov/app/collection/bills';

/** The items of packages, in the form that the register documents. */
function read(...given: { packageId: string; title: string }[]) {
  const packages = given.map((one) => ({
    ...one,
    lastModified: '2026-03-12T06:51:38Z',
    packageLink: `https://api.govinfo.gov/packages/${one.packageId}/summary`,
    docClass: 'hr',
    congress: '119',
    dateIssued: '2026-03-11',
  }));
  const answer = { count: packages.length, message: null, nextPage: null, packages };
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  const reading = govinfo.read({ address, bytes, contentType: null }, { address, settings });
  return 'items' in reading ? reading.items : [];
}

it('The register of Congress is asked for the texts of the last three weeks, and those whose titles say the words are read', () => {
  expect(govinfo.asks?.({ address, settings }, Date.UTC(2026, 2, 12))).toBe(
    'https://api.govinfo.gov/published/2026-02-19?offsetMark=*&pageSize=1000&collection=BILLS%2CPLAW',
  );
  const title = 'H.R. 4403 (RH) - Artificial Intelligence Training Act';
  const bill = { packageId: 'BILLS-119hr4403rh', title };
  expect(read(bill, { packageId: 'BILLS-119hr9ih', title: 'A lighthouse act' })).toMatchObject([
    {
      id: 'BILLS-119hr4403rh',
      title: 'Artificial Intelligence Training Act: H.R. 4403, Congress 119',
      link: 'https://www.govinfo.gov/app/details/BILLS-119hr4403rh',
      published: '2026-03-11',
      states: {
        instrument: 'Artificial Intelligence Training Act',
        reference: 'H.R. 4403, Congress 119',
        jurisdiction: 'US',
      },
    },
  ]);
});

it.each([
  ['BILLS-119hr12ih', 'proposed'],
  ['BILLS-119s12rs', 'in_committee'],
  ['BILLS-119hr12rfs', 'passed_one_chamber'],
  ['BILLS-119s12es', 'passed_one_chamber'],
  ['BILLS-119sjres12enr', 'passed'],
  ['PLAW-119publ7', 'enacted'],
  ['BILLS-119hres12ih', undefined],
])(
  'A text of Congress that is printed as %s is at the stage that its printing names: %s',
  (packageId, stage) => {
    const [item] = read({ packageId, title: 'An act on artificial intelligence' });
    expect(item?.states?.status).toBe(stage);
    if (stage) expect(govinfo.stages).toContain(stage);
  },
);
