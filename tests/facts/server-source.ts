import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findGo } from '../stack/go.ts';
import { runTool } from '../stack/run-tool.ts';

let folder: Promise<string> | undefined;

/** The text of a file of Weaviate's published source, of the version that the stack runs. */
export async function serverSource(path: string): Promise<string> {
  return readFile(join(await serverFolder(), path), 'utf8');
}

/** Where Go keeps that source; it is fetched where a server that was built earlier is all that there is. */
export function serverFolder(): Promise<string> {
  folder ??= fetchSource();
  return folder;
}

/** Fetches that source while the package registries can be reached; without Go, the tests that need it say so. */
export async function prepareServerSource(): Promise<void> {
  if (await findGo()) await serverFolder();
}

async function fetchSource(): Promise<string> {
  if (!(await findGo()))
    throw new Error("Go fetches Weaviate's source, and is not on the PATH. Get Go from https://go.dev/dl/.");
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly', GOWORK: 'off' };
  // In the server's module its own sums prove what was fetched, and nobody else is asked.
  const cwd = join(import.meta.dirname, '..', 'stack', 'server');
  const words = ['mod', 'download', '-json', 'github.com/weaviate/weaviate'];
  const { Dir }: { Dir: string } = JSON.parse(await runTool('go', words, { cwd, env }));
  return Dir;
}

/** What the first group of a pattern finds in a text; an error where it finds nothing. */
export function groupIn(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Nothing is found for ${pattern}.`);
  return found;
}
