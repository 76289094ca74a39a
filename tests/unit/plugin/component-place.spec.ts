import { expect, test } from 'playwright/test';
import { componentPlace } from '../../../src/plugin/component-place.ts';
import { renderedBlocks } from '../../../src/plugin/rendered.ts';
import { findUnproven } from '../../../src/plugin/unproven.ts';

const head = [
  "import Mine from '@site/src/components/Mine';",
  "import Py from '!!raw-loader!./_includes/a.py';",
  "import Connect from './_includes/connect.mdx';",
  '',
  '# Page',
  '',
].join('\n');
const known = [
  '<Tabs>\n<TabItem value="py">\n<FilteredTextBlock text={Py} />\n</TabItem>\n</Tabs>',
  '{/* <Other /> */}',
].join('\n\n');

/** Where a page with these lines below its head uses the component that makes a block. */
function place(...lines: string[]): string | undefined {
  const at = componentPlace('docs/page.mdx', [head, ...lines].join('\n'));
  return at && `${at.line}:${at.column}`;
}

test('the only component of a page that is no known one is where its block comes from', () => {
  expect(place('<Mine />', '', known)).toBe('7:1');
  expect(place('Words, and <Mine.Part code={1} /> in them.')).toBe('7:12');
  expect(place('<Global />')).toBe('7:1');
  expect(place('{[1].map(() => <Mine />)}')).toBe('7:17');
});

test('where there is none, or nobody can tell which, there is no place', () => {
  expect(place(known)).toBeUndefined();
  expect(place('<Mine />', '', '<Other />')).toBeUndefined();
  expect(place('<Mine />', '', '<Mine />')).toBeUndefined();
  expect(place('<Mine />', '', '<Connect />')).toBeUndefined();
  expect(place('<Mine />', '', '{show(Mine)}')).toBeUndefined();
  expect(place('<Mine />', '', 'Use {foo.')).toBeUndefined();
});

test('a block that a component makes is reported where the page uses that', () => {
  const found = (text: string) =>
    findUnproven([{ path: 'docs/page.mdx', text, blocks: renderedBlocks('<pre>made up</pre>') }], new Map());
  expect(found('# Page\n\n  <Mine />\n')).toMatchObject([
    {
      at: { path: 'docs/page.mdx', line: 3, column: 3 },
      message:
        'Nothing proves this block. It begins with "made up". No line of docs/page.mdx holds it, so a component makes it.',
    },
  ]);
  expect(found('# Page\n\n<Mine />\n\n<Other />\n')).toMatchObject([{ at: { line: 1, column: 1 } }]);
  expect(found('# Page\n\n<Mine />\n\nmade up\n')).toMatchObject([{ at: { line: 5, column: 1 } }]);
});
