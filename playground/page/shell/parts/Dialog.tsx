import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './IconButton.tsx';

const FILLABLE =
  ':is(input, textarea, select, [role=combobox], form button):not(:disabled, [type=hidden])';

/** A dialog over the page: it keeps the focus inside, and Escape asks to close it. */
export function Dialog({
  title,
  onClose,
  children,
  back,
  className = '',
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Stands before the title. */
  back?: ReactNode;
  className?: string;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const shown = dialog.current;
    shown?.showModal();
    // Not to the cross, but to where something can be filled in.
    const first = shown?.querySelector<HTMLElement>(FILLABLE);
    if (!shown?.querySelector('form')?.contains(document.activeElement)) first?.focus();
    return () => {
      shown?.close();
      before?.focus?.();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // React's events bubble out of dialogs inside this one.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        {back}
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}
