import type { Difference } from './compare.ts';
import { showHidden } from './hidden-characters.ts';

const words: Record<Difference['what'], string> = {
  bytes: 'the bytes that a reader copies',
  output: 'printed',
  values: 'printed values',
  collections: 'collections',
  region: 'region',
  assertions: 'assertions that ran',
  failure: 'failed',
};

/** Differences as a terminal shows them: what stood in the record after `-`, what came out now after `+`. */
export function formatDifferences(differences: readonly Difference[]): string {
  return differences
    .map(({ source, region, what, line, recorded, now }) => {
      const place = [source, region, line === undefined ? '' : `line ${line}`]
        .filter((part) => part !== '')
        .join('  ');
      return [`${place}  ${words[what]}`, ...marked('-', recorded), ...marked('+', now)].join('\n');
    })
    .join('\n');
}

function marked(sign: string, text: string | undefined): string[] {
  if (text === undefined || text === '')
    return [`  ${sign} (${text === undefined ? 'nothing' : 'an empty line'})`];
  return text.split('\n').map((line) => `  ${sign} ${showHidden(line)}`);
}
