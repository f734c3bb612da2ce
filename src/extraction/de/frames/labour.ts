/** Stellenabbau. */
import { defineFrame } from '../../frames/frame.ts';

export const labour = defineFrame({
  type: 'labour',
  verbs: [
    '{company} bauen+ab {jobs}',
    '{company} abbauen|streichen|entlassen|kündigen|einsparen|kürzen {jobs}',
    '{company} sparen+ein {jobs}',
  ],
  nouns: [],
  about: ['company'],
  amount: null,
});
