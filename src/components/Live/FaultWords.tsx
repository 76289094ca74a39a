import Link from '@docusaurus/Link';
import type { Fault } from '@site/src/live/faults.ts';
import type { ReactNode } from 'react';
import { shown } from './shown.ts';

/** What keeps blocks from running, what helps, and the page that says more. */
export default function FaultWords({ fault: { code, what, remedy, link } }: { fault: Fault }): ReactNode {
  return (
    <span data-fault={code}>
      {shown(what)} {remedy} {link && <Link to={link.to}>{link.label}</Link>}
    </span>
  );
}
