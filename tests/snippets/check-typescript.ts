import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkPromises } from './check-promises.ts';
import { asModule } from './run/folder.ts';
import { outputOf } from './tool-output.ts';
import { mendTypes, type TypeFault } from './type-fault.ts';

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
const types = dirname(dirname(require.resolve('@types/node/package.json')));

// As `tsc --init` has it, for files that Node runs as they stand; editors read the same file.
const options = join(import.meta.dirname, 'clients', 'ts', 'tsconfig.json');

/**
 * Type checks every TypeScript file of a folder at once, with the client's packages and strictly; where no type is
 * wrong, it looks for promises that nothing waits for.
 */
export async function checkTypeScript(
  folder: string,
  nodeModules: string,
  signal?: AbortSignal,
): Promise<TypeFault[]> {
  await asModule(folder, nodeModules);
  const project = join(folder, 'tsconfig.json');
  await writeFile(
    project,
    JSON.stringify({ extends: options, compilerOptions: { typeRoots: [types] }, include: ['**/*.ts'] }),
  );
  const said = await outputOf(
    process.execPath,
    [compiler, '--project', project, '--pretty', 'false'],
    folder,
    signal,
  );
  const faults = said.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+: .*(?:\n[ ].*)*)/gm);
  const found = Array.from(faults, ([, file = '', line, column, words = '']) => ({
    checker: 'TypeScript',
    file: join(folder, file),
    spot: { line: Number(line), column: Number(column) },
    words,
    hint: mendTypes,
  }));
  if (found.length === 0 && said.trim() !== '')
    throw new Error(`TypeScript could not check the sources:\n${said}`);
  return found.length > 0 ? found : checkPromises(folder, signal);
}
