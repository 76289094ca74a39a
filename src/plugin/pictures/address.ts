/** The address of the picture that stands for a page where it is shared; both are from the server's root. */
export function pictureAddress(page: string): string {
  return page.endsWith('/') ? `${page}og.png` : `${page}.og.png`;
}
