import { sha256 } from '../../snippets/fingerprint.ts';
import { codeHash } from '../code-hash.ts';
import { keptEntries } from '../kept-entries.ts';
import type { Document } from './document.ts';
import type { BuiltHtml } from './html-pages.ts';
import { readHead } from './read-page.ts';

/** The document of a page; null where it has none, as a page that only leads elsewhere. */
export type Made = Document | null;

/** Documents of pages that an earlier build made, with the same code, of the same content. */
export interface KeptDocuments {
  /** Whether any is there. */
  any: boolean;
  /** The documents of these pages, in their order; `make` makes those that are not there, and they are kept. */
  complete(
    built: readonly BuiltHtml[],
    root: URL,
    make: (unknown: BuiltHtml[]) => Promise<Made[]>,
  ): Promise<Made[]>;
}

/** Reads what the last build has kept. */
export async function keptDocuments(siteDir: string): Promise<KeptDocuments> {
  const code = await codeHash(siteDir);
  const entries = keptEntries<string, Made>(siteDir, 'documents-of-pages');
  const known = new Map(code ? await entries.recall(code) : []);
  return {
    any: known.size > 0,
    async complete(built, root, make) {
      // A link is written by whether it leads to a page of the site, so all addresses decide.
      const site = [root.href, ...built.map(({ path }) => path)].join('\n');
      const keys = await Promise.all(
        built.map(({ path, html }) => sha256(`${site}\n\n${path}\n${decisive(html)}`)),
      );
      const unknown = built.flatMap((page, index) => {
        const key = keys[index] ?? '';
        return known.has(key) ? [] : [{ key, page }];
      });
      const made = unknown.length > 0 ? await make(unknown.map(({ page }) => page)) : [];
      unknown.forEach(({ key }, index) => {
        known.set(key, made[index] ?? null);
      });
      const all = keys.map((key) => [key, known.get(key) ?? null] as [string, Made]);
      if (code && unknown.length > 0) await entries.keep(code, all);
      return all.map(([, document]) => document);
    },
  };
}

/** All of a page's HTML that decides its document: no script does, and their names differ from build to build. */
function decisive(html: string): string {
  const body = html.slice(html.indexOf('</head>')).replace(/<script\b[^>]*>/g, '');
  return JSON.stringify(readHead(html)) + body;
}
