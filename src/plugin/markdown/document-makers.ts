import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Document } from './document.ts';
import type { Work } from './documents-worker.ts';
import type { BuiltHtml } from './html-pages.ts';

const threads = 2;

/** Threads that make documents of pages while the build checks the same pages. */
export interface DocumentMakers {
  /** Every page as a document, in the order given; `root` is the whole address of the site's home page. */
  make(built: readonly BuiltHtml[], root: URL): Promise<Document[]>;
}

/** Starts the threads, which load what they need while the bundler works. */
export function startDocumentMakers(siteDir: string): DocumentMakers {
  const filename = join(siteDir, 'src/plugin/markdown/documents-worker.ts');
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads });
  return {
    async make(built, root) {
      const paths = built.map(({ path }) => path);
      const size = Math.ceil(built.length / threads);
      const shares = Array.from({ length: threads }, (_, index) =>
        built.slice(index * size, (index + 1) * size),
      );
      const works = shares.map((share): Work => ({ built: share, paths, root: root.href }));
      const documents: Document[][] = await Promise.all(works.map((work) => pool.run(work)));
      await pool.destroy();
      return documents.flat();
    },
  };
}
