/** The drawing of Block Kit: see `base/types.ts` for its properties. Bring `styles/blocks.css` along. */
export { Blocks } from './Blocks.tsx';
export type * from './base/types.ts';
