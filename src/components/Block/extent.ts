/** From here on a block is shown folded. */
const longBlock = 30;
/** The columns that a phone shows, and those of a page beside its menu. */
const columns = { phone: 36, desk: 72 };

/** How far code reaches, down and to the right, as a reader sees it. */
export interface Extent {
  lines: number;
  /** The characters of its longest line. */
  longest: number;
  long: boolean;
  /** The smallest window that some line is too long for: on any, or only on a phone. */
  wide: 'desk' | 'phone' | undefined;
}

export function extentOf(html: string): Extent {
  const lines = html.replace(/<[^>]*>|&\w+(?=;)/g, '').split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  const wide = longest > columns.desk ? 'desk' : longest > columns.phone ? 'phone' : undefined;
  return { lines: lines.length, longest, long: lines.length > longBlock, wide };
}
