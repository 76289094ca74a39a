import { pathToFileURL } from 'node:url';
import type { Spot } from '../event.ts';

const source = pathToFileURL(process.argv[1] ?? '').href;

/** Whether a module is the source itself. */
export function isSource(url: string | undefined): boolean {
  return url === source;
}

/** The source's own lines on the stack of this call, innermost first, through every `await` that leads here. */
export function currentFrames(): Spot[] {
  const { stackTraceLimit, prepareStackTrace } = Error;
  const holder: { stack?: Spot[] } = {};
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  Error.prepareStackTrace = (_error, sites) =>
    sites
      .filter((site) => isSource(site.getScriptNameOrSourceURL() ?? undefined))
      .map((site) => ({ line: site.getLineNumber() ?? 1, column: site.getColumnNumber() ?? 1 }));
  Error.captureStackTrace(holder, currentFrames);
  const frames = holder.stack ?? [];
  Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  return frames;
}

/** The source's own lines in a stack that an error carries, innermost first. */
export function framesIn(stack: string): Spot[] {
  return stack.split('\n').flatMap((text) => {
    const place = text.split(`${source}:`)[1]?.match(/^(\d+)(?::(\d+))?/);
    return place ? [{ line: Number(place[1]), column: Number(place[2] ?? 1) }] : [];
  });
}
