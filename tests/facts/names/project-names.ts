import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn, filesUnder } from '../../../src/plugin/files.ts';
import frontMatter from '../../../src/plugin/known/front-matter.json' with { type: 'json' };
import { declaredNames, optionsRead } from './declared-names.ts';
import { type Packages, packagesIn } from './packages.ts';

/** What this project has by name, as its files say. */
export interface ProjectNames {
  /** Every file and folder, from the root. */
  paths: Set<string>;
  /** The verbs of npm, and what each of them takes; undefined where another program reads its options. */
  verbs: Map<string, Set<string> | undefined>;
  /** Whether a name is exported, a member of a type, a key, an attribute or a region somewhere. */
  has(name: string): boolean;
  /** All of these, for what was meant. */
  all(): Set<string>;
  /** Whether code or a shell source has a word: a file that only a build makes, a variable of the environment. */
  says(word: string): boolean;
  /** Every option of a command that code or a shell source writes. */
  optionsSaid(): readonly string[];
  /** The packages that this project installs, and their versions. */
  packages: Packages;
  /** The options that a program of this project reads. */
  optionsOf(path: string): Set<string> | undefined;
}

const folders = ['src', 'tests', 'docs', '_includes', 'static', '.ci', '.github'];

/** Reads the names of this project. A file is parsed only when somebody asks for a word that it holds. */
export async function projectNames(siteDir: string): Promise<ProjectNames> {
  const found = await Promise.all(folders.map((folder) => filesUnder(siteDir, folder)));
  const files = [...(await filesIn(siteDir, '')), ...found.flat()].filter(
    (path) => !/node_modules/.test(path),
  );
  const read = (path: string) => readFile(join(siteDir, path), 'utf8');
  const code = files.filter(
    (path) =>
      /^(src|tests|[^/]+$)/.test(path) && /\.m?tsx?$/.test(path) && !/\.spec\.|fixtures|_includes/.test(path),
  );
  const texts = new Map(await Promise.all(code.map(async (path) => [path, await read(path)] as const)));
  const sources = await Promise.all(files.filter((path) => /_includes\/.*\.sh$/.test(path)).map(read));
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(await read('package.json'));
  const ignored = (await read('.gitignore')).split('\n').map((line) => line.replace(/^\/|\/$/g, ''));

  const lists = files.filter((path) => /(?:^|\/)(?:requirements\.txt|package\.json)$/.test(path));
  const packages = packagesIn(await Promise.all(lists.map(read)));

  let said: string[] | undefined;
  const known = new Map<string, Set<string>>();
  const declaredIn = (path: string) => {
    const names = known.get(path) ?? declaredNames(texts.get(path) ?? '');
    known.set(path, names);
    return names;
  };
  const optionsOf = (path: string) => optionsRead(texts.get(path) ?? '');
  const keys = Object.keys(frontMatter.properties);
  return {
    paths: new Set([...files.flatMap(withFolders), ...ignored]),
    verbs: new Map([
      ...['ci', 'install'].map((verb) => [verb, undefined] as const),
      ...Object.entries(scripts).map(
        ([verb, script]) => [verb, optionsOf(script.split(' ').at(-1) ?? '')] as const,
      ),
    ]),
    has: (name) =>
      keys.includes(name) ||
      Array.from(texts).some(
        ([path, text]) =>
          text.includes(name) && (text.includes(`START ${name}`) || declaredIn(path).has(name)),
      ),
    all: () => new Set([...keys, ...code.flatMap((path) => [...declaredIn(path)])]),
    says: (word) => {
      const named = new RegExp(`(?<![\\w.-])${RegExp.escape(word)}(?![\\w.-])`);
      return [...texts.values(), ...sources].some((text) => named.test(text));
    },
    optionsSaid: () => {
      said ??= [
        ...new Set(
          [...texts.values(), ...sources].flatMap((text) => text.match(/(?<![\w-])--[a-z][\w-]+/g) ?? []),
        ),
      ];
      return said;
    },
    packages,
    optionsOf,
  };
}

function withFolders(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [path] : [path, ...withFolders(folder)];
}
