import type { Unmet } from './project-checks.ts';
import type { ProjectNames } from './project-names.ts';

/** What a command in inline code asks of this project that it has not got: a verb of npm, a program, an option. */
export function unmetByCommand(written: string, project: ProjectNames): Unmet[] {
  return written.split(/\s*(?:&&|\|)\s*/).flatMap((command) => {
    const [program = '', ...words] = command.trim().split(/\s+/);
    if (program === 'npm') return unmetByNpm(command, project);
    if (program !== 'node' || !/\.m?ts$/.test(words[0] ?? '')) return [];
    const [path = '', ...rest] = words;
    if (!project.paths.has(path))
      return [{ name: path, what: 'no file of this project', known: project.paths }];
    return unmetOptions(rest, project.optionsOf(path), path);
  });
}

function unmetByNpm(command: string, { verbs }: ProjectNames): Unmet[] {
  const [, verb = '', rest = ''] =
    /^npm (?:--prefix \S+ )?(?:run )?(?:--silent )?([\w-]+)(?: -- (.*))?/.exec(command) ?? [];
  if (!verbs.has(verb)) return verb ? [{ name: verb, what: 'no verb of npm here', known: verbs.keys() }] : [];
  return unmetOptions(rest.split(/\s+/), verbs.get(verb), `npm run ${verb}`);
}

function unmetOptions(words: readonly string[], options: Set<string> | undefined, of: string): Unmet[] {
  if (options === undefined) return [];
  return words
    .flatMap((word) => /^--([a-z][\w-]*)/.exec(word)?.[1] ?? [])
    .filter((option) => !options.has(option))
    .map((name) => ({ name, what: `no option of ${of}`, known: options }));
}
