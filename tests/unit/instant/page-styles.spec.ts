import { expect, test } from 'playwright/test';
import { pageStyles, siteStyles } from '../../../src/instant/page-styles.ts';

const styles = (sheet: string, html: string) => pageStyles(sheet)(html);

test.describe('the styles of a page', () => {
  test('leave out classes and ids that the page does not have', () => {
    expect(styles('.a{color:red}.b{color:red}#c{color:red}', '<p class=a>')).toBe('.a{color:red}');
  });

  test('keep elements, attributes and states, which a script may change', () => {
    const sheet = 'p[hidden]{color:red}[data-theme=dark] p:hover{color:#00f}';
    expect(styles(sheet, '<p>')).toContain('[hidden]');
    expect(styles(sheet, '<p>')).toContain('[data-theme=dark] p:hover');
  });

  test('keep every variable, as the rest of the sheet comes without them', () => {
    expect(styles(':root{--a:red}p{top:0}', '<p>')).toBe(':root{--a:red}p{top:0}');
  });

  test('name all layers first, in the order of the whole sheet', () => {
    const sheet = '@layer one{.a{color:red}}@layer two{.b{color:red}}';
    expect(styles(sheet, '<p class="b">')).toMatch(/^@layer one,two;/);
  });
});

test.describe('the styles of the site', () => {
  const styles = (sheet: string, html: string, script: string) =>
    siteStyles(sheet, { pages: [html], scripts: [script] });

  test('leave out classes that neither a page nor a script has', () => {
    const sheet = '.a{color:red}.b--c{color:red}.d{color:red}';
    expect(styles(sheet, '<p class=a>', 'node.className="x b--c"')).toBe('.a,.b--c{color:red}');
  });

  test('leave out variables that only variables without use have a use for', () => {
    const sheet = ':root{--a:red;--b:var(--c);--c:#00f}p{color:var(--a)}';
    expect(styles(sheet, '<p>', '')).toBe(':root{--a:red}p{color:var(--a)}');
  });

  test('leave out variables without use, and keep one that only a script sets or asks for', () => {
    const sheet = ':root{--a:red;--b:red;--c:red}p{color:var(--a)}';
    expect(styles(sheet, '<p>', 'style.getPropertyValue("--b")')).toBe(
      ':root{--a:red;--b:red}p{color:var(--a)}',
    );
  });

  test('keep a variable that only a page itself uses', () => {
    expect(styles(':root{--a:red}', '<p style="color:var(--a)">', '')).toBe(':root{--a:red}');
  });

  test('keep elements, attributes and states, which nothing names as a class', () => {
    expect(styles('dialog[open]:hover{color:red}', '<p>', '')).toBe('dialog[open]:hover{color:red}');
  });
});
