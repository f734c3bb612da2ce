/** Stellenabbau. */
import { defineFrame } from '../../frames/frame.ts';

export const labour = defineFrame({
  type: 'labour',
  verbs: [
    '{company} bauen+ab {jobs}',
    '{company} abbauen|streichen|entlassen|kündigen|einsparen|kürzen {jobs}',
    '{company} sparen+ein {jobs}',
    ['{company} trennen {jobs}', { trust: 0.85 }],
  ],
  nouns: [],
  about: ['company'],
  amount: null,
});
