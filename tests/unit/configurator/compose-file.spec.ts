import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { defaultChoice, everyChoice } from '../../../src/components/Configurator/choice.ts';
import { composeFile } from '../../../src/components/Configurator/compose-file.ts';
import { imageTags } from '../../../src/plugin/known/image-tags.ts';
import { composeFault } from '../../../src/plugin/yaml/compose-fault.ts';
import { readYaml } from '../../../src/plugin/yaml/yaml-fault.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';

const stackFile = 'tests/stack/docker-compose.yml';
const stack = await readFile(stackFile, 'utf8');

test('the file of the default choice is the one that the stack is started from', () => {
  const source = { path: stackFile, text: stack };
  const region = extractRegions(source).regions.find(({ name }) => name === 'Compose');
  expect(composeFile(defaultChoice)).toBe(region?.text);
});

test('no choice gives a file that the Compose specification refuses', () => {
  expect(everyChoice.length).toBeGreaterThan(30);
  for (const choice of everyChoice) {
    const read = readYaml(composeFile(choice));
    if ('message' in read) throw new Error(`${JSON.stringify(choice)}: ${read.message}`);
    expect(composeFault(read, {}), JSON.stringify(choice)).toBeUndefined();
  }
});

test('every choice gives a file of its own', () => {
  expect(new Set(everyChoice.map(composeFile)).size).toBe(everyChoice.length);
});

test('every model that can be chosen is a published image, and every published image of the newest version can', () => {
  const files = everyChoice.map(composeFile).join('\n');
  const tags = new Set(Array.from(files.matchAll(/model2vec-inference:(\S+)/g), ([, tag = '']) => tag));
  expect([...tags].sort()).toEqual(imageTags.filter((tag) => tag.endsWith('-1.2.1')).sort());
});

test('nothing is published beyond this machine', () => {
  for (const choice of everyChoice) {
    const published = Array.from(composeFile(choice).matchAll(/- "(.*):\d+:\d+"/g), ([, host]) => host);
    expect(published).toEqual(['127.0.0.1', '127.0.0.1']);
  }
});

test('without the module nothing speaks of it', () => {
  const without = everyChoice.filter(({ module }) => module === 'off');
  expect(without).toHaveLength(6);
  for (const choice of without) expect(composeFile(choice)).not.toContain('model2vec');
});
