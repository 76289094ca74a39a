import { expect, test } from 'playwright/test';
import { findIndentedCode } from '../../../src/plugin/indentation.ts';
import { parseMdx } from '../../../src/plugin/syntax.ts';

/** The places of a page that are indented as code, as `line:column`. */
function found(...lines: string[]): string[] {
  const page = lines.join('\n');
  return findIndentedCode(parseMdx(page), page, 'docs/page.mdx').map(
    ({ line, column }) => `${line}:${column}`,
  );
}

test('four spaces and a tab are found', () => {
  expect(found('Text.', '', '    curl http://localhost:8080')).toEqual(['3:5']);
  expect(found('Text.', '', '\tcurl http://localhost:8080')).toEqual(['3:2']);
  expect(found('Text.', '', '  \tcurl http://localhost:8080')).toEqual(['3:4']);
  expect(found('## Start', '    curl http://localhost:8080')).toEqual(['2:5']);
});

test('a comment of a shell, which would become a heading, is found', () => {
  expect(found('Text.', '', '    # starts it', '    docker compose up')).toEqual(['3:5', '4:5']);
  expect(found('Text.', '', '    - name: a')).toEqual(['3:5']);
});

test('code in an element is found', () => {
  expect(found('<details>', '<summary>Why</summary>', '', '    curl', '', '</details>')).toEqual(['4:5']);
  expect(found('<Tabs>', '  <TabItem value="sh">', '', '      curl', '', '  </TabItem>', '</Tabs>')).toEqual([
    '4:7',
  ]);
});

test('code that begins with an element is found', () => {
  expect(found('Text.', '', '    <b>x</b> curl')).toEqual(['3:5']);
});

test('code in an admonition is found', () => {
  expect(found(':::note', '', '    curl', '', ':::')).toEqual(['3:5']);
});

test('code in a list item counts from what the item says', () => {
  expect(found('- Text.', '', '      curl')).toEqual(['3:7']);
  expect(found('1. Text.', '', '       curl')).toEqual(['3:8']);
  expect(found('- Text.', '', '\t\tcurl')).toEqual(['3:3']);
  expect(found('-     curl')).toEqual(['1:7']);
  expect(found('- One.', '  - Two.', '', '        curl')).toEqual(['4:9']);
});

test('code in a quote counts from the quote', () => {
  expect(found('> Text.', '>', '>     curl')).toEqual(['3:7']);
  expect(found('> - Text.', '>', '>       curl')).toEqual(['3:9']);
  expect(found('>\tcurl')).toEqual([]);
  expect(found('>\t\tcurl')).toEqual(['1:4']);
});

test('text that is indented for its list, its element or its sentence is left alone', () => {
  expect(found('- Text.', '', '  More of it.', '', '  - Inner.', '', '    More of that.')).toEqual([]);
  expect(found('10. Text.', '', '    More of it.')).toEqual([]);
  expect(found('A sentence', '    that goes on.')).toEqual([]);
  expect(found('<details>', '    <summary>Why</summary>', '', 'Text.', '', '</details>')).toEqual([]);
  expect(found('<Tabs>', '  <TabItem value="sh">', '    Text.', '  </TabItem>', '</Tabs>')).toEqual([]);
  expect(found('<Tabs>', '', '    <span>Text.</span>', '', '</Tabs>')).toEqual([]);
  expect(found('export const rows = [', '', '    1,', '];')).toEqual([]);
});
