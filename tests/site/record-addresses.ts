import { recordAddresses } from './published.ts';
import { addressesToKeep } from './sitemap.ts';

const added = await recordAddresses(await addressesToKeep());
for (const address of added) console.log(`  ${address}`);
console.log(
  added.length === 0
    ? 'Every page of build/ is recorded already.'
    : `Recorded ${added.length} addresses of build/'s pages. Commit tests/site/published.txt.`,
);
