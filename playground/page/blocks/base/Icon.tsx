/** Small pictures of our own: not every machine has the characters for them. */

const PATHS = {
  image: 'M2 3h12v10H2zM2 11l4-4 3 3 2-2 3 3M10.5 6h.01',
  file: 'M4 1.5h5l3.5 3.5v9.5h-8.5zM9 1.5V5h3.5',
  play: 'M4 2.5v11l9-5.5z',
  up: 'M2 7.5h2.5v6H2zM4.5 7.5L7 2c1.2 0 2 .8 2 2v2.5h4c.8 0 1.2.7 1 1.4l-1.3 4.6c-.2.6-.7 1-1.3 1H4.5',
  trash: 'M2.5 4h11M6 4V2h4v2M4 4l.7 10h6.6L12 4M6.7 7v4M9.3 7v4',
  pencil: 'M2.5 13.5l.7-3L10.5 3l2.5 2.5-7.4 7.4zM9 4.5L11.5 7',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.5v3h-3',
  warning: 'M8 2l6.5 11.5h-13zM8 6.5v3.2M8 11.6h.01',
  dot: 'M8 5.5a2.5 2.5 0 1 0 .01 0z',
} as const;

/** The name of a picture. */
export type BlockIconName = keyof typeof PATHS | 'down';

/** A small picture beside words; it says nothing by itself. */
export function Icon({ name }: { name: BlockIconName }) {
  const down = name === 'down';
  return (
    <svg className="bk-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[down ? 'up' : name]} transform={down ? 'rotate(180 8 8)' : undefined} />
    </svg>
  );
}

/** The picture of an icon button; a dot where there is none of that name. */
export function iconNamed(name: string): BlockIconName {
  return name in PATHS ? (name as BlockIconName) : 'dot';
}
