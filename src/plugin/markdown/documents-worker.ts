import { parentPort, workerData } from 'node:worker_threads';
import type { BuiltHtml } from './html-pages.ts';
import { toDocuments } from './to-documents.ts';

/** What `documentsOf` hands over; addresses travel as text. */
export interface Work {
  built: BuiltHtml[];
  root: string;
}

const { built, root }: Work = workerData;
parentPort?.postMessage(toDocuments(built, new URL(root)));
