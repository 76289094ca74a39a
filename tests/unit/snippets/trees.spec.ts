import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { checkTree, formatIssues } from '../../../src/snippets/index.ts';
import { treeFixtures } from './tree-fixture.ts';

test.describe('a tree gives its report', () => {
  for (const { title, folder, tree, textOf } of treeFixtures('trees')) {
    test(title, () => {
      const report = `${formatIssues(checkTree(tree), textOf)}\n`;
      const expected = join(folder, 'report.txt');
      expect(existsSync(expected), `${expected} is missing; this is the report:\n${report}`).toBe(true);
      expect(report).toBe(readFileSync(expected, 'utf8'));
    });
  }
});
