/** The drawing of Block Kit: see `types.ts` for what it is given. Bring `blocks.css` along. */
export { Blocks } from './Blocks.tsx';
export { ConfirmDialog } from './ConfirmDialog.tsx';
export { Mrkdwn } from './Text.tsx';
export type * from './types.ts';
export { browserReader } from './world.ts';
