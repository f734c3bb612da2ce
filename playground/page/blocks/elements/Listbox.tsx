/** The list of a menu. The focus stays in the box above it; the list shows which entry is meant. */
import { type RefObject, useEffect, useRef } from 'react';
import { grouped, type Item } from './items.ts';
import { usePopup } from './popup.ts';

interface ListboxProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  label: string;
  items: readonly Item[];
  /** Said instead of items, or above them. */
  notice: string;
  /** The place of the entry that Enter would choose. */
  active: number;
  /** Keys of what the control holds. */
  chosen: readonly string[];
  onPick: (item: Item) => void;
}

function Entry(props: { item: Item; at: number; list: ListboxProps }) {
  const { item, at, list } = props;
  const ref = useRef<HTMLDivElement>(null);
  const active = list.active === at;
  const chosen = list.chosen.includes(item.key);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the box, which names this as its active entry
    <div
      ref={ref}
      id={`${list.id}-${at}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={active ? 'bk-item bk-active' : 'bk-item'}
      onClick={() => list.onPick(item)}
    >
      <span className="bk-tick" aria-hidden="true">
        {chosen ? '✓' : ''}
      </span>
      <span>{item.words}</span>
      {item.description && <small>{item.description}</small>}
    </div>
  );
}

/** Entries in their groups, above everything else on the page. */
export function Listbox(list: ListboxProps) {
  const popup = useRef<HTMLDivElement>(null);
  const { items, notice } = list;
  usePopup(true, list.anchor, popup, 'start', `${items.length} ${notice}`);
  // Groups keep their members together, so an entry's place is counted in the order in which it is drawn.
  const places = new Map(items.map((item, i) => [item, i]));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press must not take the focus from the box
    <div
      ref={popup}
      popover="manual"
      className="bk bk-popup"
      onMouseDown={(event) => event.preventDefault()}
    >
      {notice && (
        <p role="status" className="bk-notice">
          {notice}
        </p>
      )}
      <div id={list.id} role="listbox" tabIndex={-1} aria-label={list.label}>
        {grouped(items).map(({ label, items: members }) => {
          const entries = members.map((item) => (
            <Entry key={item.key} item={item} at={places.get(item) ?? 0} list={list} />
          ));
          if (!label) return entries;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in a listbox
            <div key={label} role="group" aria-label={label}>
              <div className="bk-group" aria-hidden="true">
                {label}
              </div>
              {entries}
            </div>
          );
        })}
      </div>
    </div>
  );
}
