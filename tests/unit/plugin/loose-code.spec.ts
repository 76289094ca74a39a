import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { findLooseCode } from '../../../src/plugin/loose-code.ts';
import { compose } from '../../../src/plugin/tree.ts';

const stack = readFileSync(compose, 'utf8');

/** What is wrong with the code of a page, one line each. */
function found(page: string): string[] {
  return findLooseCode(page, 'docs/page.mdx', stack).map(
    ({ at, code, message, corrected = '' }) =>
      `${at.line}:${at.column} ${code} ${message}${corrected ? ` ${corrected.trim()}` : ''}`,
  );
}

function yaml(...lines: string[]): string {
  return ['```yaml', ...lines, '```'].join('\n');
}

test('the fences of the Model2Vec page are all checked', () => {
  const page = 'docs/weaviate/model-providers/model2vec/embeddings.md';
  expect(found(readFileSync(page, 'utf8'))).toEqual([]);
});

test('a fence in any other language is refused', () => {
  for (const language of ['sh', 'python', 'json', 'text', '']) {
    expect(found(`Text.\n\n\`\`\`${language}\ncode\n\`\`\``)).toEqual([
      `3:1 unproven-block Nothing proves this ${language || 'plain'} block.`,
    ]);
  }
});

test('an element that shows code is refused, and a word in a sentence is not', () => {
  expect(found('<pre>code</pre>')).toEqual(['1:1 unproven-block Nothing proves what <pre> shows.']);
  expect(found('<CodeBlock language="sh">code</CodeBlock>')).toEqual([
    '1:1 unproven-block Nothing proves what <CodeBlock> shows.',
  ]);
  expect(found('Press <kbd>Tab</kbd> once.')).toEqual([]);
});

test('what nobody sees in a fence is refused where it stands', () => {
  expect(found(yaml('services:', '  weaviate:', '    hostname: no\u200Bde'))).toEqual([
    '4:17 hidden-characters U+200B is a character without width: a reader who copies this line gets what nobody sees. hostname: node',
  ]);
});

test('YAML that Compose would not take is refused with what was meant', () => {
  expect(found(yaml('services:', '  weaviate:', '    enviroment:', '      A: b'))).toEqual([
    '4:5 unknown-setting enviroment is no key of services.weaviate in a compose file. environment:',
  ]);
  expect(found(yaml('services:', '  weavaite:', '    ports: []'))).toEqual([
    '3:3 unknown-setting weavaite is no service of the stack, and has no image of its own. weaviate:',
  ]);
  expect(found(yaml('services:', '  weaviate:', '    ports: 5'))).toEqual([
    '4:1 unknown-setting services.weaviate.ports must be array, says the Compose specification.',
  ]);
  expect(found(yaml('a: ['))).toHaveLength(1);
});

test('variables, addresses and tags in a compose file are looked up', () => {
  const variable = (line: string) => yaml('services:', '  weaviate:', '    environment:', `      ${line}`);
  expect(found(variable('MODEL2VEC_INFERENCE_URL: http://text2vec-model2vec:8080'))).toEqual([
    expect.stringContaining('MODEL2VEC_INFERENCE_URL is no variable of Weaviate'),
  ]);
  expect(found(variable('MODEL2VEC_INFERENCE_API: http://text2vec-modelvec:8080'))).toEqual([
    expect.stringContaining('text2vec-modelvec is no service of the file'),
  ]);
  expect(found(variable('MODEL2VEC_INFERENCE_API: http://text2vec-model2vec:8080/'))).toEqual([
    expect.stringContaining('ends with a slash'),
  ]);
  expect(found(variable('ENABLE_MODULES: backup-s3, text2vec-model2vecc'))).toEqual([
    expect.stringContaining('text2vec-model2vecc is no module of Weaviate 1.39.3.'),
  ]);
  expect(found(variable('ENABLE_MODULES: "text2vec-model2vec, backup-s3"'))).toEqual([]);
  for (const list of ['[NOT_A_VARIABLE=1, CLUSTER_HOSTNAME]', '[NOT_A_VARIABLE]'])
    expect(found(yaml('services:', '  weaviate:', `    environment: ${list}`)), list).toEqual([
      expect.stringContaining('NOT_A_VARIABLE is no variable of Weaviate'),
    ]);
  const image = 'image: cr.weaviate.io/semitechnologies/model2vec-inference:minishlab-potion-base-2M';
  expect(found(yaml('services:', '  text2vec-model2vec:', `    ${image}`))).toEqual([
    expect.stringContaining('minishlab-potion-base-2M is no tag'),
  ]);
});

test('values that the Helm chart has not are refused', () => {
  const value = (line: string) => yaml('modules:', '  text2vec-model2vec:', `    ${line}`);
  expect(found(value('enabled: true'))).toEqual([]);
  expect(found(value('enable: true'))).toEqual([
    expect.stringContaining('enable is not among the keys at modules.text2vec-model2vec of'),
  ]);
  expect(found(value('tag: minishlab-potion-base-8G'))).toHaveLength(1);
  expect(found(yaml('just a text'))).toHaveLength(1);
  for (const written of ['tag: 8', 'tag: 1.2', 'tag:', 'tag: [minishlab-potion-base-8M]', 'repo: 5'])
    expect(found(value(written)), written).toEqual([expect.stringContaining('is no text')]);
  expect(found(value('repo: semitechnologies/model2vec-inferences'))).toEqual([
    expect.stringContaining('repo: semitechnologies/model2vec-inference'),
  ]);
  expect(found(value('registry: cr.weviate.io'))).toEqual([
    expect.stringContaining('registry: cr.weaviate.io'),
  ]);
});

test('a key of the chart that is not known here is refused with those that are', () => {
  const chart = 'weaviate/weaviate-helm 17.8.3';
  expect(found(yaml('replicas: 3'))).toEqual([
    `2:1 unknown-setting replicas is not among the keys at the top of ${chart} that are known here: modules, podDisruptionBudgets.`,
  ]);
  expect(found(yaml('modules:', '  text2vec-transformers:', '    enabled: true'))).toEqual([
    `3:3 unknown-setting text2vec-transformers is not among the keys at modules of ${chart} that are known here: default_vectorizer_module, text2vec-model2vec.`,
  ]);
  expect(found(yaml('modules: on'))).toEqual([
    expect.stringContaining('A plain value at modules would replace'),
  ]);
});

test('YAML whose title names a program is refused', () => {
  const titled = (title: string) => found(`\`\`\`yaml title="${title}"\nmodules: {}\n\`\`\``)[0];
  for (const title of ['search.py', 'run.sh', 'src/search.test.ts (part)', 'SEARCH.PY', 'a.mjs, whole'])
    expect(titled(title), title).toContain('This is YAML, and its title names a program');
  for (const title of ['docker-compose.yml', 'values.yaml', 'Weaviate 1.39.3', 'the .python folder'])
    expect(titled(title), title).toContain('This YAML sets nothing');
});

test('YAML that sets nothing is refused, whatever its comments say', () => {
  for (const lines of [
    ['# pip install weaviate-client', 'modules: {}'],
    ['services: {}'],
    ['services:', '  weaviate:'],
    ['services:', '  weaviate: {}'],
    ['modules:', '  text2vec-model2vec: {}'],
    ['# import weaviate'],
  ])
    expect(found(yaml(...lines)), lines.join()).toEqual([
      '2:1 unknown-setting This YAML sets nothing, so there is nothing to check.',
    ]);
  expect(found(yaml('# One more volume', 'services: {}', 'volumes:', '  own:'))).toEqual([]);
});

test('extension keys are refused wherever Compose would leave them aside', () => {
  const said = (key: string) => [expect.stringContaining(`Compose leaves ${key} aside`)];
  expect(found(yaml('services: {}', 'x-code: |', '  import weaviate'))).toEqual(said('x-code'));
  expect(found(yaml('services:', '  weaviate:', '    x-run: a', '    init: true'))).toEqual(said('x-run'));
  expect(found(yaml('services:', '  weaviate:', '    healthcheck: {x-run: a}'))).toEqual(said('x-run'));
  expect(found(yaml('services:', '  weaviate:', '    labels: {x-team: search}'))).toEqual([]);
});

test('an image that is nearly one of the stack, or has no tag, is refused with what was meant', () => {
  const weaviate = 'semitechnologies/weaviate:1.39.3';
  const model = 'semitechnologies/model2vec-inference';
  const image = (written: string) => found(yaml('services:', '  own:', `    image: ${written}`));
  for (const [written, meant] of [
    ['docker.io/semitechnologies/weaviatee:1.39.3', `docker.io/${weaviate}`],
    [`cr.weviate.io/${weaviate}`, `cr.weaviate.io/${weaviate}`],
    ['weaviate:1.39.3', weaviate],
    ['cr.weaviate.io/weaviate:1.39.3', `cr.weaviate.io/${weaviate}`],
    ['semitechnologies/weaviate', weaviate],
    [`cr.weaviate.io/${model}`, `cr.weaviate.io/${model}:minishlab-potion-base-32M-1.2.1`],
    [`${model}s:minishlab-potion-base-8M`, `${model}:minishlab-potion-base-8M`],
  ])
    expect(image(written ?? ''), written).toEqual([expect.stringContaining(`image: ${meant}`)]);
  for (const written of [
    weaviate,
    'caddy:2.10.2',
    'caddy',
    'registry.example.com:5000/mirror/weaviate:1',
    'registry.example.com/weaviate:1',
    'semitechnologies/transformers-inference:1',
    `cr.weaviate.io/semitechnologies/weaviate:$\{VERSION:-1.39.3}`,
  ])
    expect(image(written), written).toEqual([]);
});

test('inline code that names what does not exist is refused with what was meant', () => {
  expect(found('Set `MODEL2VEC_INFERENCE_URL`, `ENABLE_MODULES=text2vec-model2vec`.')).toEqual([
    '1:5 unknown-name MODEL2VEC_INFERENCE_URL is no variable of Weaviate 1.39.3. `MODEL2VEC_INFERENCE_API`',
  ]);
  expect(found('The tag `minishlab-potion-base-4N` and `text2vec-model2vce`.')).toHaveLength(2);
});

test('modules and images in inline code are looked up, on pages for contributors too', () => {
  for (const [written, meant] of [
    ['text2vec-openia', 'text2vec-openai'],
    ['generative-opneai', 'generative-openai'],
    ['ENABLE_MODULES=text2vec-model2vec,reranker-cohre', 'ENABLE_MODULES=text2vec-model2vec,reranker-cohere'],
  ])
    expect(found(`Turn on \`${written}\`.`), written).toEqual([expect.stringContaining(`\`${meant}\``)]);
  expect(found('Start `semitechnologies/weaviate:9.9.9`.')).toEqual([
    expect.stringContaining('9.9.9 is no version of Weaviate that this site is tested with.'),
  ]);
  for (const written of [
    'export ENABLE_MODULE=reranker-cohere',
    'ENABLE_MODULE: text2vec-model2vec',
    'model2vec-inference:latest',
    'semitechnologies/weaviate:latest',
    'semitechnologies/model2vec-inferences',
  ])
    expect(found(`Start with \`${written}\`.`), written).toHaveLength(1);
  expect(found('Start `weaviate:1.39.3` with `generative-openai` and `text2vec-*`.')).toEqual([]);
  const contributing = findLooseCode(
    'Turn on `text2vec-openia`, `STACK_KIND`.',
    'docs/contributing/page.mdx',
    stack,
  );
  expect(contributing.map(({ message }) => message)).toEqual([
    'text2vec-openia is no module of Weaviate 1.39.3.',
  ]);
});

test('inline code is looked up in elements, attributes, titles and the head of a page too', () => {
  for (const page of [
    '<code>MODEL2VEC_INFERENCE_URLL</code>',
    '| a |\n| --- |\n| <code>MODEL2VEC_INFERENCE_URLL</code> |',
    '<TabItem value="a" label={<code>MODEL2VEC_INFERENCE_URLL</code>}>x</TabItem>',
    '---\ntitle: Set `MODEL2VEC_INFERENCE_URLL`\n---\n\nText.',
  ])
    expect(found(page), page).toEqual([expect.stringContaining('`MODEL2VEC_INFERENCE_API`')]);
});

test('a word that is a variable, a module, a model, a path or a key but for a slip is refused', () => {
  for (const [written, meant] of [
    ['ENABLEMODULES', 'ENABLE_MODULES'],
    ['GOMEMLIMITT', 'GOMEMLIMIT'],
    ['%MODEL2VEC_INFERENCE_APIS%', '%MODEL2VEC_INFERENCE_API%'],
    ['process.env.MODEL2VEC_INFERENCE_APIS', 'process.env.MODEL2VEC_INFERENCE_API'],
    ['http://text2vec-modelvec:8080', 'http://text2vec-model2vec:8080'],
    ['generate-model2vec', 'text2vec-model2vec'],
    ['generate-openai', 'generative-openai'],
    ['modules.text2vec-model2vec.tagg', 'modules.text2vec-model2vec.tag'],
    ['module.text2vec-model2vec.tag', 'modules.text2vec-model2vec.tag'],
    ['minishlab/potion-base-33M', 'minishlab/potion-base-32M'],
    ['GET /v1/metaa', 'GET /v1/meta'],
    ['http://localhost:8080/v1/metaa', 'http://localhost:8080/v1/meta'],
    ['/metaa', '/meta'],
  ])
    expect(found(`See \`${written}\`.`), written).toEqual([expect.stringContaining(`\`${meant}\``)]);
});

test('a word that is like no such name, or a path with values in it, stays as it is', () => {
  for (const written of [
    'HEALTHY',
    'README',
    'my-model',
    'modules.json',
    'text2vec-model2vec.default.svc.cluster.local',
    'text2vev-model2vec inference service not ready',
    'minishlab/potion-base-8M',
    'GET /v1/objects/Film/{id}',
    'POST /vectors',
    '/v1/',
    '//.well-known/ready',
    '/etc/hosts',
    'https://api.example.com/v1/embeddings',
  ])
    expect(found(`See \`${written}\`.`), written).toEqual([]);
});

test('a compose file with another Weaviate than the tested one is refused', () => {
  const image = 'image: cr.weaviate.io/semitechnologies/weaviate:9.9.9';
  expect(found(yaml('services:', '  weaviate:', `    ${image}`))).toEqual([
    expect.stringContaining('9.9.9 is no version of Weaviate that this site is tested with.'),
  ]);
});
