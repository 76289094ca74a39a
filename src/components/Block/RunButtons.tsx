import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { liveOptions } from '@site/src/live/options.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { type ReactNode, useRef, useState } from 'react';
import { useKeptFocus } from './kept-focus.ts';
import { loadLive, useLive } from './live.ts';
import styles from './RunButtons.module.css';

/** Run and Edit, for the blocks that run in a browser; the others say why they do not. */
export default function RunButtons({ block }: { block: Block }): ReactNode {
  const live = useLive();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const { pathname } = useLocation();
  const { siteConfig } = useDocusaurusContext();
  const options = liveOptions(siteConfig.customFields);
  const buttons = useRef<HTMLSpanElement>(null);
  useKeptFocus(buttons);
  if (block.notLive)
    return (
      <span className={styles.not} title={block.notLive}>
        {block.notLive}
      </span>
    );
  if (live && options) return <live.Controls block={block} />;
  // A button that is disabled loses the focus, so while live code comes they only do nothing.
  const press = (action: 'run' | 'edit') => {
    if (state === 'loading') return;
    setState('loading');
    loadLive().then(
      (loaded) => options && loaded.press(block, action, { pathname, base: siteConfig.baseUrl, options }),
      () => setState('failed'),
    );
  };
  return (
    <span ref={buttons} className={styles.buttons}>
      <button
        type="button"
        data-run="idle"
        aria-disabled={state === 'loading' || undefined}
        onClick={() => press('run')}
      >
        {state === 'failed' ? 'Run again' : 'Run'}
      </button>
      <button
        type="button"
        data-edit
        aria-disabled={state === 'loading' || undefined}
        onClick={() => press('edit')}
      >
        Edit
      </button>
    </span>
  );
}
