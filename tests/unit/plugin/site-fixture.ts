import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from 'playwright/test';
import { expectedOfProgram, expectedOfSource } from '../../../src/plugin/expected.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import {
  canonicalJson,
  type Evidence,
  type Expected,
  evidencePath,
  extractRegions,
  joinPrograms,
  languageOf,
  type RunLanguage,
  recordOf,
  runs,
  seal,
} from '../../../src/snippets/index.ts';

/** What each FindBook block prints, by its language. */
type Printed = Partial<Record<RunLanguage, number>>;

/** A small site in a folder of its own, with a page that shows a source of each language that runs. */
export class Site {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), content);
  }

  async change(path: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(this.folder, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
    await this.write(path, text.replace(from, to));
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path));
  }

  /** Shows a region below the others that has to fail, and records that it did. */
  async addFailingBlock(): Promise<void> {
    await this.change(
      '_includes/books.py',
      '# START FindBook',
      '# START Lose\nbooks["lost"]\n# END Lose\n\n# START FindBook',
    );
    const usage =
      '<FilteredTextBlock text={PyBooks} startMarker="# START Lose" endMarker="# END Lose" language="py" fails />';
    await this.change('docs/find.mdx', '```yaml', `${usage}\n\n\`\`\`yaml`);
    await this.record();
  }

  /** Writes evidence that agrees with the site as it stands; every FindBook block printed one line. */
  async record(printed: Printed = { py: 3, ts: 3 }): Promise<void> {
    const { sources, pages, fingerprints } = await readTree(this.folder);
    for (const source of sources) {
      const language = languageOf(source.path)?.id;
      if (!runs(language)) continue;
      await this.#write(
        source.path,
        'source',
        language,
        await expectedOfSource(source, language, fingerprints),
        printed,
      );
    }
    const regions = new Map(sources.map((source) => [source.path, extractRegions(source).regions]));
    for (const page of pages) {
      for (const program of joinPrograms(page, (path) => regions.get(path) ?? []).programs) {
        const { language } = program;
        if (!runs(language)) continue;
        const { subject, kind } = recordOf(program);
        await this.#write(
          subject,
          kind,
          language,
          await expectedOfProgram(program, language, fingerprints),
          printed,
        );
      }
    }
  }

  async #write(
    subject: string,
    kind: Evidence['kind'],
    language: RunLanguage,
    { sha256, fingerprint, blocks }: Expected,
    printed: Printed,
  ): Promise<void> {
    const output = [{ line: 2, text: String(printed[language]), values: [printed[language] ?? null] }];
    const collections = { created: [], changed: [], deleted: [] };
    const ran = blocks.map((block) => ({
      ...block,
      collections,
      output: block.region === 'FindBook' ? output : [],
    }));
    const evidence = await seal({
      subject,
      kind,
      language,
      sha256,
      fingerprint,
      blocks: ran,
      assertions: [],
      ...(kind === 'failure' ? { failure: { line: 1, text: 'KeyError' } } : {}),
    });
    await this.write(evidencePath(subject, kind, language), canonicalJson(evidence));
  }
}

/** Gives each test a site with evidence, thrown away after. */
export const test = base.extend<{ site: Site }>({
  site: async ({ baseURL: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cp(join(import.meta.dirname, 'fixtures', 'site'), folder, { recursive: true });
    const site = new Site(folder);
    await site.record();
    await use(site);
    await rm(folder, { recursive: true });
  },
});
