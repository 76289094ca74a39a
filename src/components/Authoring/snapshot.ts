import {
  authoringPath,
  type Fault,
  type Press,
  type Shown,
  type Snapshot,
  tokenHeader,
  tokenName,
} from '@site/src/authoring/messages.ts';
import { useSyncExternalStore } from 'react';

let known: Snapshot | undefined;
const listeners = new Set<() => void>();
let events: EventSource | undefined;

/** All that is known of what was saved; undefined where the site was not opened by `npm start`. */
export function useSnapshot(): Snapshot | undefined {
  return useSyncExternalStore(subscribe, () => known);
}

/** Asks for something to be done; gives why it was refused. */
export async function press({ deed, path }: Press): Promise<string | undefined> {
  const answer = await post(deed, { path });
  return answer.ok ? undefined : answer.text();
}

/** Has the code of an open page looked at; gives what is wrong with it, undefined where nobody could look. */
export async function lookAt(shown: Shown): Promise<Fault[] | undefined> {
  const answer = await post('shown', shown).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

function post(name: string, body: object): Promise<Response> {
  const { address, token } = tokenOf() ?? { address: '', token: '' };
  return fetch(`${address}${authoringPath}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [tokenHeader]: token },
    body: JSON.stringify(body),
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const own = tokenOf();
  if (own && !events) {
    events = new EventSource(`${own.address}${authoringPath}/events?token=${own.token}`);
    events.onmessage = ({ data }) => tell(JSON.parse(data));
    events.onerror = () => known && tell({ ...known, stack: { state: 'none', said: gone } });
  }
  return () => listeners.delete(listener);
}

const gone = 'npm start does not answer. If it has ended, start it again and reload the page.';

function tell(snapshot: Snapshot): void {
  known = snapshot;
  for (const listener of listeners) listener();
}

/** What `npm start` wrote into the page: where it answers, and what shows it that this page asks. */
function tokenOf(): { address: string; token: string } | undefined {
  const found = document.querySelector<HTMLMetaElement>(`meta[name="${tokenName}"]`);
  return found ? { address: found.dataset.address ?? '', token: found.content } : undefined;
}
