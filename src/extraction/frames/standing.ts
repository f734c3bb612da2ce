/** The step that a deal or a plan has reached, by the words around its verb. */
export type Standing =
  | 'done'
  | 'completed'
  | 'planned'
  | 'talked'
  | 'possible'
  | 'failed'
  | 'denied';
