import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser, Response } from 'playwright';
import { serveSite } from '../site/serve.ts';
import { openWhole } from '../site/watch.ts';

const address = '/weaviate/model-providers/model2vec/embeddings';

/** What live code adds to a page for a reader who never presses Run, and what the page weighs in all: bytes, packed. */
export async function weighLive(browser: Browser): Promise<{ added: number; all: number }> {
  const without = await buildWithoutLive();
  const [bare, all] = [await weigh(browser, without), await weigh(browser, 'build')];
  await rm(without, { recursive: true });
  return { added: all - bare + (await weighButtons()), all };
}

/** The code of the buttons, which is in every page, also where the owner has turned them off. */
async function weighButtons(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ['src/components/Block/RunButtons.tsx'],
    outdir: '.cache',
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    write: false,
    external: ['react', 'react/jsx-runtime', '@docusaurus/*', `${process.cwd()}/src/components/Live/*`],
    alias: { '@site': process.cwd() },
  });
  return outputFiles.reduce((sum, { contents }) => sum + brotliCompressSync(contents).byteLength, 0);
}

/** Builds the site as an owner gets it who turns live code off; the folder that it is in. */
export async function buildWithoutLive(): Promise<string> {
  const folder = join('.cache', 'site-without-live');
  await promisify(execFile)('npm', ['run', 'build', '--', '--out-dir', folder], {
    env: { ...process.env, SITE_LIVE: 'off' },
    maxBuffer: 1 << 26,
  });
  return folder;
}

async function weigh(browser: Browser, folder: string): Promise<number> {
  const site = await serveSite(folder);
  const page = await browser.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (['document', 'script', 'stylesheet', 'fetch'].includes(type)) responses.push(response);
  });
  await openWhole(page, site.address + address);
  const bodies = await Promise.all(responses.map((response) => response.body()));
  const sizes = bodies.map((body) => brotliCompressSync(body).byteLength);
  await page.close();
  await site.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}
