import { expect, test } from 'playwright/test';
import { lateStyles } from '../../../src/instant/late-styles.ts';
import { border } from '../../../src/instant/page/late-styles.ts';

const rest = (sheet: string) => lateStyles(sheet).split(border).join('');

test.describe('the styles that come late', () => {
  test('leave out what speaks of no class and no id, which every page has', () => {
    expect(rest(':root{--a:red}p{top:0}a:hover{top:0}[hidden]{top:0}*{top:0}.b{top:0}#c{top:0}')).toBe(
      '.b,#c{top:0}',
    );
  });

  test('keep a list of selectors of which one speaks of a class, at any depth', () => {
    expect(rest('p,a:not(.b){top:0}')).toBe('p,a:not(.b){top:0}');
  });

  test('keep a state that may have to win over a class before it', () => {
    expect(rest('.b{color:red}a:hover{color:#00f}')).toBe('.b{color:red}a:hover{color:#00f}');
    expect(rest('.b{--b:red}a:hover{--b:#00f}')).toBe('.b{--b:red}a:hover{--b:#00f}');
    expect(rest('.b{color:red}a:hover{top:0}')).toBe('.b{color:red}');
  });

  test('leave out a type of elements after a class, which wins anyway', () => {
    expect(rest('.b{color:red}a{color:#00f}')).toBe('.b{color:red}');
  });

  test('leave out a state in one layer after a class in another, which decides nothing', () => {
    expect(rest('@layer one{.b{color:red}}@layer two{a:hover{color:#00f}.c{top:0}}')).toBe(
      '@layer one{.b{color:red}}@layer two{.c{top:0}}',
    );
  });

  test('come in two parts: the layers, and what wins over them', () => {
    const sheet = '@layer one{.b{color:red}}@layer two{.c{color:red}}.d{color:red}@media print{.e{top:0}}';
    expect(lateStyles(sheet).split(border)).toEqual([
      '@layer one{.b{color:red}}@layer two{.c{color:red}}',
      '.d{color:red}@media print{.e{top:0}}',
    ]);
  });
});
