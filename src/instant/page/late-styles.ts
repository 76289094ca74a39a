/** What stands between the parts of the sheet that comes late. */
export const border = '/*|*/';

/**
 * Adds the styles of other pages, each part in a frame of its own, so that no frame is long. What is in layers comes
 * first: it gives way to the rest, of which the page has what it shows.
 */
export async function addStyles(address: string): Promise<void> {
  const sheet = await (await fetch(address)).text();
  const [layers = '', rest = ''] = sheet.split(border);
  add(layers);
  requestAnimationFrame(() => setTimeout(add, 0, rest));
}

function add(styles: string): void {
  const style = document.createElement('style');
  style.append(styles);
  document.head.append(style);
}
