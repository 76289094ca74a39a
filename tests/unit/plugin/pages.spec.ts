import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { described, pageFixtures, preprocessed } from './page-fixture.ts';

test.describe('a page', () => {
  for (const fixture of pageFixtures()) {
    test(fixture.title, () => {
      for (const [ending, given] of [
        ['blocks.txt', described(fixture)],
        ['out', preprocessed(fixture)],
      ] as const) {
        const file = `${fixture.file}.${ending}`;
        expect(existsSync(file), `${file} is missing; this is what the page gives:\n${given}`).toBe(true);
        expect(given).toBe(readFileSync(file, 'utf8'));
      }
    });
  }
});
