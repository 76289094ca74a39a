import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { compose } from '../../../src/plugin/tree.ts';
import { checkYaml } from '../../../src/plugin/yaml/check-yaml.ts';
import { acceptedCompose, refusedCompose, textOf, titleOf, withLines } from './compose-samples.ts';

const stack = readFileSync(compose, 'utf8');

/** What is said of a compose file that a page shows from its tenth line. */
function issueOf(text: string) {
  return checkYaml(text, { path: 'docs/page.mdx', line: 10, column: 1 }, stack);
}

for (const sample of refusedCompose) {
  test(`${titleOf(sample)} is refused`, () => {
    expect(issueOf(textOf(sample))?.message).toContain(sample.said);
  });
}

for (const sample of acceptedCompose) {
  test(`${titleOf(sample)} is taken`, () => {
    expect(issueOf(textOf(sample))).toBeUndefined();
  });
}

test('a name that the file has not is refused on its own line, with what was meant', () => {
  const issue = issueOf(withLines(['volumes:', '  - ./models:/models', '  - weaviate_date:/data']));
  expect(issue?.at).toEqual({ path: 'docs/page.mdx', line: 14, column: 9 });
  expect(issue?.corrected).toBe('      - weaviate_data:/data');
});

test('a variable after the address of the service is looked up too', () => {
  const lines = [
    'environment:',
    '  MODEL2VEC_INFERENCE_API: http://text2vec-model2vec:8080',
    '  ENABLE_MODULEZ: a',
  ];
  expect(issueOf(withLines(lines))?.message).toContain('ENABLE_MODULEZ');
});

test('a ring of services is found through the stack', () => {
  const text = 'services:\n  text2vec-model2vec:\n    depends_on: [weaviate]';
  expect(issueOf(text)?.message).toContain('text2vec-model2vec waits for itself');
});

test('what the fence or the stack defines may be named', () => {
  for (const lines of [
    ['depends_on: [text2vec-model2vec]'],
    ['volumes: ["weaviate_data:/data", "./own:/own:ro", "~/own:/home", "/anonymous"]'],
    ['networks: [default]'],
    ['links: ["text2vec-model2vec:model"]'],
  ])
    expect(issueOf(withLines(lines)), lines.join()).toBeUndefined();
  for (const [line, definition] of [
    ['networks: [back]', 'networks:\n  back:'],
    ['volumes: ["other:/data"]', 'volumes:\n  other:'],
    ['secrets: [key]', 'secrets:\n  key:\n    file: ./key'],
  ])
    expect(issueOf(`${withLines([line ?? ''])}\n${definition}`), line).toBeUndefined();
});

test('every way to write a duration, a size, a port or a variable is understood', () => {
  const forms = ['NAME', 'NAME:-other', `NAME:-$\{OTHER}`, 'NAME:?say who'];
  const variables = forms.map((form) => `"\${${form}}"`);
  const values = {
    stop_grace_period: ['1m30s', '1.5s', '500ms', '"0"'],
    mem_limit: ['512m', '1GiB', '"1.5 gb"', '1048576'],
    cpus: ['0.5', '"2"'],
    ports: [
      '8080',
      '"8080:80"',
      '"127.0.0.1:8080:80/udp"',
      '"[::1]:8080:80"',
      '"8000-8001:80-81"',
      '"8000-8005:80"',
    ],
    hostname: ['$NAME', '"$$ and $"', ...variables],
  };
  for (const [key, texts] of Object.entries(values)) {
    for (const text of texts) {
      const line = `${key}: ${key === 'ports' ? `[${text}]` : text}`;
      expect(issueOf(withLines([line])), line).toBeUndefined();
    }
  }
});
