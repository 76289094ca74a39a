import type { Browser, Page } from 'playwright';

/** What Chromium's trace says of a task, in microseconds; `tdur` is the time that its thread really ran. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

/**
 * Milliseconds beyond 50 of every task of a page's main thread while `use` runs. The processor's time is counted, not
 * the clock's, so that what else this machine does is not put down to the page.
 */
export async function blockingTime(browser: Browser, page: Page, use: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await use();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const blocked = threads.map(({ pid, tid }) => {
    const tasks = traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
    const times = tasks.filter(({ name }) => name.endsWith('::RunTask')).map(({ tdur = 0 }) => tdur / 1000);
    return times.reduce((sum, time) => sum + Math.max(0, time - 50), 0);
  });
  return Math.max(0, ...blocked);
}
