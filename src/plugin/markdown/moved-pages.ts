import type { redirects } from '../redirects.ts';
import { markdownAddress, pageAddress } from './address.ts';
import type { Document } from './document.ts';

/**
 * The Markdown of pages that moved, once more at the addresses that assistants have: a file cannot lead elsewhere. Its
 * head says where the page is now. Addresses begin at the site's own root, without a slash.
 */
export function movedPages(
  moves: typeof redirects,
  documents: readonly Document[],
  root: URL,
): [address: string, markdown: string][] {
  return moves.map(({ from, to }) => {
    const { href } = new URL(pageAddress(to).slice(1), root);
    const moved = documents.find(({ url }) => url === href);
    if (!moved) throw new Error(`${from} leads to ${to}, which has no Markdown.`);
    return [markdownAddress(from).slice(1), moved.markdown];
  });
}
