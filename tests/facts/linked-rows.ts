import { posix } from 'node:path';

/** A row of a table of methods: what one wants, the page that explains it, and the method in each language. */
export interface LinkedRow {
  label: string;
  link: string;
  methods: string[];
}

/** The rows of a page's tables whose first cell is a link and whose others are methods. */
export function rowsOf(page: string): LinkedRow[] {
  const rows = page.matchAll(
    /^\| \[([^\]]+)\]\(([^)#]+)(?:#[\w-]+)?\) \| `([\w.]+)\(\)` \| `([\w.]+)\(\)` \|$/gm,
  );
  return Array.from(rows, ([, label = '', link = '', python = '', typescript = '']) => ({
    label,
    link,
    methods: [python, typescript],
  }));
}

/** The text of a linked page, and of the sources that its blocks are cut from. */
export async function pageOf(
  link: string,
  folder: string,
  read: (path: string) => Promise<string>,
): Promise<string> {
  const path = link.startsWith('/') ? `docs${link}` : posix.join(folder, link);
  const page = await read(path);
  const sources = Array.from(page.matchAll(/'!!raw-loader!([^']+)'/g), ([, source = '']) =>
    read(posix.join(posix.dirname(path), source)),
  );
  return [page, ...(await Promise.all(sources))].join('\n');
}
