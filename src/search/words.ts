/** Words that stand in every question and tell nothing. */
const silent = new Set(
  'a an and are as at be by can do does for from how i if in is it me my of on or so that the this to what when where which who why with you your'.split(
    ' ',
  ),
);

/**
 * The words of a text as the search compares them. A name counts whole, without its separators, and by its parts, so
 * that `near_text`, `nearText` and "near text" all meet.
 */
export function wordsOf(text: string): string[] {
  return namesIn(text).flatMap(({ whole, parts }) => (parts.length === 1 ? [whole] : [whole, ...parts]));
}

/** The names of a text that have more than one part, whole. */
export function compoundsOf(text: string): Set<string> {
  return new Set(namesIn(text).flatMap(({ whole, parts }) => (parts.length === 1 ? [] : [whole])));
}

/** Whether a word tells something. */
export function tells(word: string): boolean {
  return !silent.has(word);
}

function namesIn(text: string): { whole: string; parts: string[] }[] {
  // A full stop holds numbers together, as in 1.39.3; in films.query.near_text it parts names.
  const names = text.match(/[\p{L}\p{N}]+(?:(?:[_-]+|(?<=\p{N})\.(?=\p{N}))[\p{L}\p{N}]+)*/gu) ?? [];
  return names.map((name) => {
    const parts = name.split(/[_.-]+|(?<=\p{Ll})(?=\p{Lu})/u).map((part) => part.toLowerCase());
    return { whole: parts.join(''), parts };
  });
}
