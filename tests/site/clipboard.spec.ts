import { readTree } from '../../src/plugin/tree.ts';
import { languages } from '../../src/snippets/languages.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { prepareClients } from '../snippets/clients.ts';
import { regionsIn } from '../snippets/plan.ts';
import { run } from '../snippets/run/run.ts';
import { programSubject } from '../snippets/run/subject.ts';
import { allowClipboard, copyEveryBlock } from './clipboard.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';

const seedPage = 'docs/weaviate/model-providers/model2vec/embeddings.md';

const tree = await readTree(process.cwd());
const programs = tree.pages.flatMap((page) => joinPrograms(page, regionsIn(tree)).programs);

for (const program of programs.filter(({ fails }) => !fails)) {
  const { label } = languages[program.language];

  test(`what Copy gives on ${program.page} joins into its ${label} program`, async ({ page, site }) => {
    await allowClipboard(page);
    await page.goto(site + routeOf(program.page));
    const copied = await copyEveryBlock(page, program.language);
    expect(`${copied.join('\n\n')}\n`).toBe(program.text);
  });
}

for (const { page: path, language, fails } of programs) {
  if (!fails) continue;

  test(`what Copy gives of ${fails.name} on ${path} is the ${languages[language].label} that failed`, async ({
    page,
    site,
  }) => {
    await allowClipboard(page);
    await page.goto(site + routeOf(path));
    expect(await copyEveryBlock(page, language, ['fails'])).toContain(fails.text);
  });
}

for (const language of ['py', 'ts'] as const) {
  const { label } = languages[language];

  test(`the ${label} blocks of the embeddings page run as they were copied, in an empty folder`, async ({
    page,
    site,
    stack,
  }) => {
    await allowClipboard(page);
    await page.goto(site + routeOf(seedPage));
    const copied = await copyEveryBlock(page, language);
    const known = programs.find(
      (program) => !program.fails && program.page === seedPage && program.language === language,
    );
    const subject = known && programSubject(known);
    if (!subject) throw new Error(`${seedPage} has no ${label} program.`);
    const clients = await prepareClients(() => undefined);
    const result = await run({ ...subject, text: `${copied.join('\n\n')}\n` }, { stack, clients });
    expect(result.issues).toEqual([]);
    const blocks = result.recorded?.blocks ?? [];
    expect(blocks.map(({ region }) => region)).toContain('HybridExample');
    expect(blocks.every(({ region, output }) => output.length > 0 || region.startsWith('Basic'))).toBe(true);
  });
}
