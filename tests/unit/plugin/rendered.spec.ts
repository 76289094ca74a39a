import { expect, test } from 'playwright/test';
import { renderedBlocks } from '../../../src/plugin/rendered.ts';
import { findUnproven, whyUnproven } from '../../../src/plugin/unproven.ts';

const proven = new Map([
  ['ran', new Set(['print(1)'])],
  ['output', new Set(['1\n'])],
  ['ran docs/a.py#One', new Set(['print(1)'])],
  ['ran docs/a.py#Two', new Set(['print(2)'])],
  ['output docs/a.py#One', new Set(['1\n'])],
  ['output docs/a.py#Two', new Set(['2\n'])],
]);

function faults(html: string, text = ''): string[] {
  const page = { path: 'docs/page.mdx', text, blocks: renderedBlocks(html) };
  return findUnproven([page], proven).map(
    ({ at, message }) => `${at.line} ${message.split(' It begins')[0]}`,
  );
}

test('a block is found whatever made it', () => {
  for (const html of [
    '<pre>made up</pre>',
    '<details><pre>made up</pre></details>',
    '<table><tr><td><pre><code>made up</code></pre></td></tr></table>',
    '<template><pre>made up</pre></template>',
    '<code>made\nup</code>',
    '<code>made<br>up</code>',
    '<code><span>made<br>up</span></code>',
    '<code><div>made</div><div>up</div></code>',
    '<tt>made<br>up</tt>',
    '<code style="display: block">made up</code>',
    '<code>made<span style="display:block">up</span></code>',
    '<p><code>made</code><br/>\n<code>up</code></p>',
    '<div style="display:grid"><code>made</code><code>up</code></div>',
    '<div style="white-space:pre">made<br/>up</div>',
    '<div style="white-space: pre">made\nup</div>',
    '<textarea>made up</textarea>',
    '<input readonly value="made up"/>',
    '<noscript><pre>made up</pre></noscript>',
    '<iframe srcdoc="&lt;pre&gt;made up&lt;/pre&gt;"></iframe>',
  ]) {
    expect(faults(html)).toEqual(['1 Nothing proves this block.']);
  }
  for (const html of [
    '<p>Some <code>words</code> in a sentence.</p>',
    '<p><code>one</code> <code>two</code></p>',
    '<p><code>one</code> and<br><code>two</code></p>',
    '<ul><li><code>one</code></li><li><code>two</code></li></ul>',
    '<input value="what a reader changes"/>',
  ])
    expect(faults(html)).toEqual([]);
});

test('a verdict holds for what it was given for, to the byte', () => {
  const block = (text: string) => `<figure data-verdict="ran"><pre><code>${text}</code></pre></figure>`;
  expect(faults(block('print(1)'))).toEqual([]);
  expect(faults(block('<i class=f>print</i>(1)'))).toEqual([]);
  for (const text of ['print(2)', 'print(1) ', ' print(1)', 'print(1)\n\n', '']) {
    expect(faults(block(text))).toEqual(['1 This block says "ran", and that is not true of what it shows.']);
  }
});

test('a block of a region shows that region, and what it printed', () => {
  const block = (code: string, output: string) =>
    `<figure data-verdict="ran" data-source="docs/a.py" data-region="Two"><pre>${code}</pre>` +
    `<div data-verdict="output"><pre>${output}</pre></div></figure>`;
  expect(faults(block('print(2)', '2\n'))).toEqual([]);
  expect(faults(block('print(1)', '2\n'))).toHaveLength(1);
  expect(faults(block('print(2)', '1\n'))).toHaveLength(1);
});

test('a block that says from which line of the page it comes is named with that line', () => {
  const html = '<figure data-source="docs/page.mdx" data-line="3"><pre>made up</pre></figure>';
  expect(faults(html, 'made up\n\nmade up\n')).toEqual(['3 Nothing proves this block.']);
});

test('the nearest verdict counts', () => {
  const output = '<figure data-verdict="ran"><div data-verdict="output"><pre>1\n</pre></div></figure>';
  expect(faults(output)).toEqual([]);
  expect(whyUnproven({ verdict: 'unproven', text: 'print(1)' }, proven)).toBe(
    'This block says "unproven", which is no verdict.',
  );
});

test('a block without a verdict is named with the line of the page that it comes from', () => {
  expect(faults('<pre>\nmade up</pre>', '# Page\n\n<Mine code="made up" />\n')).toEqual([
    '3 Nothing proves this block.',
  ]);
});
