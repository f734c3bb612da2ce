import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** An entry of a menu. */
interface MenuItem {
  key: string;
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
  disabled?: boolean;
  choose(): void;
}

interface MenuProps {
  /** The accessible name of the button. */
  label: string;
  /** The face of the button. */
  children: ReactNode;
  items: readonly MenuItem[];
  className?: string;
  /** Where the list opens. */
  side?: 'below-left' | 'below-right' | 'above-left';
  /** Words above the entries. */
  title?: ReactNode;
}

const roleOf = ({ checked }: MenuItem) =>
  checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked };

/** A button with a list of things to do: arrows move, Enter chooses, Escape goes back to the button. */
export function Menu({
  label,
  children,
  items,
  className = '',
  side = 'below-left',
  title,
}: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    const leave = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, [open]);

  function shut(): void {
    setOpen(false);
    button.current?.focus();
  }

  function move(event: KeyboardEvent): void {
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else if (event.key === 'Escape') shut();
    else {
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span className="menu" ref={root}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div className={`menu-list ${side}`}>
          {title && <div className="menu-title">{title}</div>}
          <div id={id} role="menu" tabIndex={-1} aria-label={label} onKeyDown={move}>
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                {...roleOf(item)}
                disabled={item.disabled}
                tabIndex={-1}
                onClick={() => {
                  shut();
                  item.choose();
                }}
              >
                <span>{item.label}</span>
                {item.hint && <small>{item.hint}</small>}
              </button>
            ))}
          </div>
        </div>
      )}
    </span>
  );
}
