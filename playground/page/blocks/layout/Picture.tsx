/** Images. Nothing is loaded from elsewhere, so most are shown as what they say they are. */

import { useState } from 'react';
import { object, safeUrl, string } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { type BlockContext, useBlockContext } from '../base/block-context.ts';
import { Icon } from '../base/Icon.tsx';
import { Link } from '../text/Text.tsx';

/** The address that this page itself serves for an image, if it does. */
function ownAddress(image: Fields, context: BlockContext): string | undefined {
  const file = object(image.slack_file);
  if (file) return context.fileUrl?.(string(file.id) || string(file.url));
  const url = string(image.image_url);
  return url.startsWith(`${location.origin}/`) ? url : undefined;
}

/** An image, or its words with a link to it. */
export function Picture({ image, size }: { image: Fields; size: 'full' | 'side' | 'line' }) {
  const context = useBlockContext();
  const [broken, setBroken] = useState(false);
  const own = ownAddress(image, context);
  const alt = string(image.alt_text);
  if (own && !broken) {
    return (
      <img
        className={`bk-img bk-img-${size}`}
        src={own}
        alt={alt}
        onError={() => setBroken(true)}
      />
    );
  }
  const url = safeUrl(image.image_url);
  return (
    <span className={`bk-no-img bk-img-${size}`} title="Images from elsewhere are not loaded here">
      <Icon name="image" />
      <span>{url ? <Link url={url}>{alt || 'Image'}</Link> : alt || 'Image'}</span>
    </span>
  );
}
