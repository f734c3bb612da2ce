/** Menus of every kind: a box to search in, and a list that answers to it. */

import { useEffect, useRef, useState } from 'react';
import { holdsMany } from '../../../protocol/controls.ts';
import { caption, number, object } from '../../../protocol/fields.ts';
import { type BlockContext, useBlockContext } from '../base/block-context.ts';
import { type ControlInPlace, useControl } from './control.ts';
import { type Item, keyOf } from './items.ts';
import { Listbox } from './Listbox.tsx';
import { useOffer } from './offered.ts';

/** The words of something that a control holds, whether or not it is on offer just now. */
function heldWords(held: unknown, context: BlockContext): string {
  const option = object(held);
  if (option) return caption(option.text);
  const person = context.people.find((each) => each.id === held);
  const channel = context.channels.find((each) => each.id === held);
  if (person) return person.real_name || person.name;
  return channel ? (channel.kind === 'im' ? channel.name : `#${channel.name}`) : keyOf(held);
}

function heldList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined || value === '' ? [] : [value];
}

function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <span className="bk-chip">
      {words}
      <button type="button" aria-label={`Remove ${words}`} onClick={onRemove}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}

/** A searchable menu for one choice or for several. */
export function Select(props: ControlInPlace) {
  const { element, inputId, name, describedBy, invalid, clearable } = props;
  const context = useBlockContext();
  const control = useControl(props);
  const many = holdsMany(element);
  const most = number(element.max_selected_items, Number.POSITIVE_INFINITY);
  const held = heldList(control.value);
  const heldKeys = held.map(keyOf);

  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { items, notice } = useOffer(props, words, open);
  const full = many && held.length >= most;

  useEffect(() => {
    if (element.focus_on_load === true) input.current?.focus();
  }, [element.focus_on_load]);
  const offered = items.map((each) => each.key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen counts when the list opens or changes
  useEffect(() => {
    const chosen = many || words ? -1 : items.findIndex((each) => heldKeys.includes(each.key));
    setActive(Math.max(0, chosen));
  }, [offered, open]);

  const close = () => {
    setOpen(false);
    setWords('');
  };
  const remove = (key: string) =>
    void control.choose(held.filter((each) => keyOf(each) !== key) as Item['choice'][]);
  const pick = (item: Item | undefined) => {
    if (!item) return;
    if (!many) {
      close();
      if (!heldKeys.includes(item.key)) void control.choose(item.choice);
    } else if (heldKeys.includes(item.key)) remove(item.key);
    else if (!full) {
      void control.choose([...(held as Item['choice'][]), item.choice]);
      setWords('');
    }
  };

  const keyDown = (event: React.KeyboardEvent) => {
    const last = items.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      ...(open && words === '' && { Home: 0, End: last }),
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (open) setActive(move);
      else setOpen(true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (open) pick(items[active]);
      else setOpen(true);
    } else if (event.key === 'Escape' && open) {
      // Not for the dialog that the menu may stand in.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && words === '' && many && held.length > 0) {
      remove(heldKeys.at(-1) ?? '');
    }
  };

  const single = many ? '' : held.map((each) => heldWords(each, context)).join('');
  const placeholder =
    caption(element.placeholder) || (many ? 'Choose options' : 'Choose an option');
  const listId = `${inputId}-list`;
  return (
    <div ref={box} className={many ? 'bk-select bk-many' : 'bk-select'}>
      {many &&
        held.map((each) => (
          <Chip
            key={keyOf(each)}
            words={heldWords(each, context)}
            onRemove={() => remove(keyOf(each))}
          />
        ))}
      <input
        ref={input}
        id={inputId}
        type="text"
        role="combobox"
        className="bk-input"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && items[active] ? `${listId}-${active}` : undefined}
        aria-label={name && [name, placeholder].filter(Boolean).join(': ')}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        placeholder={single || (held.length > 0 ? 'Add another' : placeholder)}
        data-held={!open && single ? true : undefined}
        value={open ? words : single}
        onChange={(event) => {
          // Typing into a closed menu begins a search rather than editing the choice.
          setWords(open ? event.target.value : event.target.value.replace(single, ''));
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={keyDown}
      />
      {clearable && !many && held.length > 0 && (
        <button
          type="button"
          className="bk-clear"
          aria-label={`Clear ${single}`}
          onClick={() => void control.choose(null)}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      {open && (
        <Listbox
          id={listId}
          anchor={box}
          label={name ?? placeholder}
          items={items}
          notice={full ? `You can choose up to ${most}.` : notice}
          active={active}
          chosen={heldKeys}
          onPick={pick}
        />
      )}
    </div>
  );
}
