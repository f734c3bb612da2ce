/** A block that this page can't draw, shown as it came. */

import { string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';

/** A quiet box with the type and the JSON of something unknown. */
export function Unknown({ block }: { block: Fields }) {
  return (
    <details className="bk-unknown">
      <summary>
        <code>{string(block.type) || 'no type'}</code> is not drawn here
      </summary>
      <pre className="bk-pre">{JSON.stringify(block, null, 2)}</pre>
    </details>
  );
}
