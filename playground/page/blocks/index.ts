/** The drawing of Block Kit: see `types.ts` for what it is given. Bring `blocks.css` along. */
export { Blocks } from './Blocks.tsx';
export type * from './base/types.ts';
