/** Several things in one field: one a line or set off by `;`, by commas where there is neither. A legal form belongs to the name before it. */
export function listOf(typed: string): string[] {
  const pieces = typed.split(/[\n;]/.test(typed) ? /[\n;]/ : ',').map((piece) => piece.trim());
  const names: string[] = [];
  for (const piece of pieces.filter(Boolean)) {
    const last = names.at(-1);
    if (last && LEGAL_FORM.test(piece)) names[names.length - 1] = `${last}, ${piece}`;
    else names.push(piece);
  }
  return [...new Set(names)];
}

const LEGAL_FORM =
  /^(?:inc|incorporated|corp|corporation|co|ltd|limited|llc|llp|plc|gmbh|ag|sa|se|ab|nv|bv)\.?$/i;

/** The other way round. */
export function writtenList(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}
