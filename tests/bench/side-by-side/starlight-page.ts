import { splice } from '../../../src/plugin/splice.ts';
import { parseMdx } from '../../../src/plugin/syntax.ts';
import type { Tree } from '../../../src/plugin/tree.ts';
import { findUsages } from '../../../src/plugin/usages.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';

/** A page of ours in the words of Starlight: the same text, with each region as a fenced block. */
export function starlightPage(page: string, path: string, tree: Tree): string {
  const { encounters } = findUsages(parseMdx(page), path);
  const usages = encounters.flatMap((each) => (each.kind === 'usage' ? [each.written] : []));
  const fenced = splice(
    page,
    usages.map(({ usage, title, start, end }) => {
      const source = tree.sources.find((each) => each.path === usage.source);
      const region = source && extractRegions(source).regions.find(({ name }) => name === usage.region);
      if (!region)
        throw new Error(`${path} shows ${usage.region} of ${usage.source}, which has no such region.`);
      const name = title ? ` title="${title}"` : '';
      return { start, end, text: `\n\`\`\`${region.language}${name}\n${region.text}\n\`\`\`\n` };
    }),
  );
  return withComponents(fenced);
}

/** Imports, admonitions and components that Starlight has other words for. */
function withComponents(page: string): string {
  const [, matter = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(page) ?? [];
  const own = body
    .replace(/<!--.*?-->/gs, '')
    .replace(/^import .*\n/gm, '')
    .replace(/^# .*\n/m, '')
    .replace(/^:::info ?(.*)$/gm, (_, title) => `:::note${title ? `[${title}]` : ''}`)
    .replace(/^:::tip (.*)$/gm, ':::tip[$1]')
    .replace(/groupId=/g, 'syncKey=')
    .replace(/<TabItem value="\w+" label=/g, '<TabItem label=')
    .replace(/^ {4}(?=<FilteredTextBlock)/gm, '')
    .replace(/<ThemedImage\s+alt="([^"]*)"[^>]*\/>/g, '![$1](/picture.png)')
    .replace(/<VectorizationBehavior ?\/>|<DocsFeedback ?\/>/g, '');
  const imports = "import { Tabs, TabItem } from '@astrojs/starlight/components';\n";
  return `${matter.replace(/^(sidebar_position|image):.*\n/gm, '')}\n${imports}${own}`;
}
