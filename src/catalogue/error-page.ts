import { type IssueCode, issueTitles } from '../snippets/issues.ts';
import { catalogue } from './catalogue.ts';

/** The folder of the pages that explain codes, from the site's root. */
export const errorFolder = 'docs/contributing/errors';

/** Every page about codes as it is written, by its path from the site's root. */
export function errorPages(): Map<string, string> {
  const codes = Object.keys(issueTitles) as IssueCode[];
  const pages = codes.map(
    (code, index) => [`${errorFolder}/${code}.mdx`, errorPage(code, index + 1)] as const,
  );
  return new Map([[`${errorFolder}/index.mdx`, indexPage(codes)], ...pages]);
}

function errorPage(code: IssueCode, position: number): string {
  const { cause, remedy } = catalogue[code];
  const title = issueTitles[code];
  return [
    `---\ntitle: ${title}\nsidebar_label: ${code}\nsidebar_position: ${position}`,
    `description: What ${code} means, and how to put it right.\n---\n`,
    `# ${title}\n`,
    `Code: \`${code}\`\n`,
    `${cause}\n`,
    `## What you see\n`,
    `<ErrorExample code="${code}" part="mistake" />\n`,
    `## Put it right\n`,
    `${remedy}\n`,
    `<ErrorExample code="${code}" part="corrected" />\n`,
  ].join('\n');
}

function indexPage(codes: readonly IssueCode[]): string {
  return [
    '---\ntitle: Errors\nsidebar_position: 0',
    'description: Every problem that the checks of this site can find, by its code.\n---\n',
    '# Errors\n',
    'For people whose change was refused. You need the code in the message: each starts with `file:line:column` and a',
    'code, and ends with what to do. You get the cause, and an example put right.\n',
    '| code | what it is |\n| --- | --- |',
    ...codes.map((code) => `| [\`${code}\`](./${code}.mdx) | ${issueTitles[code]} |`),
    '',
  ].join('\n');
}
