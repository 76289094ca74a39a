/** The words that stand in both texts; one with a hyphen is a word of its own. */
export function sharedWords(one: string, other: string): string[] {
  const words = (text: string) => new Set(text.toLowerCase().match(/[a-z-]+/g));
  return [...words(one)].filter((word) => words(other).has(word));
}
