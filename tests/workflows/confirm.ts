import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceHash } from '../../src/plugin/proof-evidence.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { canonicalJson } from '../../src/snippets/fingerprint.ts';
import { prepareClients } from '../snippets/clients.ts';
import { readDescription } from '../stack/description.ts';
import { runTool } from '../stack/run-tool.ts';
import { type Confirmation, confirmationFolder } from './confirmation.ts';

/** Keeps what a shard proved: on which commit, against which evidence, with which images. Run after its tests. */
const { SHARD, SHARDS } = process.env;
if (!SHARD || !SHARDS)
  throw new Error('Name the shard in SHARD and their number in SHARDS, as in SHARD=1 SHARDS=4.');
const { weaviate, inference } = await readDescription();
const { python } = await prepareClients(console.log);
const confirmation: Confirmation = {
  shard: Number(SHARD),
  shards: Number(SHARDS),
  commit: (await runTool('git', ['rev-parse', 'HEAD'])).trim(),
  date: new Date().toISOString(),
  evidence: await evidenceHash((await readTree(process.cwd())).evidence),
  images: { weaviate: await digest(weaviate.image), 'text2vec-model2vec': await digest(inference.image) },
  runtimes: [`Node ${process.versions.node}`, (await runTool(python, ['--version'])).trim()],
};
await mkdir(confirmationFolder, { recursive: true });
await writeFile(join(confirmationFolder, `${SHARD}.json`), canonicalJson(confirmation));
console.log(`Shard ${SHARD} of ${SHARDS} confirmed the evidence ${confirmation.evidence}.`);

/** The digest that the registry gave to an image: the name by which everybody gets the same bytes. */
async function digest(image: string): Promise<string> {
  const said = await runTool('docker', ['image', 'inspect', '--format', '{{json .RepoDigests}}', image]);
  const digests: string[] = JSON.parse(said) ?? [];
  const found = digests.find((each) => each.startsWith(`${image.replace(/:[^:/]+$/, '')}@`));
  if (found) return found;
  throw new Error(
    `The image ${image} on this machine is not from its registry, so nothing is confirmed with it.`,
  );
}
