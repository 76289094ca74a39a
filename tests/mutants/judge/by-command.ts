import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../../../src/plugin/files.ts';
import { type Judgement, kinds, type Mutant } from '../mutant.ts';
import type { Scratch } from '../scratch.ts';
import { type Ended, runCommand } from './command.ts';
import { build, commandName, commandsFor, playwright } from './commands.ts';
import { killerIn } from './killer.ts';
import { judgeByGate } from './on-bench.ts';

/** What came of commands, which are run until one fails. */
interface Shown {
  /** The command that failed, by its place among them, and what it printed. */
  refusal?: { index: number; printed: string };
  /** The pages as they were built, if they were. */
  pages: string;
}

/** Shows mutants to the commands of the changed tree. */
export class CommandJudge {
  private readonly scratch: Scratch;
  private readonly signal: AbortSignal;
  private readonly controls = new Map<string, Promise<Shown>>();

  constructor(scratch: Scratch, signal: AbortSignal) {
    this.scratch = scratch;
    this.signal = signal;
  }

  /** What becomes of a mutant. The tree as it stands has to pass what the mutant is shown to. */
  async judge(mutant: Mutant): Promise<Judgement> {
    const { changed, folder } = this.scratch;
    if (mutant.kind === 'test skipped') return changed(mutant.changes, () => this.skipped(mutant));
    if (kinds[mutant.kind] === 'build') {
      const gate = await changed(mutant.changes, () => judgeByGate(folder));
      if (gate.fate === 'killed') return gate;
    }
    const commands = commandsFor(mutant);
    const { refusal, pages } = await changed(mutant.changes, () => this.show(commands));
    const needed = commands.slice(0, refusal && refusal.index + 1);
    const control = await this.control(needed);
    if (control.refusal && control.refusal.index < needed.length)
      return notJudged(`the tree itself fails:\n${control.refusal.printed.slice(-3000)}`);
    if (refusal) {
      const named = commandName(commands[refusal.index] ?? []);
      return { fate: 'killed', killer: named ?? killerIn(refusal.printed) };
    }
    // Copy is pressed in the browser: pages that are the same say nothing of what it does.
    const same = kinds[mutant.kind] === 'site' && mutant.kind !== 'Copy of other bytes';
    return { fate: same && pages === control.pages ? 'equivalent' : 'survived', killer: '' };
  }

  /** What the same commands, or these and others after them, make of the tree as it stands; asked once. */
  private control(commands: readonly string[][]): Promise<Shown> {
    const key = commands.map((command) => command.join(' ')).join('\n');
    const known = [...this.controls].find(([other]) => other.startsWith(key))?.[1];
    const control = known ?? this.scratch.changed([], () => this.show(commands));
    if (!known) this.controls.set(key, control);
    return control;
  }

  private async show(commands: readonly string[][]): Promise<Shown> {
    let pages = '';
    for (const [index, command] of commands.entries()) {
      const { passed, printed } = await this.run(command);
      if (!passed) return { refusal: { index, printed }, pages };
      if (command === build) pages = await this.builtPages();
    }
    return { pages };
  }

  /** A skipped test has to fail the run, and for that reason. */
  private async skipped({ tests = [] }: Mutant): Promise<Judgement> {
    const { passed, printed } = await this.run([...playwright, ...tests]);
    if (passed) return { fate: 'survived', killer: '' };
    if (/item focused with '\.only'/.test(printed)) return { fate: 'killed', killer: 'forbidOnly' };
    const counted = /^0 passed, [1-9]\d* failed$/m.test(printed) && /^ *[1-9]\d* skipped$/m.test(printed);
    if (counted) return { fate: 'killed', killer: 'closing line' };
    return notJudged(`the run fails in another way:\n${printed.slice(-3000)}`);
  }

  private run(command: readonly string[]): Promise<Ended> {
    return runCommand(command, this.scratch.folder, this.signal);
  }

  /** Every built page; the names of assets change with each byte of code and are left out. */
  private async builtPages(): Promise<string> {
    const { folder } = this.scratch;
    const paths = (await filesUnder(folder, 'build')).filter((path) => path.endsWith('.html'));
    const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
    return texts.join('\n').replaceAll(/\/assets\/[^"' ]+/g, '');
  }
}

function notJudged(why: string): Judgement {
  return { fate: 'survived', killer: `it was not judged, as ${why}` };
}
