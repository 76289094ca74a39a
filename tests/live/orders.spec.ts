import type { Locator, Page } from 'playwright/test';
import { embeddingsRoute } from '../site/embeddings.ts';
import { expect, test } from '../site/kept-window.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { embeddingsPrograms } from './embeddings.ts';
import { Reader } from './reader.ts';

const orders = 50;
const pressesInOrder = 4;
const ordersInVisit = 10;

/** What a reader does with a block in its turn; most often presses Run and no more. */
const deeds = ['run', 'run', 'run', 'run', 'run', 'stop', 'reset', 'clean up'] as const;
/** Milliseconds from Run to Stop: from the loading of the engine to the last answer. */
const patience = [0, 20, 100, 300] as const;
const answers = ['yes', 'yes', 'no'] as const;

/** Numbers that look random and are the same in each run: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed * 7919 + 1; ; ) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}

/** Chooses among things, in the same way for the same seed. */
function chooser(seed: number) {
  const next = numbers(seed);
  const below = (limit: number) => Math.floor((next.next().value / 2147483647) * limit);
  return {
    one: <Thing>(things: readonly [Thing, ...Thing[]]): Thing => things[below(things.length)] ?? things[0],
    shuffled: <Thing>(things: readonly Thing[]): Thing[] => {
      const left = [...things];
      return things.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}

const blocks = (await embeddingsPrograms()).flatMap((program) => program.blocks);

test(`in ${orders} orders, every block that is pressed ends as recorded or in one sentence with a button`, async ({
  page,
  site,
  stack,
}) => {
  test.setTimeout(1_500_000);
  const reader = new Reader(page);
  /** Whether Weaviate has more than the page wants, because the reader said so. */
  let kept = false;
  const ends = { recorded: 0, sentence: 0, stopped: 0, kept: 0 };
  for (let seed = 1; seed <= orders; seed += 1) {
    const choose = chooser(seed);
    // A new visit ends the sessions; what was made stays on the server, and is no longer this page's.
    if (seed % ordersInVisit === 1) await page.goto(site + embeddingsRoute());
    for (const recorded of choose.shuffled(blocks).slice(0, pressesInOrder)) {
      const [deed, answer] = [choose.one(deeds), choose.one(answers)];
      const what = `order ${seed}, ${recorded.source} ${recorded.region}, ${deed}, ${answer}`;
      const block = reader.block(recorded);
      await reader.show(block);
      const live = block.locator('[data-live]');
      if ((await live.count()) === 0) await reader.showFoot(block);
      if (deed === 'clean up' && (await cleanUp(block))) kept = false;
      const before = await reader.ended(block);
      if (deed === 'reset') await reset(block);
      await block.locator('[data-run]').click();
      if (deed === 'stop') await stop(page, block, choose.one(patience));
      for (const kind of await answerAll(block, answer, before)) {
        if (answer === 'yes') kept = false;
        else if (kind === 'again') kept = true;
      }
      const status = await live.getAttribute('data-live');
      const comparison = await live.getAttribute('data-comparison');
      if (status === 'failed') {
        await expect(live.getByRole('status').first(), what).toContainText(/failed/i);
        await expect(live.getByRole('button', { name: 'Try again' }), what).toBeEnabled();
        const stopped = (await live.textContent())?.includes('You stopped it.');
        ends[stopped ? 'stopped' : 'sentence'] += 1;
      } else if (comparison === 'different' && kept) {
        await expect(live, what).toContainText('different from the recorded run');
        ends.kept += 1;
      } else {
        expect(comparison, what).toBe('same');
        // A client that is replaced may warn beside it, of a connection that was not closed.
        const printed = await reader.printed(block);
        expect(printed, what).toEqual(expect.arrayContaining(recorded.output.map(({ text }) => text)));
        ends.recorded += 1;
      }
    }
  }
  // Each of the ends was seen, so the answers were really given.
  for (const [end, times] of Object.entries(ends)) expect(times, end).toBeGreaterThan(0);
  await emptyServer(stack);
});

/** Waits for the end of a run and answers what is asked; the kinds of the questions. */
async function answerAll(block: Locator, answer: 'yes' | 'no', before: number): Promise<(string | null)[]> {
  const question = block.locator('[data-question]');
  const ended = block.locator(`[data-live][data-ended="${before + 1}"]`);
  const kinds: (string | null)[] = [];
  for (;;) {
    await question.or(ended).first().waitFor({ timeout: 120_000 });
    if ((await question.count()) === 0) break;
    kinds.push(await question.getAttribute('data-question'));
    await question.locator(`[data-answer="${answer}"]`).click();
  }
  await expect(block.locator('[data-run]')).toBeEnabled();
  return kinds;
}

/** Presses Stop, unless the run is over by then. */
async function stop(page: Page, block: Locator, after: number): Promise<void> {
  await page.waitForTimeout(after);
  // In one go, since a moment later the same place may say Run.
  await block.locator('[data-run]').evaluate((button: HTMLButtonElement) => {
    if (button.dataset.run === 'running') button.click();
  });
}

/** Gives a block back its own code, and ends the session of its language. */
async function reset(block: Locator): Promise<void> {
  const button = block.locator('[data-edit]');
  if ((await button.textContent()) === 'Edit') await button.click();
  await button.filter({ hasText: 'Reset' }).click();
}

/** Deletes what the page has made; whether there was something. */
async function cleanUp(block: Locator): Promise<boolean> {
  await block.locator('[data-panel]').click();
  const panel = block.getByRole('dialog');
  const button = panel.locator('[data-clean-up]');
  const made = await button.isEnabled();
  if (made) {
    await button.click();
    await expect(panel).toContainText('Deleted Film.');
  }
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
  return made;
}
