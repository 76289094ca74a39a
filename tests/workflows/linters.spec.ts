import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkflows } from './check.ts';
import { expect, test } from './fixture.ts';
import { readSteps } from './workflow.ts';

test('finds nothing in the workflows', async () => {
  const said: string[] = [];
  expect(await checkWorkflows((line) => said.push(line)), said.join('\n')).toBe(true);
});

const faults = {
  'actionlint finds a job that waits for none': ['needs: prove\n', 'needs: proof\n', 'does not exist'],
  'zizmor finds what a stranger could write into a script': [
    'run: npm run check',
    `run: echo '\${{ github.event.head_commit.message }}'`,
    'template-injection',
  ],
  'zizmor finds an action that is not pinned': [
    'actions/attest@59d8',
    'actions/attest@v4 # 59d8',
    'unpinned-uses',
  ],
} as const;

for (const [sentence, [right, wrong, message]] of Object.entries(faults)) {
  test(sentence, async ({ checkout }) => {
    cpSync('.github', join(checkout.folder, '.github'), { recursive: true });
    const file = join(checkout.folder, '.github/workflows/deploy.yml');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(right);
    writeFileSync(file, text.replace(right, wrong));
    const said: string[] = [];
    expect(await checkWorkflows((line) => said.push(line), checkout.folder)).toBe(false);
    expect(said.join('\n')).toContain(message);
  });
}

test('the whole check holds here, by the one command with which workflows run it', () => {
  const [command = '', ...others] = ['pull-request.yml check check', 'deploy.yml build check'].map(
    (address) => readSteps().find((step) => step.address === address)?.run,
  );
  expect(others).toEqual([command]);
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', command], {
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
});
