import type { Locator } from 'playwright/test';
import { expect, test } from '../site/kept-window.ts';
import { routeOf } from '../site/routes.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { failingBlocks, livePrograms, type RecordedBlock } from './blocks.ts';
import { Reader } from './reader.ts';
import { runInPage } from './run-in-page.ts';

// The longest file of its project: by one worker alone it would end long after all others.
test.describe.configure({ mode: 'parallel' });

const streams = 'A batch that streams both ways needs Node or CPython: browsers have no such connections.';
const anyPort = 'Code of this page reaches the server that you chose for it, whatever port it names.';
const reopened = 'On this page a client that an earlier block has closed connects again.';
const imports = 'docs/weaviate/manage-objects/import.mdx';
const connecting = 'docs/weaviate/troubleshooting/connecting.mdx';

/** All blocks without Run, with the reason of each. */
const withoutRun = ['py', 'ts'].flatMap((language) => [
  [imports, language, 'ServerSide', streams],
  [imports, language, 'Ingest', streams],
  [connecting, language, 'WrongPort', anyPort],
  [connecting, language, 'WrongGrpcPort', anyPort],
  [connecting, language, 'AfterClose', reopened],
]);

const programs = await livePrograms();
const failures = await failingBlocks();

test('a block has no Run because it streams, or because it cannot fail in a page; no other is without', () => {
  const blocks = programs.flatMap(({ page, language, blocks: own }) =>
    own.map((block) => ({ ...block, page, language })),
  );
  const found = [...blocks, ...failures].flatMap(({ page, language, region, whyNot }) =>
    whyNot === undefined ? [] : [[page, language, region, whyNot]],
  );
  expect(found.toSorted()).toEqual(withoutRun.toSorted());
});

for (const { page: path, language, blocks } of programs) {
  test(`every ${language} block of ${path} does in the browser what is recorded`, async ({
    page,
    site,
    stack,
  }) => {
    await page.goto(site + routeOf(path));
    const reader = new Reader(page);
    for (const recorded of blocks) {
      const block = reader.block(recorded);
      if (await saysWhyNot(block, recorded)) continue;
      const { status, comparison, printed, problems } = await runInPage(block);
      const output = recorded.output.map(({ text }) => text);
      expect({ status, comparison, printed, problems }, recorded.region).toEqual({
        status: 'done',
        comparison: 'same',
        printed: output,
        problems: [],
      });
    }
    await emptyServer(stack);
  });
}

const failing = Map.groupBy(failures, ({ page, language }) => `${page} in ${language}`);

for (const [place, blocks] of failing) {
  test(`every block of ${place} that has to fail fails in the browser as recorded`, async ({
    page,
    site,
    stack,
  }) => {
    const reader = new Reader(page);
    for (const recorded of blocks) {
      // Each stands on the blocks before it alone, as it was recorded.
      await page.goto(site + routeOf(recorded.page));
      const block = reader.block(recorded);
      if (await saysWhyNot(block, recorded)) continue;
      const { comparison, says, printed, problems } = await runInPage(block);
      expect({ comparison, printed }, recorded.region).toEqual({
        comparison: 'same',
        printed: recorded.output.slice(0, -1).map(({ text }) => text),
      });
      expect(says).toContain('failed as recorded');
      expect(problems).toEqual([expect.stringContaining(`Line ${recorded.output.at(-1)?.line}: `)]);
      await emptyServer(stack);
    }
  });
}

/** Whether a block cannot run in a browser; it then says why in the place of Run. */
async function saysWhyNot(block: Locator, { whyNot }: RecordedBlock): Promise<boolean> {
  if (whyNot === undefined) return false;
  await expect(block).toContainText(whyNot);
  await expect(block.locator('[data-run]')).toHaveCount(0);
  return true;
}
