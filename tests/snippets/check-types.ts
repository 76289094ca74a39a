import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../src/snippets/issues.ts';
import { checkPython } from './check-python.ts';
import { checkTypeScript } from './check-typescript.ts';
import type { Clients } from './clients.ts';
import { inEmptyFolder } from './run/folder.ts';
import { issueAt } from './run/issue-at.ts';
import type { Subject } from './run/subject.ts';
import type { TypeFault } from './type-fault.ts';

/** Type checks all subjects, each language in one go: TypeScript strictly, Python with Pyright. */
export async function checkTypes(
  subjects: readonly Subject[],
  { python, nodeModules }: Clients,
  signal?: AbortSignal,
): Promise<Map<Subject, Issue[]>> {
  const [scripts, pythons] = [
    subjects.filter(isTypeScript),
    subjects.filter(({ language }) => language === 'py'),
  ];
  const both = await Promise.all([
    checkAll(scripts, (folder) => checkTypeScript(folder, nodeModules, signal)),
    checkAll(pythons, (folder) => checkPython(folder, python, signal)),
  ]);
  return new Map(both.flat());
}

async function checkAll(
  subjects: readonly Subject[],
  check: (folder: string) => Promise<TypeFault[]>,
): Promise<[Subject, Issue[]][]> {
  if (subjects.length === 0) return [];
  return inEmptyFolder(async (folder) => {
    // One folder each: sources of the same name must not see each other.
    const files = subjects.map(({ file }, index) => join(folder, String(index), file));
    for (const [index, { file, text }] of subjects.entries()) {
      await mkdir(join(folder, String(index)));
      await writeFile(join(folder, String(index), file), text);
    }
    const faults = await check(folder);
    return subjects.map((subject, index) => {
      const own = faults.filter(({ file }) => file === files[index]);
      return [subject, own.map((fault) => issueOf(subject, fault))];
    });
  });
}

function issueOf(subject: Subject, { checker, spot, words, hint }: TypeFault): Issue {
  return issueAt(subject, spot, 'run-failed', `${checker} says of ${subject.title}: ${words}`, hint);
}

function isTypeScript({ language }: Subject): boolean {
  return language === 'ts';
}
