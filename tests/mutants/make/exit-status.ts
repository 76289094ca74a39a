import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import { isIdentifier, isMemberExpression, isNumericLiteral, type Node, traverseFast } from '@babel/types';
import { filesUnder } from '../../../src/plugin/files.ts';
import type { Edit } from '../../../src/plugin/splice.ts';
import type { Mutant } from '../mutant.ts';
import { lineAt, mutantOf, shown } from './found.ts';
import { replacement } from './typescript.ts';

/** Commands, and the runner of sources, that take a failure for a success. */
export async function swallowedStatuses(siteDir: string): Promise<Mutant[]> {
  const read = (path: string) => readFile(join(siteDir, path), 'utf8');
  const manifest = await read('package.json');
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(manifest);
  // What npm calls by itself is no verb.
  const verbs = Object.entries(scripts)
    .filter(([name]) => !/^(pre|post)/.test(name))
    .map(([verb, command]) => ({ verb, command, file: /\S+\.ts\b/.exec(command)?.[0] }));
  const ofScripts = verbs.map(({ verb, command }): Mutant => {
    const written = JSON.stringify(command);
    const start = manifest.indexOf(written, manifest.indexOf(`"${verb}":`));
    // npm puts the options behind the script, and they have to reach the command.
    const swallowing = `sh -c '${command} "$@" || true' ${verb}`;
    const edits = [{ start, end: start + written.length, text: JSON.stringify(swallowing) }];
    const place = { path: 'package.json', line: lineAt(manifest, start) };
    return {
      ...mutantOf({ kind: 'exit status swallowed', what: `${command} || true`, ...place, edits }, manifest),
      tests: testsOf(verb),
    };
  });
  const ofFiles = verbs.map(async ({ verb, file }) =>
    file ? mutantsOf(file, await read(file), testsOf(verb)) : [],
  );
  const runner = (await filesUnder(siteDir, 'tests/snippets/run')).filter((path) => path.endsWith('.ts'));
  const ofRunner = runner.map(async (path) =>
    mutantsOf(path, await read(path), ['snippets/runner\\.spec', '--grep', 'end|exit|error|hangs']),
  );
  return [...ofScripts, ...(await Promise.all([...ofFiles, ...ofRunner])).flat()];
}

function testsOf(verb: string): string[] {
  return ['mutants/verbs\\.spec', '--grep', `npm run ${verb} `];
}

function mutantsOf(path: string, text: string, tests: readonly string[]): Mutant[] {
  return editsIn(text).map((edit) => {
    const what = `${shown(text.slice(edit.start, edit.end))} -> ${edit.text}`;
    const found = {
      kind: 'exit status swallowed',
      what,
      path,
      line: lineAt(text, edit.start),
      edits: [edit],
    } as const;
    return { ...mutantOf({ ...found, edits: [edit] }, text), tests };
  });
}

/** Where a status is set, or compared with that of a success. */
function editsIn(text: string): Edit[] {
  const edits: Edit[] = [];
  traverseFast(parse(text, { sourceType: 'module', plugins: ['typescript'] }), (node) => {
    if (node.type === 'AssignmentExpression' && isExitCode(node.left))
      edits.push(replacement(node.right, '0'));
    if (node.type === 'LogicalExpression' && isStatus(node.left) && isNumericLiteral(node.right))
      edits.push(replacement(node, '0'));
    if (
      node.type === 'BinaryExpression' &&
      node.operator === '===' &&
      isStatus(node.left) &&
      isNumericLiteral(node.right, { value: 0 })
    )
      edits.push(replacement(node, 'true'));
  });
  return edits;
}

function isExitCode(node: Node): boolean {
  return isMemberExpression(node) && isIdentifier(node.property, { name: 'exitCode' });
}

function isStatus(node: Node): boolean {
  return isIdentifier(node, { name: 'code' }) || isIdentifier(node, { name: 'status' });
}
