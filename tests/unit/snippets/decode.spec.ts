import { expect, test } from 'playwright/test';
import { decodeSource, isIssue } from '../../../src/snippets/index.ts';

test('a text read from bytes gives the same bytes again', () => {
  for (const text of ['', 'one\r\ntwo\r', '\uFEFFone\n', 'café \u{1F600} \uFFFD\n']) {
    const bytes = Buffer.from(text);
    const source = decodeSource('a.py', bytes);
    expect(source).toEqual({ path: 'a.py', text });
    expect(isIssue(source)).toBe(false);
    if (!isIssue(source)) expect(Buffer.from(source.text)).toEqual(bytes);
  }
});

test('the first byte that is not UTF-8 is told, with the line as it was meant', () => {
  const bytes = Buffer.concat([
    Buffer.from('é = 1\r\nname = "'),
    Buffer.from([0xfc, 0xe9]),
    Buffer.from('"\r\n'),
  ]);
  expect(decodeSource('docs/a.py', bytes)).toEqual({
    code: 'not-utf8',
    severity: 'error',
    at: { path: 'docs/a.py', line: 2, column: 9 },
    message: 'The byte 0xFC is not UTF-8.',
    fix: 'Save the file as UTF-8.',
    found: 'name = "\uFFFD\uFFFD"',
    corrected: 'name = "üé"',
  });
});

const wrong: [string, number[], string][] = [
  ['a lone continuation', [0x61, 0x80], '1:2'],
  ['a sequence cut off by the end', [0x61, 0x0a, 0xe2, 0x82], '2:1'],
  ['a sequence cut off by a letter', [0xe2, 0x82, 0x61], '1:1'],
  ['a sequence that starts like U+FFFD', [0xef, 0xbf, 0x41], '1:1'],
  ['an overlong slash', [0x61, 0xc0, 0xaf], '1:2'],
  ['a surrogate', [0xed, 0xa0, 0x80], '1:1'],
  ['a byte after a letter of four bytes', [0xf0, 0x9f, 0x98, 0x80, 0xff], '1:3'],
  ['a byte at the start of a line', [0x61, 0x0d, 0x0a, 0xff], '2:1'],
];

for (const [name, bytes, place] of wrong) {
  test(`${name} is told at ${place}`, () => {
    const issue = decodeSource('a.py', Uint8Array.from(bytes));
    expect(isIssue(issue) ? `${issue.at.line}:${issue.at.column}` : 'no issue').toBe(place);
  });
}

test('UTF-16 is called by its name', () => {
  const issue = decodeSource('a.py', Uint8Array.from([0xff, 0xfe, 0x61, 0x00]));
  expect(isIssue(issue) && issue.message).toBe('The byte 0xFF is not UTF-8: the file is written in UTF-16.');
});
