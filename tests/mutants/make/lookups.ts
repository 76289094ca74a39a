import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@babel/parser';
import { traverseFast } from '@babel/types';
import type { Mutant } from '../mutant.ts';
import { lineAt, mutantOf, shown } from './found.ts';
import { endOf, replacement, startOf } from './typescript.ts';

/** What finds the code and the output of a block. */
const files = ['src/plugin/region-block.ts', 'src/plugin/failing-block.ts'];

/** Blocks that show the code or the output of another region: each comparison of a region's name turned round. */
export async function lookupMutants(siteDir: string): Promise<Mutant[]> {
  const made = files.map(async (path) => {
    const text = await readFile(join(siteDir, path), 'utf8');
    const mutants: Mutant[] = [];
    traverseFast(parse(text, { sourceType: 'module', plugins: ['typescript'] }), (node) => {
      if (node.type !== 'BinaryExpression' || node.operator !== '===') return;
      const code = text.slice(startOf(node), endOf(node));
      if (!/\bregion\b/.test(code)) return;
      const edits = [replacement(node, code.replace('===', '!=='))];
      const what = `${shown(code)} turned round`;
      const line = lineAt(text, startOf(node));
      mutants.push(mutantOf({ kind: 'another block shown', path, line, what, edits }, text));
    });
    return mutants;
  });
  return (await Promise.all(made)).flat();
}
