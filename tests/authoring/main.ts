import { createInterface } from 'node:readline';
import type { Press } from '../../src/authoring/messages.ts';
import { linkPython } from '../editor/link-python.ts';
import { type Clients, prepareClients } from '../snippets/clients.ts';
import { untilAsked } from '../stack/ending.ts';
import { inNamespace } from '../stack/namespace.ts';
import { preflight } from '../stack/preflight.ts';
import { prepare } from '../stack/prepare.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { Desk } from './desk.ts';
import type { Bench } from './run-saved.ts';
import { startWork } from './work.ts';

// Works beside `npm start`: takes one press a line, and tells after each change, in a line, how all stands.
const asked = untilAsked();
const desk = new Desk((snapshot) => process.stdout.write(`${JSON.stringify(snapshot)}\n`));
const starting = (said: string) => desk.stack({ state: 'starting', said });
const none = (error: Error) => desk.stack({ state: 'none', said: error.message });
const noNetwork = new Error(
  'Saved sources need a network of their own to run in, and this system has none. Run `npm run verify -- --accept FILE`.',
);

// The registries can be reached only from outside: this very command goes on inside, and comes here once more.
const ready = await goInside().catch((error: Error) => error);
const bench = ready instanceof Error ? Promise.reject(ready) : openBench(ready);
bench.catch(none);
const press = startWork({ siteDir: process.cwd(), desk, bench, signal: asked });
createInterface(process.stdin).on('line', (line) => press(JSON.parse(line) as Press));
asked.addEventListener('abort', end);
if (asked.aborted) await end();

/** Where neither the ports nor the collections are anybody else's. */
async function goInside(): Promise<Clients> {
  const clients = await prepareClients(starting, asked);
  await linkPython(process.cwd(), clients.python);
  await preflight({ stack: true }, starting);
  await prepare(starting, asked);
  if (!(await inNamespace(() => {}))) throw noNetwork;
  return clients;
}

async function openBench(clients: Clients): Promise<Bench & Pick<Stack, 'stop'>> {
  const stack = await startStack({ kind: 'native', log: starting, signal: asked });
  desk.stack({ state: 'ready', said: `Weaviate ${stack.version} is ready.` });
  void stack.dead.then(none);
  return { stack, clients, stop: stack.stop };
}

async function end(): Promise<void> {
  await bench.then(({ stop }) => stop()).catch(() => {});
  process.exit();
}
