/** Where a `run:` step is run besides on GitHub, or why it cannot be. */
export type Where = { test: string } | { same: string; in: string } | { cannot: string };

const images = 'It needs the official images, which a machine without their registry cannot pull.';
const site = { same: "'npm', ['run', 'build']", in: 'tests/site/build.setup.ts' };

/** Every `run:` step of the workflows, by its address. */
export const runsWhere: Readonly<Record<string, Where>> = {
  'set-up packages': { same: 'npm ci --no-audit --no-fund', in: '.ci/run' },
  'prove.yml shards prove': { cannot: `${images} Its options are tried in prove.spec.ts.` },
  'prove.yml shards confirm': { test: 'prove.spec.ts' },
  'prove.yml engines engines': {
    cannot: 'It needs the engines that Playwright publishes, outside of the package registries.',
  },
  'prove.yml engines prove': { cannot: `${images} Its tests run in Chromium, in the project site.` },
  'prove.yml report merge': { test: 'prove.spec.ts' },
  'pull-request.yml check check': { test: 'linters.spec.ts' },
  'pull-request.yml build build': site,
  'pull-request.yml build preview': { test: 'pull-request.spec.ts' },
  'pull-request.yml scope scope': { test: 'pull-request.spec.ts' },
  'pull-request.yml scope review': { test: 'pull-request.spec.ts' },
  'pull-request.yml record record': { cannot: `${images} Its option is tried in shards.spec.ts.` },
  'pull-request.yml record take': { test: 'pull-request.spec.ts' },
  'pull-request.yml evidence merge': { same: '--changed', in: 'tests/snippets/shards.spec.ts' },
  'pull-request.yml evidence offer': { test: 'pull-request.spec.ts' },
  'pull-request.yml evidence build': site,
  'pull-request.yml verdict judge': { test: 'pull-request.spec.ts' },
  'deploy.yml build check': { test: 'linters.spec.ts' },
  'deploy.yml build gather': { test: 'deploy.spec.ts' },
  'deploy.yml build build': site,
  'deploy.yml publish confirmed': { test: 'deploy.spec.ts' },
  'deploy.yml publish published': { test: 'deploy.spec.ts' },
  'weekly.yml newest pin': { test: 'weekly.spec.ts' },
  'weekly.yml newest server': { test: 'weekly.spec.ts' },
  'weekly.yml newest verify': { cannot: images },
  'weekly.yml newest image-model': { cannot: images },
  'weekly.yml newest test': { cannot: images },
  'weekly.yml newest facts': { cannot: images },
  'weekly.yml newest report': { test: 'weekly.spec.ts' },
  'weekly.yml processes prove': {
    cannot:
      'It is all of the tests once more, on processes, for an hour. Its options are tried in prove.spec.ts.',
  },
  'weekly.yml issue keep': { test: 'weekly.spec.ts' },
};
