import { excerptOf } from '../search/excerpt.ts';
import { wordsOf } from '../search/words.ts';
import type { PlacedBlock, PlacedSection } from './find.ts';

/** What was found, as a list that names each section's blocks. */
export function foundText(question: string, found: readonly PlacedSection[]): string {
  if (found.length === 0) return `Nothing has "${question}". Try a name of a setting, a method or a task.`;
  return found.map((place, index) => `${index + 1}. ${sectionText(question, place)}`).join('\n\n');
}

function sectionText(question: string, { document, section }: PlacedSection): string {
  const excerpt = excerptOf(section.text, wordsOf(question)).map(({ text }) => text);
  const blocks = section.blocks.flatMap(({ region, language, verdict }) =>
    region === undefined ? [] : [`${region} (${language}, ${verdict})`],
  );
  return [
    `${document.title}: ${section.heading}`,
    section.url,
    excerpt.join(''),
    ...(blocks.length > 0 ? [`Blocks: ${blocks.join('; ')}`] : []),
  ]
    .filter(Boolean)
    .join('\n   ');
}

/** A block with its output and what it is proven to be, as Markdown. */
export function blockText({ block, url }: PlacedBlock): string {
  const { region, language, source, code, output, proof } = block;
  const printed = output === undefined ? [] : [`Output:\n\n${fence('text', output.replace(/\n$/, ''))}`];
  return [`${region} in ${source}, shown at ${url}`, fence(language, code), ...printed, proof].join('\n\n');
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
