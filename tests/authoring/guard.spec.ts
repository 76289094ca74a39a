import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test } from 'playwright/test';
import { authoringPath, type Press, tokenHeader } from '../../src/authoring/messages.ts';
import { type Front, openFront } from './front.ts';

const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer.ts';
const home = 'src/pages/index.mdx';
const page = 'docs/weaviate/model-providers/model2vec/embeddings.md';

let front: Front;
const site = 3999;
let pressed: Press[] = [];

test.beforeAll(async () => {
  front = await openFront(site, (press) => pressed.push(press));
  const run = { path: source, state: 'done' as const, parts: [] };
  front.show({ stack: { state: 'ready', said: 'Ready.' }, runs: { [source]: run }, checks: {} });
});

test.beforeEach(() => {
  pressed = [];
});

test.afterAll(() => front.close());

test('a page of the site may accept what has run, and verify a page of either kind', async () => {
  expect(await post('accept', { path: source })).toMatchObject({ status: 202 });
  expect(await post('verify', { path: page })).toMatchObject({ status: 202 });
  expect(await post('verify', { path: home })).toMatchObject({ status: 202 });
  expect(pressed).toEqual([
    { deed: 'accept', path: source },
    { deed: 'verify', path: page },
    { deed: 'verify', path: home },
  ]);
});

const refused: [string, Record<string, string | undefined>][] = [
  ['of another site', { origin: 'http://evil.example' }],
  ['of another port of this machine', { origin: 'http://localhost:1' }],
  ['without an origin', { origin: undefined }],
  ['by another name of this machine', { host: 'evil.example:3999' }],
  ['of a site that has another name of this machine', { origin: 'http://evil.example:3999' }],
  ['without the token', { [tokenHeader]: undefined }],
  ['with another token', { [tokenHeader]: 'guessed' }],
  ['that a form of another site could send', { 'content-type': 'text/plain' }],
];
for (const [what, headers] of refused) {
  test(`a request ${what} is refused`, async () => {
    expect(await post('accept', { path: source }, headers)).toMatchObject({ status: 403 });
    expect(pressed).toEqual([]);
  });
}

test('a file that has not run, or that is no page, is not known', async () => {
  const unknown = [
    ['accept', 'docs/other.py'],
    ['accept', '__proto__'],
    ['accept', `../${source}`],
    ['verify', 'docs/../package.json'],
    ['verify', 'docs/missing.mdx'],
    ['verify', 'docs/weaviate/search/_includes/partial.mdx'],
    ['verify', 'README.md'],
    ['delete', source],
  ];
  for (const [deed = '', path] of unknown) expect(await post(deed, { path })).toMatchObject({ status: 404 });
  expect(pressed).toEqual([]);
});

test('a body that is no JSON, too long or says more than a path is refused', async () => {
  for (const body of [
    '{',
    JSON.stringify({ path: source, more: 1 }),
    JSON.stringify({ path: 'x'.repeat(5000) }),
  ])
    expect(await post('accept', body)).toMatchObject({ status: 400 });
  expect(pressed).toEqual([]);
});

test('code of an open page without a verdict is told in the words of the build', async () => {
  const html =
    '<main><pre>made up</pre><figure data-verdict="ran"><pre>print(1)</pre></figure><code>word</code></main>';
  const { status, said } = await post('shown', { path: page, html });
  expect(status).toBe(200);
  expect(JSON.parse(said)).toEqual([
    {
      place: `${page}:1:1`,
      message: `Nothing proves this block. It begins with "made up". No line of ${page} holds it, so a component makes it.`,
      frame: expect.stringContaining('> 1 | ---'),
      fix: 'Show a region of a source with <FilteredTextBlock>; what a run prints is shown below it by itself.',
      explained: 'docs/contributing/errors/unproven-block',
    },
  ]);
});

test('what a file shows that is no page of the site is not looked at', async () => {
  for (const path of ['docs/../package.json', 'docs/missing.mdx', source])
    expect(await post('shown', { path, html: '<pre>made up</pre>' })).toMatchObject({ status: 404 });
  const guessed = { [tokenHeader]: 'guessed' };
  expect(await post('shown', { path: page, html: '' }, guessed)).toMatchObject({ status: 403 });
});

test('what happens is told only to who has the token', async () => {
  const own = { origin: `http://localhost:${site}` };
  expect(await ask('GET', `${authoringPath}/events`, own)).toMatchObject({ status: 403 });
  expect(await ask('GET', `${authoringPath}/events?token=guessed`, own)).toMatchObject({ status: 403 });
  const foreign = { origin: 'http://evil.example' };
  const address = `${authoringPath}/events?token=${front.env.AUTHORING_TOKEN}`;
  expect(await ask('GET', address, foreign)).toMatchObject({ status: 403 });
});

test('a browser may ask first, and is told so only for pages of the site', async () => {
  const path = `${authoringPath}/accept`;
  expect(await ask('OPTIONS', path, { origin: `http://127.0.0.1:${site}` })).toMatchObject({ status: 204 });
  expect(await ask('OPTIONS', path, { origin: 'http://evil.example' })).toMatchObject({ status: 403 });
});

function post(
  deed: string,
  body: object | string,
  changed: Record<string, string | undefined> = {},
): Promise<{ status: number | undefined; said: string }> {
  const headers = {
    origin: `http://localhost:${site}`,
    'content-type': 'application/json',
    [tokenHeader]: front.env.AUTHORING_TOKEN,
    ...changed,
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask('POST', `${authoringPath}/${deed}`, headers, text);
}

/** Unlike a browser, says whatever is wanted in Host and Origin. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string | undefined>,
  body = '',
): Promise<{ status: number | undefined; said: string }> {
  const { host: at, port } = new URL(front.env.AUTHORING_ADDRESS);
  const host = { host: at, ...headers };
  const given = Object.fromEntries(Object.entries(host).filter(([, value]) => value !== undefined));
  const asked = request({ host: '127.0.0.1', port, method, path, headers: given as Record<string, string> });
  asked.end(body);
  const [answer] = await once(asked, 'response');
  let said = '';
  for await (const chunk of answer.setEncoding('utf8')) said += chunk;
  return { status: answer.statusCode, said };
}
