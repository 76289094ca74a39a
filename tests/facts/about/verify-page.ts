import { readdir } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { shownBy } from '../shown-by.ts';
import { facts as proof } from './project-proof.ts';

export const facts: Facts = {
  'verify-one-workflow': async (context) => {
    const folder = '.github/workflows';
    const workflows = await readdir(folder);
    const texts = await Promise.all(workflows.map((name) => context.read(`${folder}/${name}`)));
    expect(workflows.filter((_, index) => texts[index]?.includes('actions/deploy-pages@'))).toEqual([
      'deploy.yml',
    ]);
    return inProject({
      tests: {
        'tests/workflows/workflows.spec.ts': [
          'publishes only what every shard has confirmed in the same run',
          'leaves out of the shards only what runs on another machine',
        ],
        'tests/workflows/deploy.spec.ts': ['publishes nothing after …'],
        'tests/workflows/prove.spec.ts': ['a shard confirms nothing with an image that was built here'],
      },
    })(context);
  },
  'verify-proof': inProject(
    {
      tests: {
        'tests/workflows/proof.spec.ts': ['a published site names the run that confirmed its evidence'],
        'tests/site/origin.spec.ts': [
          'what the stack was started with, and what was checked, leads to the proof of the site',
        ],
      },
      files: {
        'docs/contributing/verify-a-deployment.mdx': [
          'gh attestation verify proof.json',
          'jq --raw-output',
          'sha256sum program.py',
        ],
        '.github/workflows/deploy.yml': [
          'uses: actions/attest@',
          'subject-path: proof.json',
          '| cmp - proof.json',
        ],
      },
    },
    ['proof.json', 'jq', 'sha256sum'],
  ),
  'verify-program': inProject({
    tests: {
      'tests/site/every-page.spec.ts': [
        '… is quiet, stands still, fits, and gives what ran by Copy and as Markdown',
      ],
    },
  }),
  'verify-attestation': async (context) => {
    await shownBy(proof, 'verify-gh', context);
    const page = await context.read('docs/contributing/verify-a-deployment.mdx');
    const options = page.matchAll(/--(repo|signer-workflow|source-ref) ([^\s`]+)/g);
    const named = Object.fromEntries(Array.from(options, ([, name, value]) => [name, value]));
    const { repo, 'signer-workflow': workflow, 'source-ref': branch } = named;
    expect([workflow, branch]).toEqual([`${repo}/.github/workflows/deploy.yml`, 'refs/heads/main']);
    expect(await context.read('.github/workflows/deploy.yml')).toContain('attestations: write');
    return inProject({
      tests: {
        'tests/workflows/workflows.spec.ts': [
          'runs no code of the repository where something may be written',
          'publishes only what every shard has confirmed in the same run',
        ],
      },
    })(context);
  },
};
