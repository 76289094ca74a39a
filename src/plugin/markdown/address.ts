/** The address of a page's Markdown, beside the page's own. */
export function markdownAddress(page: string): string {
  return page.endsWith('/') ? `${page}index.md` : `${page}.md`;
}

/** A page's address on the site, without its anchor and without what a web server may add to it. */
export function pageAddress(path: string): string {
  return path.replace(/[#?].*$/, '').replace(/(index)?\.html$/, '');
}
