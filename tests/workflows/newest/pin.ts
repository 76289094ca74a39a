import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFingerprints } from '../../../src/plugin/fingerprints.ts';
import { canonicalJson } from '../../../src/snippets/fingerprint.ts';
import { descriptionPath, readDescription } from '../../stack/description.ts';
import { findPython } from '../../stack/python.ts';
import { runTool } from '../../stack/run-tool.ts';
import { withImageTags } from './image-tags.ts';
import { pinned, unpinned } from './python-requirements.ts';

/** Writes into this checkout the given versions of the images and the newest ones of both clients. */
const [server = '', inference = ''] = process.argv.slice(2).map((tag) => tag.replace(/^v/, ''));
const client = 'weaviate-client';
const clients = join('tests', 'snippets', 'clients');

await writeFile(descriptionPath, withImageTags(await readFile(descriptionPath, 'utf8'), server, inference));
await pinPython(join(clients, 'py'));
const install = ['install', '--save-exact', '--no-audit', '--no-fund', `${client}@latest`];
await runTool('npm', [...install, '--package-lock-only'], { cwd: join(clients, 'ts') });
// Run in the page has the client of the checkout itself.
await runTool('npm', install, { cwd: process.cwd() });

const { weaviate, inference: service } = await readDescription();
const { py, ts } = await readFingerprints(process.cwd());
const versions = [weaviate.image, service.image, `${py.client} (Python)`, `${ts.client} (TypeScript)`];
await mkdir('.cache/newest', { recursive: true });
await writeFile('.cache/newest/versions.json', canonicalJson(versions));
console.log(['These are the newest:', ...versions].join('\n  '));

async function pinPython(folder: string): Promise<void> {
  const python = await findPython();
  if (!python) throw new Error('There is no python3 on the path. Install Python 3.11 or newer.');
  const wanted = unpinned(await readFile(join(folder, 'requirements.in'), 'utf8'), client);
  const dry = [
    '--dry-run',
    '--ignore-installed',
    '--no-input',
    '--only-binary',
    ':all:',
    '--quiet',
    '--report',
    '-',
  ];
  const report = await runTool(python.command, ['-m', 'pip', 'install', ...dry, ...wanted]);
  await writeFile(join(folder, 'requirements.txt'), pinned(report));
}
