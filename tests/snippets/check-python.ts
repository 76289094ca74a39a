import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { outputOf } from './tool-output.ts';
import { mendTypes, type TypeFault } from './type-fault.ts';

const pyright = createRequire(import.meta.url).resolve('pyright/index.js');

interface Report {
  generalDiagnostics: {
    file: string;
    severity: 'error' | 'warning' | 'information';
    message: string;
    range?: { start: { line: number; character: number } };
  }[];
}

/** Type checks every Python file of a folder at once, with the packages of the given Python. */
export async function checkPython(
  folder: string,
  python: string,
  signal?: AbortSignal,
): Promise<TypeFault[]> {
  const project = join(folder, 'pyrightconfig.json');
  await writeFile(project, JSON.stringify({ include: ['.'], typeCheckingMode: 'standard' }));
  const words = [pyright, '--outputjson', '--project', project, '--pythonpath', python];
  // What it leaves behind when it is stopped goes with the folder; hidden folders are not checked.
  const TMPDIR = await mkdtemp(join(folder, '.pyright-'));
  const said = await outputOf(process.execPath, words, folder, signal, { ...process.env, TMPDIR });
  return reportIn(said)
    .generalDiagnostics.filter(({ severity }) => severity === 'error')
    .map(({ file, message, range }) => ({
      checker: 'Pyright',
      file,
      spot: { line: (range?.start.line ?? 0) + 1, column: (range?.start.character ?? 0) + 1 },
      words: message,
      hint: mendTypes,
    }));
}

function reportIn(said: string): Report {
  try {
    return JSON.parse(said);
  } catch {
    throw new Error(`Pyright could not check the sources:\n${said}`);
  }
}
