import { readTree } from '../../../src/plugin/tree.ts';
import type { Clients } from '../../snippets/clients.ts';
import { planOf } from '../../snippets/plan.ts';
import type { Log } from '../../stack/log.ts';
import type { Faults } from '../messages.ts';
import type { Judgement, Mutant } from '../mutant.ts';
import type { Scratch } from '../scratch.ts';
import { startWatched } from '../watch/watched-stack.ts';
import { Bench } from './bench.ts';
import { CommandJudge } from './by-command.ts';
import { judgeOnBench, runsOnBench } from './on-bench.ts';

/** Judges mutants of one copy, with one stack that is there for as long as mutants need it. */
export class Judge {
  private readonly scratch: Scratch;
  private readonly clients: Clients;
  private readonly log: Log;
  private readonly signal: AbortSignal;
  private readonly commands: CommandJudge;
  private faults: Faults = new Map();
  private bench: Bench | undefined;

  constructor(scratch: Scratch, clients: Clients, log: Log, signal: AbortSignal) {
    this.scratch = scratch;
    this.clients = clients;
    this.log = log;
    this.signal = signal;
    this.commands = new CommandJudge(scratch, signal);
  }

  /** Takes what the type checks said of everything that may run. */
  learn(faults: Faults): void {
    this.faults = faults;
  }

  async judge(mutant: Mutant): Promise<Judgement> {
    this.signal.throwIfAborted();
    if (runsOnBench(mutant)) {
      this.bench ??= await this.makeBench();
      return judgeOnBench(mutant, this.scratch, this.bench, this.signal);
    }
    // Commands start stacks of their own, at the same ports.
    await this.end();
    return this.commands.judge(mutant);
  }

  /** Ends the stack, if there is one. */
  async end(): Promise<void> {
    await this.bench?.end();
  }

  private async makeBench(): Promise<Bench> {
    const { clients, faults, log, signal } = this;
    const { planned } = await planOf(await readTree(this.scratch.folder));
    return new Bench({ planned, clients, faults, start: () => startWatched(log, signal), signal });
  }
}
