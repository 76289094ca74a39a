import { readFileSync } from 'node:fs';

interface GlobalData {
  'docusaurus-plugin-content-docs': { default: { versions: { docs: { id: string; path: string }[] }[] } };
}

/** The address of a page under `docs/` or `src/pages/`, from the site's root, as the build gave it. */
export function routeOf(page: string): string {
  if (page.startsWith('src/pages/')) return page.replace(/^src\/pages\//, '/').replace(/(index)?\.mdx?$/, '');
  const data: GlobalData = JSON.parse(readFileSync('.docusaurus/globalData.json', 'utf8'));
  const id = page.replace(/^docs\//, '').replace(/\.mdx?$/, '');
  const doc = data['docusaurus-plugin-content-docs'].default.versions[0]?.docs.find((each) => each.id === id);
  if (!doc) throw new Error(`The build made no page of ${page}: there is no document with the id ${id}.`);
  return doc.path.replace(/(.)\/$/, '$1');
}
