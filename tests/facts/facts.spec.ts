import { normalLiteral } from '../../src/plugin/claims.ts';
import { expect, test } from './fixture.ts';
import { readClaims, readFacts, unmatched } from './read-facts.ts';

const claims = await readClaims(process.cwd());
const facts = await readFacts();

test('every marked claim has a test, and every test a marked claim', () => {
  expect(unmatched(claims, facts)).toEqual([]);
});

for (const { id, fact } of facts) {
  test(`${id} is so`, async ({ facts: context }) => {
    const observed = (await fact(context)).map(normalLiteral);
    for (const { at, text, literals } of claims.filter((claim) => claim.id === id)) {
      const where = `${at.path}:${at.line} claims: ${text}`;
      expect(literals, where).toEqual(observed);
      for (const index of literals.keys()) {
        const changed = literals.with(index, `${literals[index]}0`);
        expect(changed, `${where}, with ${changed[index]}`).not.toEqual(observed);
      }
    }
  });
}
