import type { Fault } from '@site/src/authoring/messages.ts';
import { useEffect, useState } from 'react';
import { lookAt } from './snapshot.ts';

/** A page that changes is looked at again after this long. */
const calm = 500;

/** What is there only while the page is written, or was printed by a run of the reader's own. */
const notOfThePage = '[data-authoring], [data-own]';

/** What is wrong with the code that the open page shows, whatever made it: looked at after each change of the page. */
export function useUnproven(page: string): Fault[] {
  const [faults, setFaults] = useState<Fault[]>([]);
  useEffect(() => {
    let seen = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      timer = undefined;
      const html = shownHtml();
      if (html === seen) return;
      const found = await lookAt({ path: page, html });
      if (!found || observer === undefined) return;
      seen = html;
      setFaults(found);
    };
    const later = () => {
      timer ??= setTimeout(look, calm);
    };
    let observer: MutationObserver | undefined = new MutationObserver(later);
    const attributeFilter = ['data-verdict', 'srcdoc', 'style'];
    observer.observe(document.body, { attributeFilter, characterData: true, childList: true, subtree: true });
    later();
    return () => {
      clearTimeout(timer);
      observer?.disconnect();
      observer = undefined;
      setFaults([]);
    };
  }, [page]);
  return faults;
}

function shownHtml(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll(notOfThePage)) own.remove();
  return copy.innerHTML;
}
