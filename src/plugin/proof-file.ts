import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteConfig } from '@docusaurus/types';
import { canonicalJson } from '../snippets/fingerprint.ts';
import type { Built } from './built-pages.ts';
import { proofOf } from './proof.ts';
import { evidenceHash } from './proof-evidence.ts';
import { type PublishedRun, readPublishedRun } from './proof-run.ts';
import type { Tree } from './tree.ts';
import { withoutBase } from './without-base.ts';

/** Writes `proof.json` beside the built pages, with addresses below the site's path; a deployment names the file that describes its run in PROOF_RUN. */
export async function writeProof(tree: Tree, { outDir, routes, baseUrl }: Built): Promise<void> {
  const file = process.env.PROOF_RUN;
  const run = file ? await confirmedRun(file, tree) : null;
  const addresses = new Map(
    routes.flatMap(addressesOf).map(([file, path]) => [file, withoutBase(path, baseUrl)]),
  );
  await writeFile(join(outDir, 'proof.json'), canonicalJson(await proofOf(tree, addresses, run)));
}

async function confirmedRun(file: string, tree: Tree): Promise<PublishedRun> {
  const run = await readPublishedRun(file);
  const here = await evidenceHash(tree.evidence);
  if (run.evidence === here) return run;
  throw new Error(
    `The evidence of this tree (${here}) is not what the run confirmed (${run.evidence}, ${run.address}). ` +
      'Nothing is to be published: start the deployment again.',
  );
}

/** The file that each route was made of, with the route's address. */
function addressesOf({ path, metadata, routes = [] }: RouteConfig): [file: string, address: string][] {
  const own = metadata?.sourceFilePath;
  return [...(own ? [[own, path] as [string, string]] : []), ...routes.flatMap(addressesOf)];
}
