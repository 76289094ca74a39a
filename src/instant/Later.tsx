import { BrowserContextProvider } from '@docusaurus/core/lib/client/browserContext';
import { type ReactNode, Suspense, useState } from 'react';
import { takeTurn } from './turns.ts';

/**
 * One element of a page that stays as it was built until it is its turn to come to life. Preact keeps what the server
 * wrote when a component suspends while it hydrates: https://preactjs.com/guide/v11/server-side-rendering#hydration
 */
export default function Later({ children }: { children: ReactNode }): ReactNode {
  const [turn] = useState(newTurn);
  if (!turn) return children;
  return (
    <Suspense>
      <Waiting turn={turn}>{children}</Waiting>
    </Suspense>
  );
}

interface Turn {
  promise: Promise<void>;
  hasCome: boolean;
}

function newTurn(): Turn | undefined {
  const promise = takeTurn();
  if (!promise) return undefined;
  const turn = { promise, hasCome: false };
  promise.then(() => {
    turn.hasCome = true;
  });
  return turn;
}

function Waiting({ turn, children }: { turn: Turn; children: ReactNode }): ReactNode {
  if (!turn.hasCome) throw turn.promise;
  // What hydrates has to look as the server wrote it; after that it is told that it runs in a browser.
  return <BrowserContextProvider>{children}</BrowserContextProvider>;
}
