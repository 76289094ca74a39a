import Later from '@site/src/instant/Later.tsx';
import type { Props } from '@theme/Tabs';
import clsx from 'clsx';
import { cloneElement, type ReactNode } from 'react';
import styles from './styles.module.css';
import { firstValue, tabsOf } from './tab-values.ts';

/**
 * Tabs with the props that those of the classic theme have. They are drawn with every panel open; the script that stands
 * in each page (`src/instant/page/tabs.ts`) closes what the reader did not choose, before the page is painted.
 */
export default function Tabs(props: Props): ReactNode {
  return (
    <Later>
      <DrawnTabs {...props} />
    </Later>
  );
}

function DrawnTabs({ groupId, className, children, values, defaultValue }: Props): ReactNode {
  const tabs = tabsOf(children, values ?? []);
  const first = firstValue(tabs, defaultValue);
  return (
    <div className={styles.tabs} data-tabs={groupId ?? ''} data-value={first}>
      <div role="tablist" className={clsx(styles.list, className)}>
        {tabs.map(({ value, label, attributes }) => (
          <button
            {...attributes}
            key={value}
            type="button"
            role="tab"
            data-action="tab"
            data-value={value}
            aria-selected={value === first}
            tabIndex={value === first ? 0 : -1}
          >
            {label ?? value}
          </button>
        ))}
      </div>
      {tabs.map(({ item, label, value }) => cloneElement(item, { key: value, label: label ?? value }))}
    </div>
  );
}
