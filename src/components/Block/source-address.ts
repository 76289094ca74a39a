import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Block } from '@site/src/plugin/block.ts';

/** Where a block's whole source can be read, as it was when the site was built; fences are part of their page. */
export function useSourceAddress({ source, region, line }: Block): string | undefined {
  const { repository, commit } = useDocusaurusContext().siteConfig.customFields ?? {};
  return region === undefined ? undefined : `${repository}/blob/${commit}/${source}#L${line}`;
}
