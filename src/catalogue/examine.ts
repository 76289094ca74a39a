import type { Fingerprints } from '../plugin/fingerprints.ts';
import { findIssues } from '../plugin/gate.ts';
import { readPages } from '../plugin/pages.ts';
import type { Tree } from '../plugin/tree.ts';
import { decodeSource, isIssue } from '../snippets/decode.ts';
import type { Issue, IssueCode } from '../snippets/issues.ts';
import { languageOf } from '../snippets/languages.ts';
import type { Example, Files } from './definition.ts';
import { evidenceOf } from './recorded.ts';

/** What the checks find in an example, and the texts that they found it in. */
export interface Examination {
  issues: Issue[];
  texts: ReadonlyMap<string, string>;
}

const nothing = '0'.repeat(64);
const pins = {
  server: '',
  client: '',
  clientLock: nothing,
  compose: nothing,
  inference: nothing,
  model: nothing,
  runner: nothing,
};
const fingerprints: Fingerprints = { py: pins, ts: pins, sh: pins };

/** Looks at an example as `examine` does; notes are left out unless they are what the example is of. */
export async function examineFor(code: IssueCode, example: Example, compose: string): Promise<Examination> {
  const { issues, texts } = await examine(example, compose);
  return { issues: issues.filter((issue) => issue.severity === 'error' || issue.code === code), texts };
}

/** Looks at an example with the checks of the site; `compose` is the stack's description. */
async function examine(example: Example, compose: string): Promise<Examination> {
  const tree = await treeOf(example.files, compose);
  const evidence = await evidenceOf(tree, example);
  return { issues: await findIssues({ ...tree, evidence }), texts: tree.texts };
}

/** The text of a file of an example, as readers see it. */
export function textIn(files: Files, path: string): string {
  const content = files[path] ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The tree of an example, without evidence. */
export async function treeOf(files: Files, compose: string): Promise<Tree> {
  const paths = Object.keys(files);
  const decoded = paths
    .filter((path) => languageOf(path))
    .map((path) => decodeSource(path, bytesOf(files[path] ?? '')));
  const readText = async (path: string) => textIn(files, path);
  const read = await readPages(
    readText,
    paths.filter((path) => path.endsWith('.mdx')),
    compose,
  );
  const sources = decoded.flatMap((one) => (isIssue(one) ? [] : [one]));
  return {
    sources,
    pages: read.pages,
    evidence: new Map(),
    fingerprints,
    issues: [...decoded.filter(isIssue), ...read.issues],
    texts: new Map(paths.map((path) => [path, textIn(files, path)])),
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
