import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { prepare } from '../stack/prepare.ts';

const run = promisify(execFile);
const stack = join(import.meta.dirname, '..', 'stack');

/** Runs Python with the published `model2vec` package; `model` is the project's own. Gives what it printed, as JSON. */
export async function withModel(code: string): Promise<unknown> {
  const { python } = await prepare(() => {});
  const start = `
import json, sys
from pathlib import Path
import numpy as np
from model2vec import StaticModel
sys.dont_write_bytecode = True
folder = Path(${JSON.stringify(join(stack, 'model'))})
model = StaticModel.from_pretrained(folder / "files")
`;
  return JSON.parse((await run(python, ['-c', start + code])).stdout);
}
