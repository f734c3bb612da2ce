/** Longer strings are cut until somebody opens the whole. */
const LONG = 400;
/** So deep it is open from the start. */
const OPEN = 1;

function Leaf({ value }: { value: unknown }) {
  const text = JSON.stringify(value) ?? String(value);
  return <code>{text.length > LONG ? `${text.slice(0, LONG)}…` : text}</code>;
}

function summary(value: object): string {
  const count = Object.keys(value).length;
  return Array.isArray(value) ? `[${count}]` : `{${count}}`;
}

/** A value that can be opened part by part. */
export function Json({ name, value, depth = 0 }: { name: string; value: unknown; depth?: number }) {
  const inner = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!inner) {
    return (
      <div className="json">
        <span>{name}</span> <Leaf value={value} />
      </div>
    );
  }
  return (
    <details className="json" open={depth < OPEN}>
      <summary>
        <span>{name}</span> {summary(value)}
      </summary>
      {Object.entries(value).map(([key, each]) => (
        <Json key={key} name={key} value={each} depth={depth + 1} />
      ))}
    </details>
  );
}
