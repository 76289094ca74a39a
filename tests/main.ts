import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepareClients } from './snippets/clients.ts';
import { prepareInstalls } from './snippets/installs.ts';
import { checkoutLock } from './stack/checkout-lock.ts';
import { inNamespace } from './stack/namespace.ts';
import { preflight } from './stack/preflight.ts';
import { prepare } from './stack/prepare.ts';

const help = `npm test [-- options of Playwright Test]

Proves everything: the heart, the stack, every source and every page's program on a real Weaviate, the site's build,
and the built pages in Chromium. Its last line says how it went: N passed, N failed.

  npm test -- --project unit    only the tests of the heart and of the plugin
  npm test -- --project site    only the built site, which is built first
  npm test -- -g clipboard      only tests with this word in their name
`;

const words = process.argv.slice(2);
const log = (line: string) => console.log(line);

try {
  process.exitCode = words.includes('--help') || words.includes('-h') ? explain() : await prove();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function explain(): number {
  console.log(help);
  return 0;
}

/** Gets what needs the package registries first: a network of the tests' own has no way out. */
async function prove(): Promise<number> {
  await preflight({ stack: true, browser: true }, log);
  await prepare(log);
  await prepareClients(log);
  await prepareInstalls(process.cwd(), log);
  await inNamespace(log);
  const release = await checkoutLock(log);
  try {
    return await playwright();
  } finally {
    await release();
  }
}

function playwright(): Promise<number> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const child = spawn(process.execPath, [cli, 'test', ...words], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
