import type { Props } from '@theme/Navbar/Search';
import type { ReactNode } from 'react';

/** Stands in the row of the bar at every width; the classic theme lays it over the row on a phone. */
export default function NavbarSearch({ children }: Props): ReactNode {
  return <div>{children}</div>;
}
