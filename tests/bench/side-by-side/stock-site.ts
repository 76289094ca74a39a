import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const written = join(import.meta.dirname, 'stock');
const copied = ['docs', '_includes', 'sidebars.ts', 'static/og', 'tests/stack/docker-compose.yml'];

/** Writes the site as upstream would have it: our pages, the classic theme as it comes, whole files in every page. */
export async function writeStockSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of copied) await cp(path, join(folder, path), { recursive: true });
  const components = join(folder, 'src', 'components');
  await cp(join(written, 'docusaurus.config.ts'), join(folder, 'docusaurus.config.ts'));
  await cp(
    join(written, 'FilteredTextBlock.tsx'),
    join(components, 'Documentation', 'FilteredTextBlock', 'index.tsx'),
  );
  await cp(join(written, 'DocsFeedback.tsx'), join(components, 'DocsFeedback', 'index.tsx'));
}
