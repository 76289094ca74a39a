import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

const folder = join(import.meta.dirname, '../../../src/snippets');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);

test('the heart imports nothing but itself', () => {
  const imported = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const found = text.matchAll(/\b(?:from '([^']*)';|(?:import|require)\(([^)]*)\)|import '([^']*)';)/g);
    return Array.from(found, ([, path, called, bare]) => `${name} imports ${path ?? called ?? bare}`);
  });
  expect(imported.length).toBeGreaterThan(files.length);
  expect(imported.filter((line) => !/ imports \.\/[a-z-]+\.ts$/.test(line))).toEqual([]);
});

test('the heart knows no process, no page and no network', () => {
  const forbidden =
    /\b(?:process|Buffer|window|document|navigator|fetch|console|__dirname)\b\s*[.(]|import\.meta/;
  const lines = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return text.split('\n').map((line, index) => ({ place: `${name}:${index + 1}`, line }));
  });
  expect(lines.filter(({ line }) => forbidden.test(line)).map(({ place }) => place)).toEqual([]);
});
