/**
 * What stays of a line when another model answers: its marks, and of what stands between them only whether it is a text
 * or which numbers it has.
 */
export function lineForm(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"/g, 'a').replace(/[^:,()[\]{}]+/g, formOfPart);
}

function formOfPart(part: string): string {
  const words = part.split(/\s+/).filter(Boolean);
  const numbers = words.every((word) => Number.isFinite(Number(word)));
  return numbers ? words.map(() => '0').join(' ') : 'a';
}
