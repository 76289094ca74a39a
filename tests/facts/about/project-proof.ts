import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import { proofOf } from '../../../src/plugin/proof.ts';
import { evidenceHash } from '../../../src/plugin/proof-evidence.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { extractRegions, sha256 } from '../../../src/snippets/index.ts';
import type { FactContext, Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

const run = promisify(execFile);
const tree = () => readTree(process.cwd());
const address = '/weaviate/model-providers/model2vec/embeddings';
const embeddings = `docs${address}`;

/** What a site that is built here says of itself. */
async function proof() {
  const read = await tree();
  return proofOf(
    read,
    new Map(read.pages.map(({ path }) => [path, path.replace(/^docs|\.mdx?$/g, '')])),
    null,
  );
}

export const facts: Facts = {
  /** Every page with blocks has a recorded program in each of its languages, which began on an empty server. */
  'page-is-a-program': async () => {
    const { pages, evidence } = { ...(await proof()), evidence: (await tree()).evidence };
    expect(Object.keys(pages).length).toBeGreaterThan(30);
    for (const { programs } of Object.values(pages)) {
      expect(Object.keys(programs).sort()).toEqual(['py', 'ts']);
      for (const one of Object.values(programs)) expect(evidence.has(`static${one.evidence}`)).toBe(true);
    }
    return [];
  },

  'verify-sum': async ({ read }) => {
    const { blocks } = JSON.parse(await read(`static/evidence/${embeddings}.md.py.json`)) as {
      blocks: { source: string; region: string }[];
    };
    const texts = await Promise.all(
      blocks.map(async ({ source, region }) => {
        const { regions } = extractRegions({ path: source, text: await read(source) });
        return regions.find(({ name }) => name === region)?.text ?? '';
      }),
    );
    const { py } = (await proof()).pages[address]?.programs ?? {};
    expect(await sha256(`${texts.join('\n\n')}\n`)).toBe(py?.sha256);
    return ['program.py'];
  },

  'verify-evidence': async ({ read }) => {
    const field = 'evidence';
    const { py } = (await proof()).pages[address]?.programs ?? {};
    expect(py?.[field]).toContain(`${embeddings}.md.py.json`);
    const { kind, sha256: of, blocks } = JSON.parse(await read(`static${py?.[field]}`));
    expect([kind, of]).toEqual(['program', py?.sha256]);
    expect(JSON.stringify(blocks)).toContain('Films in the collection: 6');
    return [`jq --raw-output '.pages["${address}"].programs.py.${field}' proof.json`];
  },

  'proof-fields': async (context) => {
    const { read } = context;
    await inProject({
      tests: {
        'tests/workflows/deploy.spec.ts': ['describes the run that all shards confirmed'],
        'tests/workflows/prove.spec.ts': ['a shard confirms which evidence, commit and images it has run'],
        'tests/workflows/proof.spec.ts': ['a site built here proves its programs and names no run'],
      },
    })(context);
    const { pages, versions } = await proof();
    expect([typeof pages, typeof versions]).toEqual(['object', 'object']);
    expect(versions.model).toMatch(/^[0-9a-f]{64}$/);
    const published =
      /interface PublishedRun \{([^}]*)\}/.exec(await read('src/plugin/proof-run.ts'))?.[1] ?? '';
    const fields = ['address', 'commit', 'date', 'images', 'runtimes', 'evidence'];
    for (const field of fields) expect(published).toContain(`${field}:`);
    return [...fields.map((field) => `run.${field}`), 256, 'versions', 256, 'pages', 256];
  },

  'verify-null': async () => {
    const [name = '', value] = Object.entries(await proof()).find(([, one]) => one === null) ?? [];
    return [name, String(value)];
  },

  'verify-at-home': async (context) => {
    const { read } = context;
    await inProject({
      tests: {
        'tests/snippets/snippets.spec.ts': ['… does what is recorded of it'],
        'tests/workflows/proof.spec.ts': ['a site built here proves its programs and names no run'],
      },
    })(context);
    const scripts = Object.keys((JSON.parse(await read('package.json')) as { scripts: object }).scripts);
    expect(scripts).toEqual(expect.arrayContaining(['verify', 'build']));
    const name = /'(proof\.json)'/.exec(await read('src/plugin/proof-file.ts'))?.[1];
    const fields = Object.keys(await proof()).filter((field) => field !== 'run');
    expect(fields.toSorted()).toEqual(['pages', 'versions']);
    return ['npm ci && npm run verify', 'npm run build', `build/${name}`, 'versions', 'pages'];
  },

  'verify-find': async () => {
    const command =
      "find static/evidence -type f -name '*.json' | LC_ALL=C sort | xargs sha256sum | sha256sum";
    const { stdout } = await run('bash', ['-c', command]);
    expect(stdout.split(' ')[0]).toBe(await evidenceHash((await tree()).evidence));
    return [command];
  },

  'verify-hash': async () => {
    const field = 'sha256';
    const { py } = (await proof()).pages[address]?.programs ?? {};
    expect(py?.[field]).toMatch(/^[0-9a-f]{64}$/);
    return [`jq --raw-output '.pages["${address}"].programs.py.${field}' proof.json`];
  },
  'verify-ts': async () =>
    Object.keys((await proof()).pages[address]?.programs ?? {})
      .toSorted()
      .toReversed(),
  'verify-gh': async ({ read }) => {
    const repository = await ownRepository(read);
    const workflow = '.github/workflows/deploy.yml';
    const text = await read(workflow);
    expect(text).toContain('attest');
    expect(text).toMatch(/branches: \[main\]/);
    return [
      `gh attestation verify proof.json --repo ${repository} --signer-workflow ${repository}/${workflow} --source-ref refs/heads/main --deny-self-hosted-runners`,
    ];
  },
  'verify-clone': async ({ read }) => {
    expect(await read('src/plugin/proof-run.ts')).toContain('commit: string');
    const repository = await ownRepository(read);
    return [
      `git clone https://github.com/${repository} checkout`,
      'git checkout',
      'jq --raw-output .run.commit proof.json',
    ];
  },
  'verify-run-evidence': inProject(
    {
      tests: {
        'tests/workflows/proof.spec.ts': [
          'a published site names the run that confirmed its evidence',
          'no site is built with evidence that the run has not confirmed',
        ],
      },
      files: { 'docs/contributing/verify-a-deployment.mdx': ['jq --raw-output .run.evidence proof.json'] },
    },
    ['jq --raw-output .run.evidence proof.json'],
  ),
};

/** The repository that the site is made from, as its configuration names it. */
async function ownRepository(read: FactContext['read']): Promise<string> {
  return /'https:\/\/github\.com\/([\w-]+\/[\w-]+)'/.exec(await read('docusaurus.config.ts'))?.[1] ?? '';
}
