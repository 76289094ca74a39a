import { expect, test } from 'playwright/test';
import { formatIssue, formatIssues, type Issue } from '../../../src/snippets/index.ts';

const issue: Issue = {
  code: 'unopened-region',
  severity: 'error',
  at: { path: 'docs/a.py', line: 10, column: 4 },
  message: 'END Neer closes no region; START Near on line 8 waits for its end.',
  fix: 'Write END Near, or START Neer on line 8.',
  found: '\t# END Neer',
  corrected: '\t# END Near',
};
const text = `${'\n'.repeat(7)}\t# START Near\r\n\tone = 1\r\n\t# END Neer\r\ndone()\r\n`;

test('an issue shows its place with a caret that stays under it behind a tab', () => {
  expect(formatIssue(issue, text)).toBe(
    [
      'docs/a.py:10:4  unopened-region  END Neer closes no region; START Near on line 8 waits for its end.',
      '     9 | \tone = 1',
      '  > 10 | \t# END Neer',
      '       | \t  ^',
      '    11 | done()',
      '  mended:',
      '    \t# END Near',
      '  fix: Write END Near, or START Neer on line 8.',
      '  see: docs/contributing/errors/unopened-region',
    ].join('\n'),
  );
});

test('without the text of the file, the line that was found stands alone', () => {
  expect(formatIssue(issue).split('\n').slice(1, 5)).toEqual([
    '  found:',
    '    \t# END Neer',
    '  mended:',
    '    \t# END Near',
  ]);
});

test('a line beyond the end of the text is not drawn', () => {
  expect(formatIssue({ ...issue, at: { ...issue.at, line: 99 } }, text)).toContain('  found:\n');
});

test('characters that would disturb the terminal are written out', () => {
  const shown = formatIssue({ ...issue, found: 'a\u202Eb\u001B[31m\u00A0c' });
  expect(shown).toContain('    a<U+202E>b<U+001B>[31m<U+00A0>c\n');
});

test('the last line counts errors and notes', () => {
  const note: Issue = { ...issue, severity: 'note', code: 'unused-region' };
  expect(formatIssues([]).split('\n').at(-1)).toBe('0 errors, 0 notes');
  expect(formatIssues([issue, note]).split('\n').at(-1)).toBe('1 error, 1 note');
  expect(formatIssues([issue, issue, note, note]).split('\n').at(-1)).toBe('2 errors, 2 notes');
  expect(formatIssues([note])).toMatch(/^docs\/a\.py:10:4 {2}note unused-region {2}/);
});
