import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Fact, FactContext } from './fact.ts';

/** What of this project shows a claim about it; all by paths from the root. */
export interface InProject {
  /** The names of tests, which other projects of `npm test` run. */
  tests?: Readonly<Record<string, readonly string[]>>;
  /** Texts that a file has. */
  files?: Readonly<Record<string, readonly string[]>>;
  /** Files and folders that are there. */
  paths?: readonly string[];
}

/**
 * A fact about this project: the tests that show it are there and are run, files say what they have to. Each of its
 * literals has to be one of the paths, or stand in a named test or text.
 */
export function inProject(
  { tests = {}, files = {}, paths = [] }: InProject,
  literals: readonly (string | number)[] = [],
): Fact {
  return async ({ read }) => {
    for (const [path, names] of Object.entries(tests)) {
      const text = await read(path);
      for (const name of names) expect(namesOfTests(text), `${path} has a test of this name`).toContain(name);
    }
    for (const [path, texts] of Object.entries(files)) {
      const text = await read(path);
      for (const one of texts) expect(text, path).toContain(one);
    }
    for (const path of paths) await access(join(process.cwd(), path));
    const seen = [...Object.values(tests), ...Object.values(files), paths].flat().join('\n');
    const all = [...Object.keys(tests), ...Object.keys(files), seen].join('\n');
    for (const literal of literals.map(String)) {
      if (/^npm (--prefix \S+ )?(ci|run|test|start)\b/.test(literal))
        await expectCommands(literal, JSON.parse(await read('package.json')).scripts, read);
      else expect(all).toContain(literal);
    }
    return literals;
  };
}

/** Every verb of `npm … && npm …` is a script of the project, and its file knows each of the options. */
async function expectCommands(
  commands: string,
  scripts: Readonly<Record<string, string>>,
  read: FactContext['read'],
): Promise<void> {
  for (const command of commands.split(' && ')) {
    const [, verb = '', words = ''] =
      /^npm (?:--prefix \S+ )?(?:run )?(?:--silent )?(\w+)(.*)$/.exec(command) ?? [];
    if (verb === 'ci') continue;
    expect(scripts, command).toHaveProperty(verb);
    const file = /[\w/.-]+\.ts$/.exec(scripts[verb] ?? '')?.[0];
    for (const [, option = ''] of words.matchAll(/--(\w+)/g))
      expect(file ? await read(file) : '', command).toContain(`--${option}`);
  }
}

/** The names of the tests in a file, with … for what varies; those that are skipped do not count. */
function namesOfTests(text: string): string[] {
  return Array.from(text.matchAll(/\btest\(\s*(['"`])(.*?)\1,/g), ([, , name = '']) =>
    name.replace(/\$\{[^}]*\}/g, '…'),
  );
}
