import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-workers-early': inProject({
    tests: {
      'tests/snippets/workers.spec.ts': [
        'a page that is wrong ends what has started for its sources, and nothing runs',
      ],
    },
    files: { 'tests/snippets/verify-tree.ts': ['await openEarly(records', 'await withPages('] },
  }),
  'arch-workers': inProject(
    {
      tests: {
        'tests/unit/runner/workers.spec.ts': [
          'as many workers as the machine has cores, memory and things to run',
        ],
        'tests/snippets/workers.spec.ts': [
          'leaves no worker, no stack and no data on …',
          'a source that ends its server fails, and the other workers run all else',
          // Its line has the types, which are checked beside the runs of two workers.
          'says where the time went',
        ],
        'tests/snippets/verify.spec.ts': ['records nothing where one of all fails, and says where it failed'],
        'tests/snippets/write-evidence.spec.ts': [
          'a full disk at the second record leaves both as they were, and says what to do',
        ],
      },
      files: {
        'tests/snippets/prove-all.ts': ['await Promise.all([checking, running])'],
        'tests/snippets/workers/pool.ts': [
          'prefix.length > 0 ? countWorkers(things, asked) : 1',
          'startWorker(prefix, once)',
          'for (let next = queue.shift(); next; next = queue.shift())',
        ],
        'tests/stack/worker-networks.ts': ['fork(module, [], { ...options, execPath, execArgv })'],
      },
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
      files: {
        'tests/authoring/main.ts': ['inNamespace(', 'startStack(', 'JSON.stringify(snapshot)'],
        'tests/authoring/work.ts': ['planSource(siteDir, path)', 'watchTree('],
        'tests/authoring/run-saved.ts': ["import { prove } from '../snippets/prove.ts'"],
        'tests/authoring/accept.ts': ["import { verify } from '../snippets/verify-tree.ts'"],
        'tests/authoring/front.ts': ['for (const answer of open) answer.write(eventOf(snapshot));'],
      },
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

  'arch-yield': inProject(
    {
      tests: {
        'tests/stack/yield.spec.ts': [
          'a session that yields goes behind all others, and takes no other with it',
        ],
      },
      files: {
        'tests/stack/start.ts': ['yieldSession(site.pid);'],
        'tests/snippets/tool-output.ts': ['yieldSession(child.pid);'],
      },
      paths: ['tests/stack/yield.ts'],
    },
    ['tests/stack/yield.ts'],
  ),

  'arch-front': inProject(
    {
      tests: {
        'tests/authoring/guard.spec.ts': [
          'a request … is refused',
          'a body that is no JSON, too long or says more than a path is refused',
          'a file that has not run, or that is no page, is not known',
          'what happens is told only to who has the token',
        ],
        'tests/authoring/authoring.spec.ts': [
          'another site can neither read a page, with the token in it, nor frame it, nor have anything accepted',
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
