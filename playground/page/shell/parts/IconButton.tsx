import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons.tsx';

/** A button that is a picture; its label is read out, and shown as a tip. */
export function IconButton({
  icon,
  label,
  className = '',
  ...rest
}: ComponentProps<'button'> & { icon: IconName; label: string }) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
