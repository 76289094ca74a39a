import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { liveOptions } from '@site/src/live/options.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { type ReactNode, useState } from 'react';
import { loadLive, useLive } from './live.ts';
import styles from './RunButtons.module.css';

/** Run and Edit, for the blocks that run in a browser; the others say why they do not. */
export default function RunButtons({ block }: { block: Block }): ReactNode {
  const live = useLive();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const { pathname } = useLocation();
  const { siteConfig } = useDocusaurusContext();
  const options = liveOptions(siteConfig.customFields);
  if (block.notLive)
    return (
      <span className={styles.not} title={block.notLive}>
        {block.notLive}
      </span>
    );
  if (live && options) return <live.Controls block={block} />;
  const press = (action: 'run' | 'edit') => {
    setState('loading');
    loadLive().then(
      (loaded) => options && loaded.press(block, action, { pathname, base: siteConfig.baseUrl, options }),
      () => setState('failed'),
    );
  };
  return (
    <span className={styles.buttons}>
      <button type="button" data-run="idle" disabled={state === 'loading'} onClick={() => press('run')}>
        {state === 'failed' ? 'Run again' : 'Run'}
      </button>
      <button type="button" data-edit disabled={state === 'loading'} onClick={() => press('edit')}>
        Edit
      </button>
    </span>
  );
}
