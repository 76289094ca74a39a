import type { CellEnd, StartEngine } from '../engine.ts';
import { importModule } from '../worker/import-module.ts';
import { compileCell, type Imports } from './compile-cell.ts';
import { watchConsole } from './console.ts';
import { faultOf } from './fault.ts';
import { brokerFetch } from './fetch.ts';
import { lineOf } from './place.ts';

declare function importScripts(address: string): void;

type Cell = (scope: object, importModule: (name: string) => Promise<Imports>) => Promise<void>;

/** The file of the engine that has the client in it. */
const clientFile = 'weaviate-client.js';

/** Starts the engine of TypeScript: the published client, and cells that share their top-level names. */
export const startTypeScript: StartEngine = async (host) => {
  const scope: Record<string, unknown> = Object.create(null);
  const bytes = await host.file(clientFile);
  Object.assign(globalThis, { fetch: brokerFetch(host) });
  const client = await importModule<Imports & { version: string }>(bytes);
  let cells = 0;
  let current = '';
  let loose: unknown[] = [];

  // An error that the client throws deep inside should still lead back to the cell's line.
  Object.assign(Error, { stackTraceLimit: 50 });
  watchConsole((print) => host.print({ ...print, line: lineOf(current) ?? 1 }));
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    loose.push(event.reason);
  });
  // What a timer throws ends a block, as it ends a program in Node.
  addEventListener('error', (event) => {
    event.preventDefault();
    loose.push(event.error);
  });

  const run = async (code: string): Promise<CellEnd> => {
    cells += 1;
    current = `cell-${cells}`;
    loose = [];
    try {
      const { script, names } = compileCell(code);
      for (const name of names) {
        Object.defineProperty(scope, name, {
          value: undefined,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      }
      await load(script, current)(scope, async (name) => moduleNamed(name, client));
      // Rejections that nothing waited for are told after the microtasks of this turn.
      await new Promise((resolve) => setTimeout(resolve));
      if (loose.length > 0) throw loose[0];
      return { ok: true };
    } catch (error) {
      return { ok: false, error: faultOf(error, current) };
    }
  };
  return { versions: `weaviate-client ${client.version} in your browser`, run };
};

/** Runs a script that is a function's text, under a name that stacks show, and gives that function. */
function load(script: string, name: string): Cell {
  const text = `self.$cell=${script}\n//# sourceURL=${name}`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  importScripts(address);
  URL.revokeObjectURL(address);
  const { $cell } = globalThis as unknown as { $cell: Cell };
  return $cell;
}

function moduleNamed(name: string, client: Imports): Imports {
  if (name === 'weaviate-client') return client;
  throw new Error(`Blocks on this page can import weaviate-client only, not ${name}.`);
}
