/** The mark of a series: a colour, and a shape for those who don't see it. */

const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  'M-4 -4H4V4H-4Z',
  'M0 -5L5 4H-5Z',
  'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
  'M-5 -4H5L0 5Z',
  'M-1.7 -5H1.7V-1.7H5V1.7H1.7V5H-1.7V1.7H-5V-1.7H-1.7Z',
];

/** Dashes of a line, by its place. */
export const DASHES = ['', '7 3', '2 3', '9 3 2 3', '5 5', '12 3'];

/** The class that sets a series' colour. */
export const colour = (at: number) => `bk-c${(at % 12) + 1}`;

/** The shape of a series' points. */
export function Mark({ at, x, y, children }: MarkProps) {
  return (
    <path
      className={`bk-mark ${colour(at)}`}
      d={SHAPES[at % SHAPES.length]}
      transform={`translate(${x} ${y})`}
    >
      {children}
    </path>
  );
}

interface MarkProps {
  at: number;
  x: number;
  y: number;
  children?: React.ReactNode;
}

/** Names of series beside their marks. */
export function Legend({ names, shapes }: { names: readonly string[]; shapes: boolean }) {
  return (
    <ul className="bk-legend">
      {names.map((name, i) => (
        <li key={name}>
          <svg width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true">
            {shapes ? (
              <Mark at={i} x={0} y={0} />
            ) : (
              <rect
                className={`bk-mark ${colour(i)}`}
                x="-5"
                y="-5"
                width="10"
                height="10"
                rx="2"
              />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
