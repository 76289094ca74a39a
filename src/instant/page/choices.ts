const asked = new URLSearchParams(location.search).get('lang');
const known = new Map<string, string[]>();

/**
 * What the reader chose in a group of tabs, the latest first. Tabs of one group may have different values, such as
 * languages here and Docker or Kubernetes there: each takes the first choice that it has. A link's `?lang=` comes first.
 */
export function latest(group = ''): string[] {
  if (!group) return [];
  const values = known.get(group) ?? [...(asked === null ? [] : [asked]), ...stored(group)];
  known.set(group, values);
  return values;
}

/** Remembers a choice, on later visits too. */
export function choose(group = '', value: string): void {
  if (!group) return;
  const values = [value, ...latest(group).filter((each) => each !== value)].slice(0, 16);
  known.set(group, values);
  try {
    localStorage.setItem(key(group), values.join(' '));
  } catch {
    // A browser that keeps nothing for us still has the choice until the page is left.
  }
}

function stored(group: string): string[] {
  try {
    return localStorage.getItem(key(group))?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function key(group: string): string {
  return `tabs.${group}`;
}
