import type { PyProxy } from 'pyodide/ffi';
import type { CellEnd, StartEngine } from '../engine.ts';
import { takeFiles } from './files.ts';
import { type PageSide, pageSide } from './page-side.ts';
import { startPyodide } from './start-pyodide.ts';

/** The module `live.start`. */
interface Door extends PyProxy {
  start(page: PageSide): string;
  run(code: string): Promise<string>;
}

/** Starts Python with the published client. Its synchronous code waits for the page by stack switching. */
export const startPython: StartEngine = async (host) => {
  if (typeof WebAssembly === 'undefined') throw new Error(noWebAssembly);
  if (!('Suspending' in WebAssembly)) throw new Error(noStackSwitching);
  const python = await startPyodide(await takeFiles(host));
  const door: Door = python.pyimport('live.start');
  const versions = door.start(pageSide(host));
  return { versions, run: async (code): Promise<CellEnd> => JSON.parse(await door.run(code)) };
};

const noWebAssembly =
  'Python runs on WebAssembly, which this browser does not have or has turned off. Copy the program and run it on your computer instead.';

const noStackSwitching =
  'This browser cannot pause Python while a request is on its way (WebAssembly stack switching, JSPI). ' +
  'Chrome and Edge can from version 137 on, Firefox at least from 153 on. Copy the program and run it on your computer instead.';
