import { expect, test } from 'playwright/test';
import leanTables from '../../../src/instant/lean-tables.ts';

const lean = (resourcePath: string, table: string) => leanTables.call({ resourcePath }, table);

test.describe('the tables that every page carries', () => {
  test('name no files behind the chunks', () => {
    const entry = '"0a": [() => import(/* webpackChunkName: "0a" */ "@site/a.mdx")';
    expect(lean('/registry.js', `${entry}, "@site/a.mdx", require.resolveWeak("@site/a.mdx")],`)).toBe(
      `${entry}],`,
    );
  });

  test('take what all pages share from the application', () => {
    const entry = '"0a": [() => import(/* webpackChunkName: "0a" */ "@theme/DocItem")],';
    expect(lean('/registry.js', entry)).toBe(
      '"0a": [() => import(/* webpackMode: "eager" */ "@theme/DocItem")],',
    );
  });

  test('hold the sidebar, and no titles and descriptions for cards of pages', () => {
    const version = {
      label: 'Next',
      docsSidebars: { docs: [] },
      docs: { a: { title: 'A', description: 'Of a.' } },
    };
    expect(JSON.parse(lean('/p/index-1.json', JSON.stringify({ version })))).toEqual({
      version: { ...version, docs: {} },
    });
  });

  test('hold the versions of the docs, and no addresses for a menu of them', () => {
    const other = { 'another-plugin': { default: { docs: ['kept'] } } };
    const versions = [{ name: 'current', docs: [{ id: 'a', path: '/a' }] }];
    const table = { 'docusaurus-plugin-content-docs': { default: { versions } }, ...other };
    expect(JSON.parse(lean('/globalData.json', JSON.stringify(table)))).toEqual({
      'docusaurus-plugin-content-docs': { default: { versions: [{ name: 'current', docs: [] }] } },
      ...other,
    });
  });

  test('pass as they are where they are of another kind', () => {
    expect(lean('/p/other-2.json', '{"toc":[1]}')).toBe('{"toc":[1]}');
  });
});
