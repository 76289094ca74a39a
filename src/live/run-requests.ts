import { type Broker, createBroker } from './broker/broker.ts';
import type { Session } from './session.ts';
import type { RunHost } from './session-run.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Workspace } from './workspace.ts';

/** The requests of one run. */
export interface RunRequests extends Pick<RunHost, 'request'>, Pick<Broker, 'kept'> {
  /** Whether the endpoint has stopped answering. */
  wasLost(): boolean;
}

/** Makes a run's requests, counting those that wait; a question to the reader does not count as time of the run. */
export function createRunRequests(
  { store, made, ask, doing }: Workspace,
  session: Session,
  makesRoomFor: (collection: string) => boolean,
): RunRequests {
  let lost = false;
  let watch: Stopwatch | undefined;
  const broker = createBroker({
    endpoint: store.get().endpoint,
    made: made(),
    makesRoomFor,
    ask: (question) => (watch ? watch.hold(ask(question)) : ask(question)),
    lost: () => {
      lost = true;
    },
    signal: session.ended,
  });
  const count = (change: number) => doing({ pending: (store.get().activity?.pending ?? 0) + change });
  return {
    wasLost: () => lost,
    kept: broker.kept,
    async request(request, running) {
      watch = running;
      count(1);
      return broker.request(request).finally(() => count(-1));
    },
  };
}
