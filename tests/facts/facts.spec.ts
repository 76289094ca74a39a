import { type Claim, findClaims, normalLiteral, withOtherLiteral } from '../../src/plugin/claims.ts';
import { expect, test } from './fixture.ts';
import { readClaims, readFacts, unmatched } from './read-facts.ts';

const claims = await readClaims(process.cwd());
const facts = await readFacts();

test('every marked claim has a test, and every test a marked claim', () => {
  expect(unmatched(claims, facts)).toEqual([]);
});

test('at least 150 facts are shown', () => {
  expect(facts.length).toBeGreaterThanOrEqual(150);
});

for (const { id, fact } of facts) {
  test(`${id} is so`, async ({ facts: context }) => {
    const observed = (await fact(context)).map(normalLiteral);
    for (const claim of claims.filter((one) => one.id === id)) {
      const { at, text, literals, ends } = claim;
      const where = `${at.path}:${at.line} claims: ${text}`;
      expect(literals, where).toEqual(observed);
      expect(ends.length, where).toBe(literals.length);
      const page = await context.read(at.path);
      for (const end of ends) {
        const { text: other, literals: changed } = sameClaim(claim, withOtherLiteral(page, end));
        expect(changed, `${at.path}:${at.line} would claim: ${other}`).not.toEqual(observed);
      }
    }
  });
}

/** What a changed page says where it made a claim. */
function sameClaim({ at }: Claim, changedPage: string): Claim {
  const found = findClaims(changedPage, at.path).find(
    ({ at: { line, column } }) => line === at.line && column === at.column,
  );
  if (!found) throw new Error(`${at.path}:${at.line}:${at.column} has no claim when a literal is changed.`);
  return found;
}
