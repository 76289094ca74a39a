import type { Fault, Part, Press } from '../../src/authoring/messages.ts';
import type { Proof } from '../snippets/prove.ts';
import { accept } from './accept.ts';
import { checkPages } from './check-pages.ts';
import type { Desk } from './desk.ts';
import { planPage, planSource, type ToRun } from './plan-saved.ts';
import { Queue } from './queue.ts';
import { type Bench, runSaved } from './run-saved.ts';
import { watchTree } from './watch.ts';

interface Room {
  siteDir: string;
  desk: Desk;
  /** Comes when the stack is there. */
  bench: Promise<Bench>;
  signal: AbortSignal;
}

/** Checks all pages, then each that is saved, runs each source, and gives a function that does what is pressed. */
export function startWork({ siteDir, desk, bench, signal }: Room): (press: Press) => void {
  const proofs = new Map<string, Proof>();
  const runs = new Queue((error) => console.error(error));
  // Checks take a second or two: no run waits for them, and those of a source come after its run.
  const checks = new Queue((error) => console.error(error));

  function run(path: string, plan: () => Promise<ToRun>): void {
    desk.run(path, 'waiting');
    runs.ask(path, async (ending) => {
      const ready = await bench.catch(() => undefined);
      if (!ready) return;
      desk.run(path, 'running');
      const both = AbortSignal.any([signal, ending]);
      try {
        const done = await runSaved(path, await plan(), { bench: ready, desk, signal: both });
        for (const proof of done) proofs.set(proof.planned.path, proof);
        check([]);
      } catch (error) {
        if (both.aborted) return;
        if (isMissing(error)) desk.forget(path);
        else desk.run(path, 'done', { parts: [brokenPart(path, error)] });
      }
    });
  }

  function check(pages: readonly string[]): void {
    const wanted = [...new Set([...pages, ...Object.keys(desk.known.checks)])];
    if (wanted.length === 0) return;
    checks.ask('pages', async (ending) => {
      try {
        desk.checks(await checkPages(siteDir, wanted));
      } catch (error) {
        if (!ending.aborted) desk.checks(unchecked(wanted, error));
        throw error;
      }
    });
  }

  /** Faults that stand there already show too; a page without one is looked at again once it is saved. */
  function checkAll(): void {
    checks.ask('all', async () => {
      const found = Object.entries(await checkPages(siteDir));
      desk.checks(Object.fromEntries(found.filter(([, faults]) => faults.length > 0)));
    });
  }

  function record(path: string): void {
    runs.ask(`accept ${path}`, async () => {
      desk.run(path, 'accepting');
      const refused = await accept(siteDir, path, proofs);
      desk.run(path, refused === undefined ? 'recorded' : 'done', refused === undefined ? {} : { refused });
      check([]);
    });
  }

  watchTree(
    siteDir,
    ({ kind, path }) => {
      if (kind === 'source') run(path, () => planSource(siteDir, path));
      else check(kind === 'page' ? [path] : []);
    },
    signal,
  );
  checkAll();
  return ({ deed, path }) => (deed === 'accept' ? record(path) : run(path, () => planPage(siteDir, path)));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Of pages whose checks failed themselves: what was found before says nothing of them any more. */
function unchecked(pages: readonly string[], error: unknown): Record<string, Fault[]> {
  const message = `It could not be checked. ${wordsOf(error)}`;
  const fix = 'Mend what this names, then save the page again.';
  return Object.fromEntries(pages.map((place) => [place, [{ place, message, fix }]]));
}

/** Of a run that says nothing of what ran: the stack is gone, or a tool cannot be started. */
function brokenPart(path: string, error: unknown): Part {
  const message = wordsOf(error);
  const faults = [
    { place: path, message, fix: 'Save it again; if that does not help, start `npm start` again.' },
  ];
  return { title: path, standing: 'failed', milliseconds: 0, output: {}, differences: [], faults };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
