import { embeddings, embeddingsRoute } from '../site/embeddings.ts';
import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { livePrograms } from './blocks.ts';
import { Reader } from './reader.ts';

const orders = 50;
const pressesInOrder = 3;
const ordersInVisit = 10;

/** Numbers that look random and are the same in each run: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed * 7919 + 1; ; ) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}

const blocks = (await livePrograms())
  .filter((program) => program.page === embeddings)
  .flatMap((program) => program.blocks);

test(`in ${orders} orders, every block that is pressed ends as recorded`, async ({ page, site, stack }) => {
  test.setTimeout(900_000);
  const reader = new Reader(page);
  for (let seed = 1; seed <= orders; seed += 1) {
    const next = numbers(seed);
    // A new visit ends the sessions; what was made stays on the server, and is no longer this page's.
    if (seed % ordersInVisit === 1) await page.goto(site + embeddingsRoute());
    for (let press = 0; press < pressesInOrder; press += 1) {
      const recorded = blocks[next.next().value % blocks.length];
      if (!recorded) throw new Error('The page has no blocks.');
      const block = reader.block(recorded);
      const live = await reader.run(block);
      await expect(live, `order ${seed}, press ${press}, ${recorded.region}`).toHaveAttribute(
        'data-comparison',
        'same',
      );
      expect(await reader.printed(block)).toEqual(recorded.output.map(({ text }) => text));
    }
  }
  await emptyServer(stack);
});
