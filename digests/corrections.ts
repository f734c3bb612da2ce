import { bare } from '../src/briefing/digest/listed-corrections.ts';
import { defineSection } from '../src/contracts/section.ts';

/** Corrections of what this channel was told before; always there, whatever sections were chosen. */
export default defineSection({
  name: 'corrections',
  heading: 'Corrections',
  order: 120,
  covers: '',
  always: true,
  gather: (_entries, issue) => issue.corrections.map((text) => ({ kind: 'text', text })),
  presses: ({ corrections }) => corrections.length > 0,
  sentence({ corrections }) {
    if (corrections.length === 0) return '';
    const said = corrections.map(bare);
    return `Corrections since the last issue: ${said.join(' ')}`;
  },
});
