import { join } from 'node:path';
import type { Tinypool } from 'tinypool';
import type { Document } from './document.ts';
import type { Work } from './documents-worker.ts';
import type { BuiltHtml } from './html-pages.ts';
import { keptDocuments, type Made } from './kept-documents.ts';

const threads = 2;

/** Threads that make documents of pages while the build checks the same pages. */
export interface DocumentMakers {
  /** Every page that has an article as a document, in the order given; `root` is the address of the home page. */
  make(built: readonly BuiltHtml[], root: URL): Promise<Document[]>;
}

/** Starts the threads where no build has left documents: they load what they need while the bundler works. */
export function startDocumentMakers(siteDir: string): DocumentMakers {
  const filename = join(siteDir, 'src/plugin/markdown/documents-worker.ts');
  let started: Promise<Tinypool> | undefined;
  const pool = () => {
    // Loading it asks the system for its processors, which a build without threads can do without.
    started ??= import('tinypool').then(
      ({ Tinypool }) => new Tinypool({ filename, minThreads: threads, maxThreads: threads }),
    );
    return started;
  };
  const keeping = keptDocuments(siteDir).then((kept) => {
    if (!kept.any) void pool();
    return kept;
  });
  return {
    async make(built, root) {
      const paths = built.map(({ path }) => path);
      const kept = await keeping;
      const documents = await kept.complete(built, root, async (unknown) => {
        const size = Math.ceil(unknown.length / threads);
        const shares = Array.from({ length: threads }, (_, index) =>
          unknown.slice(index * size, (index + 1) * size),
        );
        const works = shares.map((share): Work => ({ built: share, paths, root: root.href }));
        const workers = await pool();
        const made: Made[][] = await Promise.all(works.map((work) => workers.run(work)));
        return made.flat();
      });
      await (await started)?.destroy();
      return documents.filter((document) => document !== null);
    },
  };
}
