const HUES = 8;

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toUpperCase();
}

function hueOf(name: string): number {
  return (
    [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % HUES
  );
}

/** Somebody's initials in a colour of their own. The name stands beside it, so it is not read out. */
export function Avatar({ name, size = 36 }: { name: string; size?: 20 | 24 | 36 }) {
  return (
    <span
      className={`avatar avatar-${size} hue-${hueOf(name)}`}
      aria-hidden="true"
      // Drawn by the style: as text they would be part of what the button around them shows.
      data-initials={initialsOf(name)}
    />
  );
}
