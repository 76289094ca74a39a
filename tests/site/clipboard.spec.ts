import { readFile } from 'node:fs/promises';
import { readTree } from '../../src/plugin/tree.ts';
import { type Evidence, evidencePath } from '../../src/snippets/evidence.ts';
import { languages } from '../../src/snippets/languages.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { prepareClients } from '../snippets/clients.ts';
import { regionsIn } from '../snippets/plan.ts';
import { run } from '../snippets/run/run.ts';
import { programSubject } from '../snippets/run/subject.ts';
import { allowClipboard, copyEveryBlock } from './clipboard.ts';
import { embeddings } from './embeddings.ts';
import { expect, test } from './kept-window.ts';
import { routeOf } from './routes.ts';
import { wholeBrowser } from './whole-browser.ts';

test.use({ launchOptions: wholeBrowser });

const tree = await readTree(process.cwd());
const programs = tree.pages.flatMap((page) => joinPrograms(page, regionsIn(tree)).programs);

const own = programs.filter(({ page }) => page === embeddings);

test(`what Copy gives on ${embeddings} is what ran in Python and TypeScript`, async ({ page, site }) => {
  await allowClipboard(page);
  await page.goto(site + routeOf(embeddings));
  for (const { language, text, fails } of own)
    if (fails) expect(await copyEveryBlock(page, language, ['fails'])).toContain(fails.text);
    else expect(`${(await copyEveryBlock(page, language)).join('\n\n')}\n`).toBe(text);
});

for (const language of ['py', 'ts'] as const) {
  const { label } = languages[language];

  test(`the ${label} blocks of the embeddings page run as they were copied, in an empty folder`, async ({
    page,
    site,
    stack,
  }) => {
    await allowClipboard(page);
    await page.goto(site + routeOf(embeddings));
    const copied = await copyEveryBlock(page, language);
    const known = own.find((program) => !program.fails && program.language === language);
    const subject = known && programSubject(known);
    if (!subject) throw new Error(`${embeddings} has no ${label} program.`);
    const clients = await prepareClients(() => undefined);
    const result = await run({ ...subject, text: `${copied.join('\n\n')}\n` }, { stack, clients });
    expect(result.issues).toEqual([]);
    const blocks = result.recorded?.blocks ?? [];
    expect(blocks.map(({ region }) => region)).toContain('HybridExample');
    const recorded: Evidence = JSON.parse(
      await readFile(evidencePath(embeddings, 'program', language), 'utf8'),
    );
    const outputs = (all: Evidence['blocks']) => all.map(({ region, output }) => ({ region, output }));
    expect(outputs(blocks)).toEqual(outputs(recorded.blocks));
  });
}
