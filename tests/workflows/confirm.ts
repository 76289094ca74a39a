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
  images: await digests({ weaviate: weaviate.image, 'text2vec-model2vec': inference.image }),
  runtimes: [`Node ${process.versions.node}`, (await runTool(python, ['--version'])).trim()],
};
await mkdir(confirmationFolder, { recursive: true });
await writeFile(join(confirmationFolder, `${SHARD}.json`), canonicalJson(confirmation));
console.log(`Shard ${SHARD} of ${SHARDS} confirmed the evidence ${confirmation.evidence}.`);

/** The digests that the registry gave to the images of a stack; none where the tests of this shard needed no stack. */
async function digests(images: Record<string, string>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [service, image] of Object.entries(images)) {
    const known = await repoDigests(image);
    if (!known) continue;
    const digest = known.find((each) => each.startsWith(`${image.replace(/:[^:/]+$/, '')}@`));
    if (!digest)
      throw new Error(
        `The image ${image} on this machine is not from its registry, so nothing is confirmed with it.`,
      );
    found[service] = digest;
  }
  return found;
}

async function repoDigests(image: string): Promise<string[] | undefined> {
  try {
    const said = await runTool('docker', ['image', 'inspect', '--format', '{{json .RepoDigests}}', image]);
    return JSON.parse(said) ?? [];
  } catch (error) {
    if (error instanceof Error && /no such image/i.test(error.message)) return undefined;
    throw error;
  }
}
