import { spawnSync } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { writeWhole } from '../snippets/write-whole.ts';
import { published } from './addresses.ts';
import { newPage } from './new-page.ts';
import { newSnippet } from './new-snippet.ts';

const help = `npm run new [-- page docs/folder/name.mdx "Title"]
npm run new [-- snippet docs/folder/page.mdx NameOfTheRegion]

page     a page with a folded set-up and a program that runs, its sources in Python and TypeScript, and a claim with its test
snippet  a block in both languages on a page that has some, with its sources, and a claim with its test

Whatever is not said is asked. What is made runs, and is recorded: the tree is green afterwards. Then change it.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
});

try {
  if (values.help) console.log(help);
  else process.exitCode = await make(positionals);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function make([kind, path, name]: string[]): Promise<number> {
  const what = kind ?? (await ask('A page or a snippet? ', 'page or snippet'));
  if (what === 'page') {
    const page =
      path ?? (await ask('Its file, as in docs/weaviate/search/rerank.mdx: ', 'the file of the page'));
    if (!/^docs\/.+\.mdx$/.test(page)) throw new Error(`A page is a file docs/….mdx, and ${page} is not.`);
    const title = name ?? (await ask('Its title: ', 'its title'));
    return finish(await newPage(page, title), [published], page);
  }
  if (what === 'snippet') {
    const page = path ?? (await ask('The page, as in docs/weaviate/search/hybrid.mdx: ', 'the page'));
    const text = await readFile(page, 'utf8').catch(() => {
      throw new Error(`There is no page ${page}. \`npm run new -- page ${page}\` makes one.`);
    });
    const region =
      name ?? (await ask('What the block does, as in SearchByImage: ', 'the name of the region'));
    return finish(await newSnippet(page, text, region), [page], page);
  }
  throw new Error(`There is no ${what} to make. Write page or snippet.`);
}

/** Asks a person; a script has to say everything at once. */
async function ask(question: string, what: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`Say ${what} too.\n\n${help}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = (await terminal.question(question)).trim();
  terminal.close();
  return answer;
}

/** Writes the files, none over one that is there, runs them and records what they do. */
async function finish(files: Map<string, string>, changed: string[], page: string): Promise<number> {
  for (const path of files.keys()) {
    if (!changed.includes(path) && (await exists(path))) {
      throw new Error(`${path} is there already; nothing was written. Choose another name.`);
    }
  }
  for (const [path, text] of files) {
    await writeWhole(path, text);
    console.log(`${changed.includes(path) ? 'changed' : 'made   '} ${path}`);
  }
  const sources = [...files.keys()].filter((path) => path.includes('/_includes/'));
  const verify = join(import.meta.dirname, '..', 'snippets', 'verify.ts');
  const words = [verify, '--accept', ...sources, page];
  const { status } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    // The paths are from the site's root, wherever npm was called.
    env: { ...process.env, INIT_CWD: process.cwd() },
  });
  if (status !== 0) return status ?? 1;
  console.log(
    `Now edit these files; \`npm start\` shows ${page}, and \`npm run check\` says what is missing.`,
  );
  return 0;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
