import useRouteContext from '@docusaurus/useRouteContext';
import DefaultNavbarItem, { type Props } from '@theme/NavbarItem/DefaultNavbarItem';
import type { ReactNode } from 'react';

/** A link that is marked on every page of the docs. */
export default function DocsLink(props: Props): ReactNode {
  const { plugin } = useRouteContext();
  return <DefaultNavbarItem {...props} isActive={() => plugin.name === 'docusaurus-plugin-content-docs'} />;
}
