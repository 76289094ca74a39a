import { hydrate, render } from 'preact/compat';
import type { ReactNode } from 'react';

/** Begins with the page in a task of its own, not in that of the script that came last. */
function hydrateRoot(container: Element, page: ReactNode) {
  setTimeout(() => hydrate(page, container));
  return { render: (next: ReactNode) => render(next, container) };
}

/** What Docusaurus' entry asks `react-dom/client` for. */
export default { hydrateRoot };
