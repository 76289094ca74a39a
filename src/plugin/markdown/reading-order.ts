import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadedPlugin } from '@docusaurus/types';

/** A group of the sidebar's top level, with the addresses of its pages in reading order. */
export interface Chapter {
  label: string;
  pages: string[];
}

type SidebarItem = LoadedContent['loadedVersions'][number]['sidebars'][string][number];

/** The chapters of the site as its sidebars have them; pages outside of a group come first, in one without a label. */
export function chaptersOf(plugins: readonly LoadedPlugin[]): Chapter[] {
  const docs = plugins.find(({ name }) => name === 'docusaurus-plugin-content-docs')?.content as
    | LoadedContent
    | undefined;
  return (docs?.loadedVersions ?? []).flatMap(({ docs: files, sidebars }) => {
    const addresses = new Map(files.map(({ id, permalink }) => [id, permalink.replace(/(.)\/$/, '$1')]));
    const pagesOf = (item: SidebarItem): string[] => {
      if (item.type === 'doc' || item.type === 'ref') return [addresses.get(item.id) ?? ''].filter(Boolean);
      if (item.type !== 'category') return [];
      const own = item.link?.type === 'doc' ? [addresses.get(item.link.id) ?? ''] : [];
      const generated = item.link?.type === 'generated-index' ? [item.link.permalink] : [];
      return [...own.filter(Boolean), ...generated, ...item.items.flatMap(pagesOf)];
    };
    const items = Object.values(sidebars).flat();
    const loose = items.filter(({ type }) => type !== 'category').flatMap(pagesOf);
    const groups = items.flatMap((item) =>
      item.type === 'category' ? [{ label: item.label, pages: pagesOf(item) }] : [],
    );
    return [...(loose.length > 0 ? [{ label: '', pages: loose }] : []), ...groups];
  });
}
