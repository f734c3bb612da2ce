/** The step that a deal or a plan has reached, by the words around its verb. */
export type Standing =
  | 'done'
  | 'completed'
  | 'planned'
  | 'talked'
  | 'possible'
  | 'failed'
  | 'denied';

const WEIGHT: Readonly<Record<Standing, number>> = {
  done: 0,
  completed: 1,
  planned: 2,
  talked: 3,
  possible: 4,
  failed: 5,
  denied: 6,
};

/** Of two standings the one that says more; the first of two alike. */
export const heavier = (a: Standing, b: Standing): Standing => (WEIGHT[b] > WEIGHT[a] ? b : a);
