import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { outcomeOf, regionFixtures } from './region-fixture.ts';

test.describe('a source gives its regions', () => {
  for (const { title, file, expected } of regionFixtures()) {
    test(title, () => {
      const outcome = outcomeOf(file);
      const written = JSON.stringify(outcome, null, 2);
      expect(existsSync(expected), `${expected} is missing; this is what the source gives:\n${written}`).toBe(
        true,
      );
      expect(outcome).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
});
