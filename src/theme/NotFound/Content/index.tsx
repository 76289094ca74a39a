import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';

/** What stands at an address that no page has: the ways to what was looked for. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="container padding-vert--xl markdown">
      <h1>There is no page at this address</h1>
      <p>
        Check the address for a typing error: pages that have moved are forwarded. The search above finds a
        page by any word that it has.
      </p>
      <p>
        <Link to="/start">Start here</Link>
      </p>
    </main>
  );
}
