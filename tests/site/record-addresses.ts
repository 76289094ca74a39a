import { recordAddresses } from './published.ts';
import { sitemapAddresses } from './sitemap.ts';

const added = await recordAddresses(await sitemapAddresses());
for (const address of added) console.log(`  ${address}`);
console.log(
  added.length === 0
    ? 'Every page of build/ is recorded already.'
    : `Recorded ${added.length} of build/'s pages. Commit tests/site/published.txt.`,
);
