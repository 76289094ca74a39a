import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../../../src/plugin/files.ts';
import { type Judgement, kinds, type Mutant } from '../mutant.ts';
import type { Scratch } from '../scratch.ts';
import { type Ended, runCommand } from './command.ts';
import { build, commandName, commandsFor, playwright } from './commands.ts';
import { killerIn } from './killer.ts';
import { judgeByGate } from './on-bench.ts';

/** What the tree as it stands does with commands. */
interface Control {
  /** The end of what the command printed that failed; undefined where all passed. */
  lame?: string;
  /** The pages as they were built, if they were. */
  pages: string;
}

/** Shows mutants to the commands of the changed tree. */
export class CommandJudge {
  private readonly scratch: Scratch;
  private readonly signal: AbortSignal;
  private readonly controls = new Map<string, Promise<Control>>();

  constructor(scratch: Scratch, signal: AbortSignal) {
    this.scratch = scratch;
    this.signal = signal;
  }

  /** What becomes of a mutant. The tree as it stands has to pass what the mutant is shown to. */
  async judge(mutant: Mutant): Promise<Judgement> {
    const { changed, folder } = this.scratch;
    if (mutant.kind === 'test skipped') return changed(mutant.changes, () => this.skipped(mutant));
    const commands = commandsFor(mutant);
    const { lame, pages } = await this.control(commands);
    if (lame !== undefined) return notJudged(`the tree itself fails:\n${lame}`);
    return changed(mutant.changes, async () => {
      if (kinds[mutant.kind] === 'build') {
        const gate = await judgeByGate(folder);
        if (gate.fate === 'killed') return gate;
      }
      let same = false;
      for (const command of commands) {
        const { passed, printed } = await this.run(command);
        if (!passed) return { fate: 'killed', killer: commandName(command) ?? killerIn(printed) };
        // Pages that are the same may still draw something else in a browser, so the site's tests look at them too.
        if (command === build && kinds[mutant.kind] === 'site' && mutant.kind !== 'Copy of other bytes')
          same = (await this.builtPages()) === pages;
      }
      return { fate: same ? 'equivalent' : 'survived', killer: '' };
    });
  }

  /** What the same commands make of the tree as it stands; asked once. */
  private control(commands: readonly string[][]): Promise<Control> {
    const key = commands.map((command) => command.join(' ')).join('\n');
    const control = this.controls.get(key) ?? this.runControl(commands);
    this.controls.set(key, control);
    return control;
  }

  private runControl(commands: readonly string[][]): Promise<Control> {
    return this.scratch.changed([], async () => {
      let pages = '';
      for (const command of commands) {
        const { passed, printed } = await this.run(command);
        if (!passed) return { lame: printed.slice(-3000), pages };
        if (command === build) pages = await this.builtPages();
      }
      return { pages };
    });
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
