import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Press, Snapshot } from '../../src/authoring/messages.ts';
import { endsWithParent } from '../stack/ends-with-parent.ts';
import type { Log } from '../stack/log.ts';
import { type Front, openFront } from './front.ts';

/** What runs beside a site while it is written. */
export interface Authoring {
  /** What the site has to know. */
  env: Front['env'];
  /** Brings up the stack on which saved sources run. */
  begin(): void;
  end(): Promise<void>;
}

/** Opens what the pages of the site on a port talk to; nothing runs before it begins. */
export async function openAuthoring(port: number, log: Log): Promise<Authoring> {
  let worker: ChildProcess | undefined;
  let known: Snapshot | undefined;
  let ending = false;
  const front = await openFront(port, (press: Press) => worker?.stdin?.write(`${JSON.stringify(press)}\n`));

  function hear(line: string): void {
    if (!line.startsWith('{')) {
      log(line);
      return;
    }
    const before = known?.stack.said;
    known = JSON.parse(line) as Snapshot;
    if (known.stack.said !== before) log(known.stack.said);
    front.show(known);
  }

  return {
    env: front.env,
    begin() {
      if (ending) return;
      const words = [...endsWithParent(), process.execPath, join(import.meta.dirname, 'main.ts')];
      const [command = '', ...args] = words;
      // Its network is never that of whoever started this, or the ports of both stacks would be the same.
      const { STACK_NAMESPACE: _, ...env } = process.env;
      worker = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
      if (worker.stdout) createInterface(worker.stdout).on('line', hear);
      if (worker.stderr) createInterface(worker.stderr).on('line', log);
      worker.once('exit', () => {
        if (ending) return;
        const said = 'What runs saved sources has ended. Start `npm start` again.';
        log(said);
        front.show({ runs: {}, checks: {}, ...known, stack: { state: 'none', said } });
      });
    },
    async end() {
      ending = true;
      if (worker && worker.exitCode === null && worker.signalCode === null) {
        worker.kill('SIGTERM');
        await once(worker, 'exit');
      }
      await front.close();
    },
  };
}
