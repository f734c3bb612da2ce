/** The ⋯ menu. */

import { useEffect, useRef, useState } from 'react';
import { caption, objects, safeUrl } from '../../../protocol/fields.ts';
import type { Fields } from '../../../protocol/types.ts';
import { useBlockContext } from '../base/block-context.ts';
import { inPlace } from '../base/in-place.ts';
import { plainWords } from '../text/Text.tsx';
import type { ControlInPlace } from './control.ts';
import { usePopup } from './popup.ts';

/** Where a key moves to in a menu of so many entries; undefined for other keys. */
function moved(key: string, at: number, words: readonly string[]): number | undefined {
  const last = words.length - 1;
  if (key === 'ArrowDown') return at >= last ? 0 : at + 1;
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key.length !== 1 || key === ' ') return undefined;
  const after = words.map((_each, i) => (at + 1 + i) % words.length);
  return after.find((i) => words[i]?.toLowerCase().startsWith(key.toLowerCase()));
}

function Entry({ option, onPick }: { option: Fields; onPick: () => void }) {
  const url = safeUrl(option.url);
  const inner = (
    <>
      <span>{plainWords(option.text)}</span>
      {caption(option.description) && <small>{plainWords(option.description)}</small>}
    </>
  );
  const common = { role: 'menuitem', tabIndex: -1, className: 'bk-item', onClick: onPick };
  return url ? (
    <a {...common} href={url} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  ) : (
    <button {...common} type="button">
      {inner}
    </button>
  );
}

/** A menu of up to five entries behind three dots. */
export function Overflow({ element, blockId, actionId, name }: ControlInPlace) {
  const context = useBlockContext();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  usePopup(open, button, menu, 'end');
  const options = objects(element.options);
  // Such menus carry no label of their own; a first entry often says what they are about.
  const about = caption(options[0]?.description) || name;
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('.bk-item') ?? [])];

  useEffect(() => {
    if (open) menu.current?.querySelector<HTMLElement>('.bk-item')?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const pick = async (option: Fields) => {
    close();
    if (!(await context.confirmed(element))) return;
    await context.onAct({ kind: 'choose', block_id: blockId, action_id: actionId, choice: option });
  };
  const keyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Not for the dialog that the menu may stand in.
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Tab') setOpen(false);
    const all = entries();
    const words = options.map((each) => caption(each.text));
    const next = moved(event.key, all.indexOf(document.activeElement as HTMLElement), words);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="bk-button bk-overflow"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={about ? `More actions: ${about}` : 'More actions'}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && (
        <div
          ref={menu}
          popover="manual"
          className="bk bk-popup"
          role="menu"
          tabIndex={-1}
          aria-label="More actions"
          onKeyDown={keyDown}
          onBlur={(event) => {
            const to = event.relatedTarget;
            if (!event.currentTarget.contains(to) && to !== button.current) setOpen(false);
          }}
        >
          {inPlace(options, (option) => (
            <Entry option={option} onPick={() => void pick(option)} />
          ))}
        </div>
      )}
    </>
  );
}
