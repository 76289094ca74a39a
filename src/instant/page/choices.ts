/** What was chosen in each group of tabs, the latest first. The empty value stands where the page's `?lang=` belongs. */
const known: Record<string, string[]> = {};
let asked: string | null;

arrive();

/** The reader has come to a page. Its address may ask for a language, which holds for this page and is not kept. */
export function arrive(): void {
  asked = new URLSearchParams(location.search).get('lang');
  for (const group in known) putFirst(group, '');
}

/**
 * What tabs of a group show: the first of these that they have. Tabs of one group may have different values, such as
 * languages here and Docker or Kubernetes there. What is chosen on a page comes before what its address asks for.
 */
export function latest(group = ''): (string | null)[] {
  return group ? (known[group] ?? putFirst(group, '')).map((value) => value || asked) : [];
}

/** Remembers a choice, on later visits too. */
export function choose(group = '', value: string): void {
  if (!group) return;
  const values = putFirst(group, value);
  try {
    localStorage[`tabs.${group}`] = values.join('\n');
  } catch {
    // A browser that keeps nothing for us still has the choice until the page is left.
  }
}

function putFirst(group: string, value: string): string[] {
  const values = [...new Set([value, ...(known[group] ?? stored(group))])];
  known[group] = values;
  return values;
}

function stored(group: string): string[] {
  try {
    return localStorage[`tabs.${group}`].split('\n');
  } catch {
    return [];
  }
}
