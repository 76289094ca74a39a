/** From here on a block is shown folded. */
const longBlock = 30;
/** The columns that a phone shows. */
const narrow = 42;

/** How far code reaches, down and to the right, as a reader sees it. */
export function extentOf(html: string): { lines: number; long: boolean; wide: boolean } {
  const lines = html.replace(/<[^>]*>|&\w+(?=;)/g, '').split('\n');
  return {
    lines: lines.length,
    long: lines.length > longBlock,
    wide: lines.some((line) => line.length > narrow),
  };
}
