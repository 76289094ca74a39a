import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from '@babel/parser';
import type { Statement } from '@babel/types';
import { expect, test } from 'playwright/test';
import { fingerprintFiles } from '../../../src/plugin/fingerprints.ts';

const cuts = 'What it cuts is compared itself: the bytes of each region, at every build.';
const tells = 'It gives problems, and nothing is recorded of a tree that has one.';

/** What a run loads and no record is compared by, and why. */
const apart: Readonly<Record<string, string>> = {
  'src/snippets/crossed-ranges.ts': tells,
  'src/snippets/dedent.ts': cuts,
  'src/snippets/fingerprint.ts': 'With another hash no record would agree with the tree.',
  'src/snippets/hidden-characters.ts': tells,
  'src/snippets/marker-line.ts': tells,
  'src/snippets/marker.ts': cuts,
  'src/snippets/markers.ts': cuts,
  'src/snippets/order.ts': tells,
  'src/snippets/ranges.ts': cuts,
  'tests/stack/cache-folder.ts': 'It says where things are kept, not what they are.',
};

test('whatever a run loads makes its records stale when it changes, or says why not', async () => {
  const own = await fingerprintFiles('.');
  const loaded = await Promise.all(own.filter((path) => path.endsWith('.ts')).map(loadedBy));
  const others = new Set(loaded.flat().filter((path) => !own.includes(path)));
  expect([...others].toSorted()).toEqual(Object.keys(apart));
});

/** The files of this project that a module loads; a type import loads nothing. */
async function loadedBy(path: string): Promise<string[]> {
  const { program } = parse(await readFile(path, 'utf8'), { sourceType: 'module', plugins: ['typescript'] });
  const names = program.body.flatMap(loadedIn).filter((name) => name.startsWith('.'));
  return names.map((name) => join(dirname(path), name));
}

function loadedIn(statement: Statement): string[] {
  if (statement.type === 'ImportDeclaration') {
    const kinds = statement.specifiers.map((one) =>
      one.type === 'ImportSpecifier' ? one.importKind : undefined,
    );
    const types =
      statement.importKind === 'type' || (kinds.length > 0 && kinds.every((kind) => kind === 'type'));
    return types ? [] : [statement.source.value];
  }
  const exported = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportAllDeclaration';
  return exported && statement.source && statement.exportKind !== 'type' ? [statement.source.value] : [];
}
