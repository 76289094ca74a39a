import { expect, test } from 'playwright/test';
import type { Issue } from '../../../src/snippets/issues.ts';
import { formatIssue } from '../../../src/snippets/report.ts';
import { inWholeLines } from '../../../src/snippets/whole-lines.ts';

const page = [
  "import Py from '!!raw-loader!../_includes/serach.py';",
  '',
  '  Write `query.near_texts` or `query.near_texts` where `near_texts` is.',
  '',
  '<FilteredTextBlock',
  '  text={Py}',
  '  startMarker="# START NearTxet"',
  "  endMarker='# END NearTxet'",
  '  language="javascript"',
  '/>',
  '',
  '<FilteredTextBlock text={Py} startMarker="# START NearTxet" endMarker="# END NearTxet" language="js" />',
  '',
  'A list that goes on: `client.collections.create(name,',
  'vector_confg)` and so on.',
].join('\n');

/** An issue of the page at a line, from which an attribute or a name is known. */
function issue(code: Issue['code'], line: number, found: string, corrected: string, column = 1): Issue {
  const at = { path: 'docs/search/page.mdx', line, column };
  return { code, severity: 'error', at, message: 'Wrong.', fix: 'Mend it.', found, corrected };
}

/** Where a mended issue stands, and the lines before and after. */
function whole(
  one: Issue,
  text: string | undefined = page,
): [string, string | undefined, string | undefined] {
  const { at, found, corrected } = inWholeLines(one, text);
  return [`${at.line}:${at.column}`, found, corrected];
}

const [start, meant] = ['startMarker="# START NearTxet"', 'startMarker="# START NearText"'];

test('a name in a sentence is mended in its whole line, at its own place', () => {
  const wrong = issue('unknown-name', 3, '`query.near_texts`', '`query.near_text`', 31);
  expect(whole(wrong)).toEqual([
    '3:31',
    '  Write `query.near_texts` or `query.near_texts` where `near_texts` is.',
    '  Write `query.near_texts` or `query.near_text` where `near_texts` is.',
  ]);
});

test('code that goes on in the next line is mended where the wrong word stands', () => {
  const wrong = '`client.collections.create(name, vector_confg)`';
  expect(whole(issue('unknown-name', 14, wrong, wrong.replace('confg', 'config'), 23))).toEqual([
    '15:1',
    'vector_confg)` and so on.',
    'vector_config)` and so on.',
  ]);
});

test('both markers of a block are mended, on one line or on two', () => {
  expect(whole(issue('unknown-region', 5, start, meant))).toEqual([
    '7:3',
    `  startMarker="# START NearTxet"\n  endMarker='# END NearTxet'`,
    `  startMarker="# START NearText"\n  endMarker='# END NearText'`,
  ]);
  expect(whole(issue('unknown-region', 12, start, meant))[2]).toBe(
    '<FilteredTextBlock text={Py} startMarker="# START NearText" endMarker="# END NearText" language="js" />',
  );
});

test('a language is mended as the reader wrote it', () => {
  expect(whole(issue('language-mismatch', 5, 'language="ts"', 'language="py"'))).toEqual([
    '9:3',
    '  language="javascript"',
    '  language="py"',
  ]);
});

test('an attribute that cannot be read is mended where it stands', () => {
  const [end, right] = ['endMarker="# END NearTxet"', 'endMarker="# END Near"'];
  expect(whole(issue('unreadable-usage', 5, end, right))).toEqual([
    '8:3',
    "  endMarker='# END NearTxet'",
    '  endMarker="# END Near"',
  ]);
});

test('the import of a missing source is mended, in the way it is written', () => {
  const wrong = (corrected: string) =>
    whole(issue('missing-source', 5, 'docs/_includes/serach.py', corrected));
  expect(wrong('docs/_includes/search.py')).toEqual([
    '1:1',
    "import Py from '!!raw-loader!../_includes/serach.py';",
    "import Py from '!!raw-loader!../_includes/search.py';",
  ]);
  expect(wrong('_includes/search.py')[2]).toBe("import Py from '!!raw-loader!@site/_includes/search.py';");
});

test('lines of a region get the indentation that they have in the file back', () => {
  const wrong = issue('repeated-name', 2, 'import a', 'import a\n# START Near');
  expect(whole(wrong, 'try:\n    import a\n')).toEqual([
    '2:1',
    '    import a',
    '    import a\n    # START Near',
  ]);
});

test('lines to add somewhere else, and lines that nobody has the text of, stay as they are', () => {
  const added = issue('unknown-region', 5, start, '# START Near\n# the lines to show\n# END Near');
  expect(inWholeLines(added, page)).toEqual(added);
  const wrong = issue('unknown-name', 3, '`query.near_texts`', '`query.near_text`');
  expect(inWholeLines(wrong, undefined)).toEqual(wrong);
});

test('a report shows the whole line as it stands, and mended', () => {
  expect(formatIssue(issue('unknown-region', 5, start, meant), page)).toBe(
    [
      'docs/search/page.mdx:7:3  unknown-region  Wrong.',
      '    6 |   text={Py}',
      '  > 7 |   startMarker="# START NearTxet"',
      '      |   ^',
      `    8 |   endMarker='# END NearTxet'`,
      '  mended:',
      '      startMarker="# START NearText"',
      `      endMarker='# END NearText'`,
      '  fix: Mend it.',
      '  see: docs/contributing/errors/unknown-region',
    ].join('\n'),
  );
});
