import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { writePageStyles } from '../../../src/instant/write-page-styles.ts';

const link = '<link rel=stylesheet type=text/idle href=/x/assets/css/styles.0a1b2c3d.css>';

test('below any base path, each page has its own styles, and names the one sheet that is left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-styles-'));
  try {
    const file = (...words: string[]) => join(folder, ...words);
    await mkdir(file('assets', 'css'), { recursive: true });
    await mkdir(file('assets', 'js'));
    await writeFile(
      file('assets', 'css', 'styles.0a1b2c3d.css'),
      '.a{color:red}.b{color:#00f}.c{color:red}.d{top:0}',
    );
    await writeFile(file('assets', 'js', '1.js'), 'node.className = "c";');
    await writeFile(file('one.html'), `<head>${link}</head><p class=a>`);
    await writeFile(file('two.html'), `<head>${link}</head><p class=b>`);
    await writeFile(file('plain.html'), '<head></head>');
    await writePageStyles(folder, '/x/');

    const sheets = await readdir(file('assets', 'css'));
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatch(/^styles\.[0-9a-f]{8}\.css$/);
    expect(sheets[0]).not.toBe('styles.0a1b2c3d.css');
    const sheet = await readFile(file('assets', 'css', sheets[0] ?? ''), 'utf8');
    expect(sheet).toContain('.c');
    expect(sheet).not.toContain('.d');
    const page = (name: string) => readFile(file(name), 'utf8');
    expect(await page('one.html')).toContain('<style>.a{color:red}</style>');
    expect(await page('two.html')).toContain('<style>.b{color:#00f}</style>');
    for (const name of ['one.html', 'two.html'])
      expect(await page(name)).toContain(`href=/x/assets/css/${sheets[0]}>`);
    expect(await page('plain.html')).toBe('<head></head>');
  } finally {
    await rm(folder, { recursive: true });
  }
});
