import { useScrollPositionBlocker, useTabs } from '@docusaurus/theme-common/internal';
import clsx from 'clsx';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './styles.module.css';

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The tabs to choose from: one of them takes the focus, the arrow keys choose the next. */
export default function TabList({ className }: { className?: string | undefined }): ReactNode {
  const { selectedValue, selectValue, tabValues } = useTabs();
  const { blockElementScrollPositionUntilNextRender } = useScrollPositionBlocker();

  const select = (tab: HTMLElement, value: string) => {
    if (value === selectedValue) return;
    blockElementScrollPositionUntilNextRender(tab);
    selectValue(value);
  };

  const move = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = tabValues.length - 1;
    const next = Number.isFinite(step)
      ? (index + step + tabValues.length) % tabValues.length
      : step < 0
        ? 0
        : last;
    const tab = event.currentTarget.parentElement?.children[next];
    const value = tabValues[next]?.value;
    if (!(tab instanceof HTMLElement) || value === undefined) return;
    tab.focus();
    select(tab, value);
  };

  return (
    <div role="tablist" className={clsx(styles.list, className)}>
      {tabValues.map(({ value, label, attributes }, index) => (
        <button
          {...attributes}
          key={value}
          type="button"
          role="tab"
          className={clsx(styles.tab, String(attributes?.className ?? ''))}
          aria-selected={value === selectedValue}
          tabIndex={value === selectedValue ? 0 : -1}
          onClick={({ currentTarget }) => select(currentTarget, value)}
          onKeyDown={(event) => move(event, index)}
        >
          {label ?? value}
        </button>
      ))}
    </div>
  );
}
