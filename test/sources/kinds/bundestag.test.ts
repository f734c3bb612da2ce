import { expect, it } from 'vitest';
import bundestag from '../../../src/sources/kinds/bundestag.ts';

const settings = { search: 'künstliche Intelligenz' };
const address = 'https://dip.bundestag.de/';

/** The item of one proceeding, in the form that the register documents. */
function read(beratungsstand: string, titel = 'Gesetz über künstliche Intelligenz') {
  const proceeding = { id: '320001', titel, beratungsstand, datum: '2026-03-12', abstract: null };
  const documents = [{ ...proceeding, inkrafttreten: [{ datum: '2026-08-02' }] }];
  const bytes = new TextEncoder().encode(JSON.stringify({ numFound: 1, documents }));
  const reading = bundestag.read({ address, bytes, contentType: null }, { address, settings });
  return 'items' in reading ? reading.items[0] : undefined;
}

it('The Bundestag’s register asks for laws by their titles, and states how far each has come', () => {
  expect(bundestag.asks?.({ address, settings }, 0)).toBe(
    'https://search.dip.bundestag.de/api/v1/vorgang?f.titel=k%C3%BCnstliche+Intelligenz&f.vorgangstyp=Gesetzgebung&format=json',
  );
  expect(read('Verkündet')).toMatchObject({
    id: 'https://dip.bundestag.de/vorgang/_/320001#Verkündet',
    title: 'Gesetz über künstliche Intelligenz: Verkündet',
    published: '2026-03-12',
    states: { status: 'enacted', effectiveOn: '2026-08-02', reference: 'DIP 320001' },
  });
});

it.each([
  ['Überwiesen', 'in_committee'],
  ['Verabschiedet', 'passed'],
  ['Abgelehnt', 'rejected'],
  ['Erledigt durch Ablauf der Wahlperiode', 'expired'],
  ['Dem Bundesrat zugeleitet', 'proposed'],
])('The stage “%s” of the Bundestag’s register is one that it names: %s', (words, stage) => {
  expect(read(words)?.states?.status).toBe(stage);
  expect(bundestag.stages).toContain(stage);
});
