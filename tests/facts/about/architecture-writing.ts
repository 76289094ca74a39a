import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-workers': inProject(
    {
      tests: {
        'tests/unit/runner/workers.spec.ts': [
          'as many workers as the machine has cores, memory and things to run',
        ],
        'tests/snippets/workers.spec.ts': [
          'leaves no worker, no stack and no data on …',
          'a source that ends its server fails, and the other workers run all else',
        ],
        'tests/snippets/verify.spec.ts': ['records nothing where one of all fails, and says where it failed'],
      },
      files: { 'tests/stack/worker-networks.ts': ['Lets Playwright start each of its workers in a network'] },
    },
    ['npm run verify'],
  ),

  'arch-shards': inProject(
    {
      tests: {
        'tests/unit/runner/workers.spec.ts': ['all shares together are everything, and each thing is in one'],
        'tests/snippets/shards.spec.ts': [
          'what four machines record is, put together, what one records, byte for byte',
        ],
      },
      files: { 'README.md': ['--shard 1/4'] },
    },
    ['--shard 1/4'],
  ),

  'arch-saved': inProject(
    {
      tests: {
        'tests/authoring/authoring.spec.ts': [
          'a saved TypeScript source shows what it prints now, and what changed',
          'one press records the same bytes as verify',
        ],
      },
      files: { 'tests/authoring/run-saved.ts': ["from '../snippets/"] },
      paths: ['work', 'run-saved', 'accept', 'main', 'front'].map((name) => `tests/authoring/${name}.ts`),
    },
    [
      'npm start',
      'tests/authoring/main.ts',
      'work.ts',
      'run-saved.ts',
      'npm run verify',
      'accept.ts',
      'verify',
      'front.ts',
    ],
  ),

  'arch-front': inProject(
    {
      tests: {
        'tests/authoring/guard.spec.ts': [
          'a request … is refused',
          'a file that has not run, or that is no page, is not known',
          'what happens is told only to who has the token',
        ],
        'tests/authoring/authoring.spec.ts': [
          'another site can neither read a page, with the token in it, nor have anything accepted',
        ],
        'tests/site/authoring.spec.ts': ['nothing of what is shown while somebody writes is published'],
      },
      files: { 'tests/authoring/front.ts': ["server.listen(0, '127.0.0.1')"] },
      paths: [
        'tests/authoring/front.ts',
        'tests/authoring/guard.ts',
        'src/authoring',
        'src/components/Authoring',
      ],
    },
    ['front.ts', '127.0.0.1', 'guard.ts', 'src/authoring', 'src/components/Authoring'],
  ),
};
