/** Varsel och uppsägningar. */
import { defineFrame } from '../../frames/frame.ts';

export const labour = defineFrame({
  type: 'labour',
  verbs: [
    '{company} varsla {jobs}',
    '{company} säga+upp {jobs}',
    '{company} sparka|minska {jobs}',
    '{company} låta {jobs}',
    '{company} skära|dra+ned {jobs}',
    '{company} skära|dra+ner {jobs}',
    '{company} skära|dra+bort {jobs}',
  ],
  nouns: [],
  about: ['company'],
  amount: null,
});
