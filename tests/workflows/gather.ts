import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PublishedRun } from '../../src/plugin/proof-run.ts';
import { canonicalJson } from '../../src/snippets/fingerprint.ts';
import { readConfirmations, whyNotOneRun } from './confirmation.ts';

/** Makes of all shards' confirmations the description of one run, which the build puts into `proof.json`. */
const [file = '.cache/published-run.json'] = process.argv.slice(2);
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SHA } = process.env;
const confirmations = await readConfirmations(process.cwd());
const [first] = confirmations;
const why = whyNotOneRun(confirmations) ?? (first?.commit === GITHUB_SHA ? undefined : notThisCommit());
if (!first || why) {
  console.error(`${why} Nothing is published.`);
  process.exitCode = 1;
} else {
  const { commit, evidence } = first;
  const run: PublishedRun = {
    address: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
    commit,
    date:
      confirmations
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    evidence,
    images: Object.assign({}, ...confirmations.map(({ images }) => images)),
    runtimes: [...new Set(confirmations.flatMap(({ runtimes }) => runtimes))].sort(),
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, canonicalJson(run));
  console.log(`All ${confirmations.length} shards confirmed the evidence ${evidence}.`);
}

function notThisCommit(): string {
  return `The shards confirmed commit ${first?.commit}, and this is ${GITHUB_SHA}.`;
}
