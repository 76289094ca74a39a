import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import modules from '../../../src/plugin/known/modules.json' with { type: 'json' };
import restPaths from '../../../src/plugin/known/rest-paths.json' with { type: 'json' };
import { readTree } from '../../../src/plugin/tree.ts';
import { prepareClients } from '../../snippets/clients.ts';
import { readDescription } from '../../stack/description.ts';
import { serverFolder, serverSource } from '../server-source.ts';
import { unknownClientNames, unknownIn } from './client-names.ts';
import { type KnownNames, knownNames } from './known-names.ts';

const clients = await prepareClients(() => {});
const at = { path: 'docs/page.mdx', line: 3, column: 1 };
let known: KnownNames;

test.beforeAll(async () => {
  known = await knownNames(await readTree(process.cwd()), clients);
});

/** What is said of a piece of inline code: the message and the fix. */
function said(written: string, language?: 'py' | 'ts'): string[] {
  return unknownIn(written, known, at, language).map(({ message, fix }) => `${message} ${fix}`);
}

test('inline code names only what the installed clients, the stack and this project have', async () => {
  expect(await unknownClientNames(await readTree(process.cwd()), clients)).toEqual([]);
});

test('a page that names a method of no client is told what was meant', async () => {
  const tree = await readTree(process.cwd());
  const texts = new Map([['docs/page.mdx', 'Search with `query.near_txet` and `limit`.\n']]);
  const issues = await unknownClientNames({ ...tree, texts }, clients);
  expect(issues.map(({ code, at, fix }) => `${at.path}:${at.line}:${at.column} ${code} ${fix}`)).toEqual([
    'docs/page.mdx:1:13 unknown-name Write `query.near_text`.',
  ]);
});

test('what stands behind a part of a client is a member of that part', () => {
  expect(said('query.deprecated()')).toEqual([
    expect.stringContaining('Neither client has a query.deprecated.'),
  ]);
  expect(said('collection.query.connectToLocal()')).toHaveLength(1);
  expect(said('client.collectoins.use()')).toEqual([
    'Neither client has a client.collectoins. Write `client.collections.use()`.',
  ]);
  expect(said('films.config.gett()')).toEqual([
    'Neither client has a config.gett. Write `films.config.get()`.',
  ]);
  expect(said('weaviate.classes.query.MetadataQueries')).toEqual([
    'Neither client has a query.MetadataQueries. Write `weaviate.classes.query.MetadataQuery`.',
  ]);
  for (const written of [
    'client.collections.use()',
    'collection.data.insert_many()',
    'collection.data.insertMany()',
    'films.config.get()',
    'tenants.getByName()',
    'config.add_vector()',
    'batch.fixed_size()',
    'batch.number_errors',
    'weaviate.classes.config.Configure',
    'from weaviate.classes.query import MetadataQuery',
    'Filter.by_property("title").equal("Jaws")',
  ])
    expect(said(written), written).toEqual([]);
});

test('names of the clients before version 4 and 3 are refused with what there is today', () => {
  expect(said('client.schema.get()', 'ts')).toEqual([
    expect.stringMatching(
      /^The TypeScript client has no client\.schema\. client has in TypeScript alias, .*users\.$/,
    ),
  ]);
  for (const written of [
    'client.query.get("Film")',
    'client.data_object.create',
    'with_near_text',
    'withNearText',
  ])
    expect(said(written), written).toHaveLength(1);
  expect(said('from weaviate.clases.config import Configure')).toHaveLength(1);
  expect(said('Filter.by_property("title").equals("Jaws")')).toEqual([
    'Neither client has a by_property.equals. Write `Filter.by_property("title").equal("Jaws")`.',
  ]);
});

test('an option is one of the call that it is given to, in that language', () => {
  expect(said('collection.query.near_text("x", limt=2)')).toEqual([
    'near_text takes no limt. Write `collection.query.near_text("x", limit=2)`.',
  ]);
  expect(said('collection.query.near_text("x", returnMetadata=["distance"])')).toEqual([
    'near_text takes no returnMetadata. Write `collection.query.near_text("x", return_metadata=["distance"])`.',
  ]);
  expect(said('weaviate.configure.vectors.text2VecModel2Vec({ inferenceUri: url })')).toEqual([
    'text2VecModel2Vec takes no inferenceUri. Write `weaviate.configure.vectors.text2VecModel2Vec({ inferenceURL: url })`.',
  ]);
  expect(said('limt=2')).toEqual(['The Python client has no limt. Write `limit=2`.']);
  expect(said('{ limt: 2 }')).toEqual(['The TypeScript client has no limt. Write `{ limit: 2 }`.']);
  for (const written of [
    'limit=2',
    '{ limit: 2 }',
    'collection.query.nearText("x", { returnMetadata: ["distance"] })',
    'weaviate.connectToLocal({ authCredentials: new weaviate.ApiKey(key) })',
    'weaviate.connect_to_local(auth_credentials=Auth.api_key(key))',
  ])
    expect(said(written), written).toEqual([]);
});

test('a word that is a name but for a letter is refused, other words are not', () => {
  expect(said('limt')).toEqual(['Neither client has a limt. Write `limit`.']);
  expect(said('MetadataQueries')).toEqual(['Neither client has a MetadataQueries. Write `MetadataQuery`.']);
  for (const written of ['limit', 'bread', 'details', 'GL11Version', 'DemoCollection'])
    expect(said(written), written).toEqual([]);
});

test('statements, chains and lists of both languages are read for what they name', () => {
  for (const [written, meant] of [
    ['client = weaviate.connect_to_locall()', 'client = weaviate.connect_to_local()'],
    ['with weaviate.connect_to_locall() as client:', 'with weaviate.connect_to_local() as client:'],
    ['const c = await weaviate.connectToLocall()', 'const c = await weaviate.connectToLocal()'],
    ['for o in response.objektcs', 'for o in response.objects'],
    ['.near_txet()', '.near_text()'],
    ['.nearTxet', '.nearText'],
    ['@near_txet', '@near_text'],
    ['bm25, near_txet', 'bm25, near_text'],
    ['collection?.query.nearTxet', 'collection?.query.nearText'],
    ['collection["query"].near_txet', 'collection["query"].near_text'],
    [
      'collection.query.nearText<Film>("x", { limt: 2 })',
      'collection.query.nearText<Film>("x", { limit: 2 })',
    ],
    ['limt: 2', 'limit: 2'],
    ['{"limt": 2}', '{"limit": 2}'],
    [
      'import weaviate, { vectorizr } from "weaviate-client"',
      'import weaviate, { vectorizer } from "weaviate-client"',
    ],
    ['Use client.collections.usee() now', 'Use client.collections.use() now'],
  ])
    expect(said(written ?? ''), written).toEqual([expect.stringContaining(`Write \`${meant}\`.`)]);
  for (const written of [
    'client = weaviate.connect_to_local()',
    'with weaviate.connect_to_local() as client:',
    'for (const film of response.objects) {}',
    'film => film.properties.title',
    '(count: number) => count + 1',
    'await Promise.all([one, other])',
    'import weaviate from "weaviate-client"',
    'docker compose up --detach',
    'connect: connection refused',
    'not found',
    'user@example.com',
    'process.env.ENABLE_MODULES',
    '{"titel": "Jaws"}',
  ])
    expect(said(written), written).toEqual([]);
});

test('an element, an attribute and a title are looked up as backticks are', async () => {
  const tree = await readTree(process.cwd());
  const page = [
    '<details><summary><code>client.collections.usee()</code></summary></details>',
    '<TabItem value="py" label={<code>nearText</code>}>x</TabItem>',
    '![`query.near_txet`](x.png)',
  ].join('\n\n');
  const issues = await unknownClientNames({ ...tree, texts: new Map([['docs/page.mdx', page]]) }, clients);
  expect(issues.map(({ at, fix }) => `${at.line} ${fix}`)).toEqual([
    '1 Write `client.collections.use()`.',
    '3 Write `near_text`.',
    '5 Write `query.near_text`.',
  ]);
});

test('a tab, a column and the words behind a name say whose it is', async () => {
  const tree = await readTree(process.cwd());
  const page = [
    '| Python | TypeScript |\n| --- | --- |\n| `nearText` | `near_text` |',
    '| Python | TypeScript |\n| --- | --- |\n| `near_text` | `nearText` |',
    '<TabItem value="py">\n\nWrite `nearText`.\n\n</TabItem>',
    'It is `near_text` in TypeScript, and `near_text` in Python.',
  ].join('\n\n');
  const issues = await unknownClientNames({ ...tree, texts: new Map([['docs/page.mdx', page]]) }, clients);
  expect(issues.map(({ at, message, fix }) => `${at.line} ${message} ${fix}`)).toEqual([
    '3 The Python client has no nearText. Write `near_text`.',
    '3 The TypeScript client has no near_text. Write `nearText`.',
    '11 The Python client has no nearText. Write `near_text`.',
    '15 The TypeScript client has no near_text. Write `nearText`.',
  ]);
});

test('private and inherited members are no names', () => {
  // Private in the declarations of OidcAuthenticator and DbVersion.
  for (const name of ['refreshRunning', 'checkNumber', 'refreshInterval'])
    expect(known.ts.declared, name).not.toContain(name);
  // Of pydantic, of every object, and of the inside of the client.
  for (const name of ['model_dump', 'model_fields', 'with_traceback', '__init__', '_Backup', '_connection'])
    expect(known.py.declared, name).not.toContain(name);
  for (const { api } of [known.py, known.ts])
    for (const { members } of api.parts) expect(Object.keys(members).join(' ')).not.toMatch(/(^| )[_#]/);
  expect(said('client._connection')).toHaveLength(1);
  expect(said('hybrid_search')).toHaveLength(1);
});

test('words of comments and docstrings are no names', () => {
  for (const word of ['automatically', 'documentation', 'therefore'])
    for (const { declared } of [known.py, known.ts]) expect(declared).not.toContain(word);
});

test('the modules that pages may name are those of the tested server', async () => {
  const { weaviate } = await readDescription();
  const folders = (await readdir(join(await serverFolder(), 'modules'))).filter(
    (name) => !/dummy|^usage-|^text-spellcheck$/.test(name),
  );
  expect(modules).toEqual({ weaviate: weaviate.version, names: folders.sort() });
});

test('the paths that pages may name are those of the tested server and of the inference service', async () => {
  const { weaviate } = await readDescription();
  const { paths } = JSON.parse(await serverSource('openapi-specs/schema.json'));
  const service = await readFile('tests/stack/inference/app.py', 'utf8');
  const routes = Array.from(service.matchAll(/@app\.\w+\("([^"]+)"/g), ([, path]) => path);
  // These two are FastAPI's own; the claim about them asks for both.
  const all = [...new Set([...routes, '/docs', '/openapi.json'])];
  expect(restPaths).toEqual({
    weaviate: weaviate.version,
    server: Object.keys(paths).sort(),
    service: all.sort(),
  });
});
