import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { liveOptions } from '@site/src/live/options.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { press } from './press.ts';

/** A function that does what Run or Edit of a block asks for. */
export function usePress(block: Block): (action: 'run' | 'edit') => void {
  const { pathname } = useLocation();
  const { siteConfig } = useDocusaurusContext();
  const options = liveOptions(siteConfig.customFields);
  return (action) => {
    if (options) press(block, action, { pathname, base: siteConfig.baseUrl, options });
  };
}
