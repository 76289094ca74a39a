import type { Example } from './definition.ts';

export const source = 'docs/_includes/search.py';
export const script = 'docs/_includes/search.ts';
export const page = 'docs/search.mdx';

/** A block of a page. */
export function usage(
  region: string,
  { text = 'PyCode', open = '#', language = 'py', more = '' } = {},
): string {
  return [
    '<FilteredTextBlock',
    `  text={${text}}`,
    `  startMarker="${open} START ${region}"`,
    `  endMarker="${open} END ${region}"`,
    `  language="${language}"`,
    ...(more ? [`  ${more}`] : []),
    '/>',
  ].join('\n');
}

/** A page with the given blocks, which import the Python source and, as TSCode, the TypeScript one. */
export function pageOf(...blocks: string[]): string {
  const imports = [
    `import PyCode from '!!raw-loader!./_includes/search.py';`,
    ...(blocks.some((block) => block.includes('TSCode'))
      ? [`import TSCode from '!!raw-loader!./_includes/search.ts';`]
      : []),
  ];
  return `${[imports.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** A page that shows a region of a Python source; readers see the source. */
export function python(text: string, region: string): Example {
  return { shows: source, files: { [source]: text, [page]: pageOf(usage(region)) } };
}

/** A page that shows a region of a TypeScript source; readers see the source. */
export function typescript(text: string, ...regions: string[]): Example {
  const blocks = regions.map((region) => usage(region, { text: 'TSCode', open: '//', language: 'ts' }));
  return { shows: script, files: { [script]: text, [page]: pageOf(...blocks).replace(/^.*PyCode.*\n/, '') } };
}

/** The page of an example in the place of its source. */
export function shown(example: Example, text: string): Example {
  return { ...example, shows: page, files: { ...example.files, [page]: text } };
}

/** Lines with their line ends. */
export function lines(...texts: string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

/** What every other example is a variation of. */
export const near = lines('# START NearText', 'print(near("outer space"))', '# END NearText', 'assert True');

/** A message as it is printed, line by line. */
export function report(...texts: string[]): string {
  return texts.join('\n');
}
