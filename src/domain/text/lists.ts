import { piecesOf } from './cutting.ts';

/** Several things in one field: one a line or set off by `;`, by commas where there is neither. A legal form belongs to the name before it. */
export function listOf(typed: string): string[] {
  const lines = typed.replaceAll(';', '\n');
  const names = new Set<string>();
  let last = '';
  for (const piece of piecesOf(lines, lines.includes('\n') ? '\n' : ',')) {
    const name = piece.trim();
    if (!name) continue;
    const isForm = last !== '' && LEGAL_FORM.test(name);
    if (last && !isForm) names.add(last);
    last = isForm ? `${last}, ${name}` : name;
  }
  if (last) names.add(last);
  return [...names];
}

const LEGAL_FORM =
  /^(?:inc|incorporated|corp|corporation|co|ltd|limited|llc|llp|plc|gmbh|ag|sa|se|ab|nv|bv)\.?$/i;

/** The other way round. */
export function writtenList(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}
