/** Printed text with a sign for each control character, so that nothing in it acts on the page or on the reader's eye. */
export function shown(text: string): string {
  return text.replace(/[^\P{C}\n\t\u200d]/gu, signOf);
}

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return `\\u{${code.toString(16)}}`;
}
