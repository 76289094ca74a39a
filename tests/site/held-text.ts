/** How many characters of a line decide where it is looked for; a shorter line says nothing about where it comes from. */
export const shortest = 12;

/** A text without what a script, HTML or a highlighter writes otherwise: quotes, backslashes, spaces and ends of lines. */
export function bare(text: string): string {
  return text.replace(/["'`\\\s]/g, '');
}

/** A file's text in each way that code may be written in it: as it stands, as a string of JavaScript, and as HTML. */
export function readings(text: string): string[] {
  const unescaped = text
    .replace(/\\u\{?([\da-f]{4,6})\}?|\\x([\da-f]{2})/gi, (_, wide, narrow) =>
      String.fromCodePoint(Number.parseInt(wide ?? narrow, 16)),
    )
    .replace(/\\[nrt]/g, '');
  const untagged = unescaped.replace(/<[^<>]*>/g, '').replace(/&(#?\w+);/g, (_, name) => entity(name));
  return [unescaped, untagged].map(bare);
}

/** Those of some bare texts that stand in another. */
export function heldIn(whole: string, texts: Iterable<string>): Set<string> {
  const byStart = Map.groupBy(texts, (text) => text.slice(0, shortest));
  const held = new Set<string>();
  for (let at = 0; at + shortest <= whole.length; at += 1)
    for (const text of byStart.get(whole.slice(at, at + shortest)) ?? [])
      if (whole.startsWith(text, at)) held.add(text);
  return held;
}

function entity(name: string): string {
  const known: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return known[name] ?? (name.startsWith('#') ? String.fromCodePoint(code) : '');
}
