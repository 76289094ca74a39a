import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Document } from './document.ts';
import type { Work } from './documents-worker.ts';
import type { BuiltHtml } from './html-pages.ts';

/** Makes the documents of all pages in a thread of its own: meanwhile the build checks the same pages. */
export async function documentsOf(siteDir: string, built: BuiltHtml[], root: URL): Promise<Document[]> {
  const file = join(siteDir, 'src/plugin/markdown/documents-worker.ts');
  const workerData: Work = { built, root: root.href };
  const [documents]: Document[][] = await once(new Worker(file, { workerData }), 'message');
  return documents ?? [];
}
