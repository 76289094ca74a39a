import { livePrograms } from '../live/blocks.ts';

export const seedPage = 'docs/weaviate/model-providers/model2vec/embeddings.md';

const programs = (await livePrograms()).filter(({ page }) => page === seedPage);

/** The blocks of the seed's page in a language, by their selectors, with what is recorded of each. */
export function blocksIn(language: 'py' | 'ts'): { selector: string; output: string[] }[] {
  const blocks = programs.find((program) => program.language === language)?.blocks ?? [];
  if (blocks.length === 0) throw new Error(`${seedPage} has no ${language} blocks.`);
  return blocks.map(({ source, region, output }) => ({
    selector: `[data-source="${source}"][data-region="${region}"]`,
    output: output.map(({ text }) => text),
  }));
}
