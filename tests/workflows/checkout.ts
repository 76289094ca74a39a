import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readSteps } from './workflow.ts';

/** How a step ended, and what it told GitHub. */
export interface StepRun {
  status: number | null;
  said: string;
  outputs: Record<string, string>;
  summary: string;
}

export interface StepInput {
  /** What GitHub would put in the place of expressions. */
  env?: Record<string, string>;
  /** Bash programs by the names of the commands that they stand in for. */
  commands?: Record<string, string>;
}

const author = { name: 'A Reader', email: 'reader@example.org' };

/** A repository of its own with this project's code and none of its pages, in which steps run as on a runner. */
export class Checkout {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes one in a folder, with one commit. */
  static make(folder: string): Checkout {
    const made = new Checkout(folder);
    mkdirSync(folder, { recursive: true });
    for (const path of codeOfThisProject()) cpSync(path, join(folder, path));
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    made.git('init', '--quiet', '--initial-branch=main');
    made.commit({});
    return made;
  }

  /** Makes another one like this, with all that this has by now. */
  copyTo(folder: string): Checkout {
    mkdirSync(dirname(folder), { recursive: true });
    execFileSync('cp', ['-a', this.folder, folder]);
    return new Checkout(folder);
  }

  git(...words: string[]): string {
    const who = ['-c', `user.name=${author.name}`, '-c', `user.email=${author.email}`];
    return execFileSync('git', [...who, ...words], { cwd: this.folder, encoding: 'utf8' }).trim();
  }

  write(files: Record<string, string>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Writes files, commits everything and gives the commit. */
  commit(files: Record<string, string>): string {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'Change');
    return this.git('rev-parse', 'HEAD');
  }

  /** Commits files on a branch and merges it, as GitHub does before it runs a pull request. */
  merge(files: Record<string, string>): string {
    this.git('switch', '--quiet', '--create', 'change');
    this.commit(files);
    this.git('switch', '--quiet', 'main');
    this.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
    this.git('branch', '--quiet', '--delete', 'change');
    return this.git('rev-parse', 'HEAD');
  }

  /** Runs the very text of a step, with the shell and the variables that GitHub gives it. */
  async step(address: string, { env = {}, commands = {} }: StepInput = {}): Promise<StepRun> {
    const step = readSteps().find((each) => each.address === address);
    if (!step?.run) throw new Error(`No workflow has the step ${address}.`);
    const fixed = Object.entries(step.env ?? {}).filter(([name, value]) => {
      if (!String(value).includes('${{')) return true;
      if (!(name in env)) throw new Error(`${address} needs ${name}, which is ${value}.`);
      return false;
    });
    return this.bash(step.run, { env: { ...Object.fromEntries(fixed), ...env }, commands });
  }

  async bash(script: string, { env = {}, commands = {} }: StepInput = {}): Promise<StepRun> {
    const runner = join(this.folder, '.git', 'runner');
    rmSync(runner, { recursive: true, force: true });
    mkdirSync(join(runner, 'bin'), { recursive: true });
    for (const [name, program] of Object.entries(commands)) {
      writeFileSync(join(runner, 'bin', name), `#!/usr/bin/env bash\nset -euo pipefail\n${program}\n`);
      chmodSync(join(runner, 'bin', name), 0o755);
    }
    for (const name of ['output', 'summary']) writeFileSync(join(runner, name), '');
    writeFileSync(join(runner, 'step.sh'), script);
    const { HOME, PATH = '', XDG_CACHE_HOME } = process.env;
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(runner, 'step.sh')], {
      cwd: this.folder,
      env: {
        ...(XDG_CACHE_HOME ? { XDG_CACHE_HOME } : {}),
        HOME,
        PATH: [join(runner, 'bin'), dirname(process.execPath), PATH].join(delimiter),
        GITHUB_OUTPUT: join(runner, 'output'),
        GITHUB_STEP_SUMMARY: join(runner, 'summary'),
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'someone/somewhere',
        GITHUB_RUN_ID: '42',
        GITHUB_SHA: this.git('rev-parse', 'HEAD'),
        ...env,
      },
    });
    child.stdin.end();
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    const lines = readFileSync(join(runner, 'output'), 'utf8').split('\n').filter(Boolean);
    return {
      status,
      said: out + errors,
      outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2))),
      summary: readFileSync(join(runner, 'summary'), 'utf8'),
    };
  }
}

function codeOfThisProject(): string[] {
  const paths = ['src', 'tests', 'package.json', 'package-lock.json', '.gitignore'];
  const listed = execFileSync('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ...paths,
  ]);
  const files = listed
    .toString()
    .split('\0')
    .filter((path) => path && existsSync(path));
  return files.filter((path) => !/^src\/pages\/|^tests\/unit\/|\/fixtures\//.test(path));
}
