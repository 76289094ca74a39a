import type { Props } from '@theme/Tabs';
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';

/** What a `<TabItem>` says of itself. */
export interface Tab {
  value: string;
  label?: string;
  default?: boolean;
  attributes?: Record<string, unknown>;
}

/** One tab, and what it shows. */
export interface TabWithItem extends Tab {
  item: ReactElement<Tab>;
}

/** The tabs of a `<Tabs>`, in the order in which they are written; `values` gives labels from outside. */
export function tabsOf(children: Props['children'], values: Props['values'] = []): TabWithItem[] {
  const items = Children.toArray(children as ReactNode).filter(isTabItem);
  return items.map((item) => {
    const named = values?.find(({ value }) => value === item.props.value);
    return { ...item.props, ...named, item };
  });
}

/** The value of the tab that is shown before the reader has chosen one. */
export function firstValue(tabs: readonly Tab[], defaultValue: Props['defaultValue']): string | undefined {
  return defaultValue ?? (tabs.find((tab) => tab.default) ?? tabs[0])?.value;
}

function isTabItem(child: ReactNode): child is ReactElement<Tab> {
  return isValidElement<Partial<Tab>>(child) && typeof child.props.value === 'string';
}
