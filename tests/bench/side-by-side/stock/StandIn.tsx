import type { ReactNode } from 'react';

/** For what other pages draw and show; the page that is measured has none of it. */
export default function StandIn(): ReactNode {
  return <p>Left out.</p>;
}
