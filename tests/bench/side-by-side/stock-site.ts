import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bootSources } from '../../../src/plugin/tree.ts';

const written = join(import.meta.dirname, 'stock');
const copied = ['docs', '_includes', 'sidebars.ts', 'static/og', 'static/evidence', ...bootSources];
const ownParts = {
  'docusaurus.config.ts': 'docusaurus.config.ts',
  'FilteredTextBlock.tsx': 'src/components/Documentation/FilteredTextBlock/index.tsx',
  'DocsFeedback.tsx': 'src/components/DocsFeedback/index.tsx',
  'MDXComponents.tsx': 'src/theme/MDXComponents/index.tsx',
};

/** Writes the site as upstream would have it: our pages, the classic theme as it comes, whole files in every page. */
export async function writeStockSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of copied) await cp(path, join(folder, path), { recursive: true });
  for (const [from, to] of Object.entries(ownParts)) await cp(join(written, from), join(folder, to));
  for (const name of ['TokenPicture', 'Configurator'])
    await cp(join(written, 'StandIn.tsx'), join(folder, `src/components/${name}/index.tsx`));
}
