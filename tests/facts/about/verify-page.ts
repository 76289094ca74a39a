import { readdir } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

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
      },
      files: {
        'docs/contributing/verify-a-deployment.mdx': [
          'gh attestation verify proof.json',
          'jq --raw-output',
          'sha256sum program.py',
        ],
        '.github/workflows/deploy.yml': ['uses: actions/attest@', 'subject-path: proof.json'],
      },
    },
    ['proof.json', 'jq', 'sha256sum'],
  ),
  'verify-program': inProject({
    tests: { 'tests/site/clipboard.spec.ts': ['what Copy gives on … is what ran in …'] },
  }),
  'verify-attestation': inProject({
    tests: {
      'tests/workflows/workflows.spec.ts': [
        'runs no code of the repository where something may be written',
        'publishes only what every shard has confirmed in the same run',
      ],
    },
  }),
};
