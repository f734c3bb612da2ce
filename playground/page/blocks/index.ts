/** The drawing of Block Kit: see `types.ts` for what it is given. Bring `blocks.css` along. */
export { Blocks } from './Blocks.tsx';
export { browserReader } from './base/block-context.ts';
export type * from './base/types.ts';
export { ConfirmDialog } from './elements/ConfirmDialog.tsx';
export { Mrkdwn } from './text/Text.tsx';
