import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesUnder } from '../../../src/plugin/files.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { starlightPage } from './starlight-page.ts';

const written = join(import.meta.dirname, 'starlight');
const picture = 'docs/weaviate/model-providers/_includes/integration_model2vec_embedding.png';

/** Writes the Starlight site: the measured page whole, and all others by their titles, so that the sidebar is the same. */
export async function writeStarlightSite(folder: string, measured: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'src'), { recursive: true });
  await mkdir(join(folder, 'public'), { recursive: true });
  await cp(join(written, 'astro.config.mjs'), join(folder, 'astro.config.mjs'));
  await cp(join(written, 'content.config.mjs'), join(folder, 'src', 'content.config.mjs'));
  await cp(picture, join(folder, 'public', 'picture.png'));
  // Its bundler looks here for what belongs to the site.
  await cp(join(import.meta.dirname, 'tools', 'package.json'), join(folder, 'package.json'));
  const tree = await readTree(process.cwd());
  for (const path of await filesUnder(process.cwd(), 'docs')) {
    if (!/\.mdx?$/.test(path) || path.includes('_includes')) continue;
    const page = await readFile(path, 'utf8');
    const title = /^title: (.*)$/m.exec(page)?.[1] ?? path;
    const text = path === measured ? starlightPage(page, path, tree) : `---\ntitle: ${title}\n---\n`;
    const file = join(folder, 'src', 'content', path.replace(/\.md$/, '.mdx'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
