import { expect, it } from 'vitest';
import { judgeReview, type ReviewHistory } from '../../../scripts/chaos/review/review-verdict.ts';
import { story } from '../../helpers/samples/stories/waiting.ts';

const [telling] = story('Acme').tellings;
const tellings = telling ? [{ ...telling, by: 'U2' }] : [];
const waits = (number: number) => ({
  number,
  version: 1,
  tellings,
  state: { kind: 'waiting' } as const,
});
const BY = { kind: 'person', id: 'U1', name: 'Ada' } as const;
const isWrong = (number: number) => ({
  number,
  version: 2,
  tellings,
  state: { kind: 'dismissed', by: BY, at: 0, reason: 'wrong' } as const,
});
const shown = (number: number, line: string | null = 'no source yet') => ({
  key: 'triage C1 0',
  number,
  line,
});
const told = (number: number, version: number, became = 'dismissed as wrong') => ({
  key: `notice ${number} ${version}`,
  to: ['U2', 'UBOT'],
  text: `Your suggestion R${number}, Acme: ${became}.`,
});

const judged = (
  stories: ReviewHistory['stories'],
  places: ReviewHistory['shown'],
  outcomes: ReviewHistory['outcomes'],
) => judgeReview({ stories, shown: places, outcomes });

it('A review whose stories are shown once, as they stand, and whose suggesters heard of it is faultless', () => {
  const stories = [waits(1), isWrong(2), isWrong(3), waits(4), { ...waits(5), version: 3 }];
  const places = [shown(1), shown(2, 'dismissed as wrong'), shown(4, null)];
  const outcomes = [
    ...[told(2, 2), told(3, 2), told(5, 2), told(5, 3, 'it waits again')],
    told(4, 2),
    told(4, 3, 'it waits again'),
  ];
  expect(judged(stories, places, outcomes)).toEqual({ twice: [], lost: [] });
});

it('A story that two messages show is found, and a direct message that was sent twice', () => {
  const { twice } = judged(
    [isWrong(1)],
    [shown(1, null), shown(1, null)],
    [told(1, 2), told(1, 2)],
  );
  expect(twice).toEqual(['R1 is shown 2 times', '“notice 1 2” was told twice by direct message']);
});

it('A story that waits unseen, a decision that its message does not show and one that its suggester never heard of are lost', () => {
  const { lost } = judged([waits(1), isWrong(2)], [shown(2)], []);
  expect(lost).toEqual([
    'R1 was never shown',
    'R2 is dismissed, and stands as “no source yet”',
    'R2 is dismissed, and its suggester heard “nothing”',
  ]);
});
