import type { FactContext, Facts } from './fact.ts';

/** Lets the fact of this id show a part of another one; its literals are those of its own claim, and do not count. */
export async function shownBy(facts: Facts, id: string, context: FactContext): Promise<void> {
  const fact = facts[id];
  if (!fact) throw new Error(`There is no fact ${id} that could show a part of another one.`);
  await fact(context);
}
