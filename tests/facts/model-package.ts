import { join } from 'node:path';
import { prepare } from '../stack/prepare.ts';
import { type PythonShell, startPython } from './python-shell.ts';

const stack = join(import.meta.dirname, '..', 'stack');

let shell: Promise<PythonShell> | undefined;

/** Runs Python with the published `model2vec` package; `model` is the project's own. Gives what it printed, as JSON. */
export async function withModel(code: string): Promise<unknown> {
  shell ??= prepare(() => {}).then(({ python }) => startPython(python));
  const start = `
import json, sys
from pathlib import Path
import numpy as np
from model2vec import StaticModel
sys.dont_write_bytecode = True
folder = Path(${JSON.stringify(join(stack, 'model'))})
model = StaticModel.from_pretrained(folder / "files")
`;
  return JSON.parse(await (await shell).run(start + code));
}
