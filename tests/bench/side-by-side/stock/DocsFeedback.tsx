import type { ReactNode } from 'react';

/** Two buttons, so that the page has as much to show as ours. */
export default function DocsFeedback(): ReactNode {
  return (
    <p>
      Did this page help? <button type="button">Yes</button> <button type="button">No</button>
    </p>
  );
}
