import type { CellEnd, EndpointReply, EndpointRequest, Print } from './engine.ts';
import { limits } from './limits.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';

/** What a run may use of the page. */
export interface RunHost {
  print(print: Print): void;
  request(request: EndpointRequest, watch: Stopwatch): Promise<EndpointReply>;
}

/** How a run ended: by itself, or with the whole session, for the reason that is given. */
export type RunEnd = HowEnded & { ms: number };
export type HowEnded = CellEnd | { ok: false; ended: string };

/** A run that is under way, within the limits of output and time. */
export interface SessionRun {
  /** Tells its messages from those of other runs. */
  readonly id: string;
  print(print: Print, size: number): void;
  request(request: EndpointRequest): Promise<EndpointReply>;
  end(how: HowEnded): void;
  readonly ended: Promise<RunEnd>;
}

/** Starts to measure a run; `over` is told the reason when it goes beyond a limit. */
export function startRun(host: RunHost, over: (reason: string) => void): SessionRun {
  const { promise: ended, resolve } = Promise.withResolvers<RunEnd>();
  const watch = startStopwatch(limits.run, () =>
    over(`It ran for ${limits.run / 1000} seconds, which is the limit, so it was stopped.`),
  );
  let printed = 0;
  let prints = 0;
  return {
    id: crypto.randomUUID(),
    print(print, size) {
      printed += size;
      prints += 1;
      if (printed <= limits.output && prints <= limits.prints) return host.print(print);
      over(`It printed more than ${limits.output / 1e6} MB or ${limits.prints} lines, so it was stopped.`);
    },
    request: (request) => host.request(request, watch),
    end(how) {
      watch.stop();
      resolve({ ...how, ms: watch.elapsed() });
    },
    ended,
  };
}
