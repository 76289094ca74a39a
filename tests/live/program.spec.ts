import { execFile } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readTree } from '../../src/plugin/tree.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { allowClipboard } from '../site/clipboard.ts';
import { embeddings } from '../site/embeddings.ts';
import { expect, test } from '../site/kept-window.ts';
import { wholeBrowser } from '../site/whole-browser.ts';
import { prepareClients } from '../snippets/clients.ts';
import { regionsIn } from '../snippets/plan.ts';
import { runnerEnvironment } from '../snippets/run/command.ts';
import { inEmptyFolder } from '../snippets/run/folder.ts';
import { run } from '../snippets/run/run.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { programSubject } from '../snippets/run/subject.ts';
import { embeddingsPrograms, openEmbeddings } from './embeddings.ts';

test.use({ launchOptions: wholeBrowser });

const tree = await readTree(process.cwd());

test.beforeEach(({ stack }) => emptyServer(stack));

for (const { language, text, blocks } of await embeddingsPrograms())
  test(`Copy program and Download give the ${language} program that ran, and it runs`, async ({
    page,
    site,
    stack,
  }) => {
    await allowClipboard(page);
    const reader = await openEmbeddings(page, site);
    const [first] = blocks;
    if (!first) throw new Error(`${embeddings} has no ${language} blocks.`);
    const block = reader.block(first);
    await reader.showFoot(block);
    await block.locator('[data-program="copy"]').click();
    await expect(block).toContainText(
      language === 'py' ? 'pip install weaviate-client' : 'npm install weaviate-client',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const coming = page.waitForEvent('download');
    await block.locator('[data-program="download"]').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`embeddings.${language}`);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toBe(text);

    const known = tree.pages
      .flatMap((each) => joinPrograms(each, regionsIn(tree)).programs)
      .find((each) => each.page === embeddings && each.language === language);
    const subject = known && programSubject(known);
    if (!subject) throw new Error(`${embeddings} has no ${language} program.`);
    const clients = await prepareClients(() => undefined);
    const { issues } = await run({ ...subject, text: saved }, { stack, clients });
    expect(issues).toEqual([]);

    // As it is: beside the client, and nothing that says what kind of file it is.
    await inEmptyFolder(async (folder) => {
      const file = join(folder, download.suggestedFilename());
      await writeFile(file, saved);
      await symlink(clients.nodeModules, join(folder, 'node_modules'));
      await writeFile(join(folder, 'package.json'), '{}');
      const command = language === 'py' ? clients.python : process.execPath;
      const { stdout } = await promisify(execFile)(command, [file], {
        cwd: folder,
        env: runnerEnvironment(folder),
      });
      const recorded = blocks.flatMap(({ output }) => output.map((line) => line.text));
      expect(stdout.trimEnd().split('\n')).toEqual(recorded);
    });
    await emptyServer(stack);
  });
