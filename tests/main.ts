import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { prepareClients } from './snippets/clients.ts';
import { checkoutLock } from './stack/checkout-lock.ts';
import { inNamespace } from './stack/namespace.ts';
import { preflight } from './stack/preflight.ts';
import { prepare } from './stack/prepare.ts';

const help = `npm test [-- options of Playwright Test]

Proves everything: the heart, the stack, every source and every page's program on a real Weaviate,
the site's build, and the built pages in Chromium. Ends with one line: N passed, N failed.

  npm test -- --project unit     only the tests of the heart and the plugin
  npm test -- --project site     only the built site (builds it first)
  npm test -- -g 'clipboard'     only tests whose name holds the word
`;

/** Runs Playwright Test with the words of the command line and gives its exit status. */
function playwright(words: string[]): Promise<number> {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const child = spawn(process.execPath, [cli, 'test', ...words], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
