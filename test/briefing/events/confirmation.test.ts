import { expect, it } from 'vitest';
import {
  type Confirmed,
  chosenNames,
  confirmation,
} from '../../../src/briefing/events/confirmation.ts';

const NOTHING: Confirmed = { marks: [], typed: {} };
const looksLike = (number: string) => ({ number, name: 'Nscale', why: 'same company, Nscale' });
const near = (typed: string, name: string) => ({
  typed,
  company: { id: name.toLowerCase(), name },
  isNear: true,
});

it('A question about another event or another name is another variant, so that no answer to an earlier one stands in it', () => {
  const variantsOf = (number: string, typed: string) => {
    const asked = confirmation([looksLike(number)], [near(typed, 'Nscale')], NOTHING);
    return asked?.questions.map(({ variant }) => variant) ?? [];
  };
  const first = variantsOf('E1', 'Nscal');
  expect(variantsOf('E1', 'Nscal')).toEqual(first);
  const [duplicate, name] = variantsOf('E2', 'Nscsale');
  expect(first).toHaveLength(2);
  expect(first).not.toContain(duplicate);
  expect(first).not.toContain(name);
});

it('What was asked about is asked once, and a name is replaced by the known one that was chosen for it', () => {
  const names = [near('Nscal', 'Nscale'), near('Mistrl', 'Mistral')];
  const asked = confirmation([], names, NOTHING);
  const typed = { ...asked?.words, name1: 'known' };
  const confirmed = { marks: asked?.marks ?? [], typed };
  expect(confirmation([], names, confirmed)).toBeNull();
  expect([...chosenNames(confirmed, names)]).toEqual([['Mistrl', 'Mistral']]);
  expect([...chosenNames({ marks: [], typed }, names)]).toEqual([]);
});
