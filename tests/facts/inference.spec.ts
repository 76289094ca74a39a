import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, test } from '../stack/fixture.ts';
import { writeBrokenModel } from '../stack/inference/broken-model.ts';
import { failService, startService } from '../stack/inference/service.ts';
import { prepare } from '../stack/prepare.ts';

let service = '';
let python = '';

test.beforeAll(async ({ stack }) => {
  service = stack.inference;
  python = (await prepare(() => undefined)).python;
});

const stack = join(import.meta.dirname, '..', 'stack');
const model = join(stack, 'model', 'files');

interface Reply {
  text: string;
  vector: number[];
  dim: number;
}

test.describe('Endpoints', () => {
  for (const path of ['/.well-known/live', '/.well-known/ready']) {
    test(`${path} answers 204 and nothing else`, async () => {
      const reply = await fetch(service + path);
      expect(reply.status).toBe(204);
      expect(await reply.text()).toBe('');
    });
  }

  test("meta is the model's own config.json", async () => {
    const reply = await fetch(`${service}/meta`);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual(await config());
  });

  for (const path of ['/vectors', '/vectors/']) {
    test(`${path} answers with the text, its vector and its dimension`, async () => {
      const reply = await post({ text: 'Blade Runner' }, { path });
      expect(reply.status).toBe(200);
      const body: Reply = await reply.json();
      expect(Object.keys(body).sort()).toEqual(['dim', 'text', 'vector']);
      expect(body.text).toBe('Blade Runner');
      expect(body.dim).toBe(body.vector.length);
    });
  }

  test("the model's config.json and its card give the dimension of every vector", async () => {
    const { hidden_dim } = await config();
    expect(await vector('Blade Runner')).toHaveLength(hidden_dim);
    expect(await readFile(join(model, 'README.md'), 'utf8')).toContain(`| dimensions | ${hidden_dim} |`);
  });

  test('the body that Weaviate sends is understood without a Content-Type header', async () => {
    const sent = {
      text: 'Blade Runner',
      dims: 0,
      vector: null,
      error: '',
      config: { task_type: 'passage' },
    };
    const body = new TextEncoder().encode(JSON.stringify(sent));
    const request = new Request(`${service}/vectors`, { method: 'POST', body });
    expect(request.headers.has('content-type')).toBe(false);
    const reply = await fetch(request);
    expect(reply.status).toBe(200);
    expect(((await reply.json()) as Reply).vector).toEqual(await vector('Blade Runner'));
  });

  test("a body without a text is answered with FastAPI's 422, which has a detail and no error", async () => {
    const reply = await post({ words: 'Blade Runner' });
    expect(reply.status).toBe(422);
    expect(Object.keys(await reply.json())).toEqual(['detail']);
  });

  for (const path of ['/docs', '/openapi.json']) {
    test(`${path} describes the service, as FastAPI does by itself`, async () => {
      expect((await fetch(service + path)).status).toBe(200);
    });
  }

  test('a text that the model cannot encode is answered with 500 and the error', async () => {
    const folder = test.info().outputPath('model');
    await writeBrokenModel(folder, { from: model });
    const broken = await startService(python, { MODEL_DIR: folder });
    const reply = await post({ text: 'Blade Runner' }, { base: broken.url });
    expect(reply.status).toBe(500);
    expect(await reply.json()).toEqual({ error: 'index 7 is out of bounds for axis 0 with size 1' });
    await broken.stop();
  });

  test('the service does not start without a model folder and says which one is missing', async () => {
    const said = await failService(python, { MODEL_DIR: 'no-such-folder' });
    expect(said).toContain('There is no model folder at no-such-folder.');
  });
});

test.describe('Model', () => {
  test('its files are the recorded ones and take 8 MiB at most', async () => {
    const names = (await readdir(model)).sort();
    const files = await Promise.all(names.map((name) => readFile(join(model, name))));
    const sums = names.map(
      (name, index) =>
        `${createHash('sha256')
          .update(files[index] ?? '')
          .digest('hex')}  files/${name}\n`,
    );
    expect(await readFile(join(model, '..', 'SHA256SUMS'), 'utf8')).toBe(sums.join(''));
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(8 * 1024 * 1024);
  });
});

test.describe('Auth', () => {
  test('a service with tokens answers vectors and meta to their bearers alone', async () => {
    const guarded = await startService(python, {
      MODEL_DIR: model,
      AUTHENTICATION_ALLOWED_TOKENS: 'first,second',
    });
    const ask = (headers: Record<string, string>) => [
      post({ text: 'Blade Runner' }, { base: guarded.url, headers }),
      post({ text: 'Blade Runner' }, { base: guarded.url, headers, path: '/vectors/' }),
      fetch(`${guarded.url}/meta`, { headers }),
    ];
    for (const authorization of ['Bearer first', 'Bearer second']) {
      for (const reply of await Promise.all(ask({ authorization }))) expect(reply.status).toBe(200);
    }
    const refused: Record<string, string>[] = [
      {},
      ...['Bearer third', 'Bearer first,second', 'Basic first'].map((authorization) => ({ authorization })),
    ];
    for (const headers of refused) {
      for (const reply of await Promise.all(ask(headers))) {
        expect(reply.status).toBe(401);
        expect(await reply.json()).toEqual({ error: 'Unauthorized' });
      }
    }
    await guarded.stop();
  });

  test('a service with tokens says that it is ready to anyone', async () => {
    const guarded = await startService(python, { MODEL_DIR: model, AUTHENTICATION_ALLOWED_TOKENS: 'first' });
    for (const path of ['/.well-known/live', '/.well-known/ready']) {
      expect((await fetch(guarded.url + path)).status).toBe(204);
    }
    await guarded.stop();
  });
});

test.describe('Encoding', () => {
  test('vectors are those of the model2vec package, to the last bit', async () => {
    const texts = [
      'Blade Runner',
      'A detective hunts androids in a city where it always rains.',
      'Größe, café and 東京 in one line',
      'UPPER and lower',
      'a',
      'word '.repeat(2_000),
    ];
    expect(await Promise.all(texts.map((text) => vector(text)))).toEqual(await packageVectors(texts));
  });

  test('every vector has length one', async () => {
    for (const text of ['Blade Runner', '!', 'word '.repeat(2_000)]) {
      expect(Math.hypot(...(await vector(text)))).toBeCloseTo(1, 12);
    }
  });

  test('a text about the same thing is nearer than one about another', async () => {
    const bread = await vector('the baker kneads dough');
    expect(dot(bread, await vector('a loaf of bread'))).toBeGreaterThan(
      dot(bread, await vector('a rocket reaches orbit')) + 0.3,
    );
  });

  test('task_type and pooling_strategy change nothing', async () => {
    const plain = await vector('Blade Runner');
    for (const config of [
      null,
      {},
      { task_type: 'query' },
      { task_type: 'passage' },
      { pooling_strategy: 'cls' },
    ]) {
      const reply = await post({ text: 'Blade Runner', config });
      expect(reply.status).toBe(200);
      expect(((await reply.json()) as Reply).vector).toEqual(plain);
    }
  });

  test('text is cut at 512 times the median token length, which is 3,072 characters', async () => {
    const most = 512 * (await medianTokenLength());
    expect(most).toBe(3_072);
    // 511 words of 6 characters, and a last one that ends where the text is cut.
    const start = 'bread '.repeat(511);
    const whole = `${start} paris`;
    expect(whole).toHaveLength(most);
    expect(await vector(`${whole}ian dogs`)).toEqual(await vector(whole));
    expect(await vector(whole)).not.toEqual(await vector(start));
  });

  test('the cut counts characters as Python does, an emoji as one', async () => {
    expect(await vector(`${'🙂'.repeat(3_068)} dog`)).toEqual(await vector('dog'));
    expect(await vector(`${'🙂'.repeat(3_072)} dog`)).toEqual(await zeros());
  });

  test('no more than 512 tokens count', async () => {
    const full = 'a '.repeat(512);
    expect(await vector(`${full}dog`)).toEqual(await vector(full));
    expect(await vector(`${'a '.repeat(511)}dog`)).not.toEqual(await vector(full));
  });

  for (const [what, text] of [
    ['no text', ''],
    ['spaces', '   '],
    ['an emoji that the model does not know', '🙂'],
    ['the unknown token', '[UNK]'],
  ] as const) {
    test(`${what} gives a vector of zeros and no error`, async () => {
      expect(await vector(text)).toEqual(await zeros());
    });
  }

  test('unknown tokens do not count', async () => {
    expect(await vector('🙂 Blade 🙂 Runner')).toEqual(await vector('Blade Runner'));
  });

  test('many requests at once are all answered, the same text with the same vector', async () => {
    const texts = Array.from({ length: 400 }, (_, index) => `film number ${index % 100}`);
    const vectors = await Promise.all(texts.map((text) => vector(text)));
    for (const [index, found] of vectors.entries()) expect(found).toEqual(vectors[index % 100]);
  });
});

async function vector(text: string): Promise<number[]> {
  const reply = await post({ text });
  expect(reply.status).toBe(200);
  return ((await reply.json()) as Reply).vector;
}

function post(
  body: object,
  {
    base = service,
    path = '/vectors',
    headers = {},
  }: { base?: string; path?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(base + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function config(): Promise<{ hidden_dim: number }> {
  return JSON.parse(await readFile(join(model, 'config.json'), 'utf8'));
}

async function zeros(): Promise<number[]> {
  return Array((await config()).hidden_dim).fill(0);
}

async function medianTokenLength(): Promise<number> {
  const tokenizer = JSON.parse(await readFile(join(model, 'tokenizer.json'), 'utf8'));
  const lengths = Object.keys(tokenizer.model.vocab)
    .map((token) => [...token].length)
    .sort((a, b) => a - b);
  const middle = lengths.length / 2;
  return Math.trunc(((lengths[Math.ceil(middle) - 1] ?? 0) + (lengths[Math.floor(middle)] ?? 0)) / 2);
}

async function packageVectors(texts: string[]): Promise<unknown> {
  const child = spawn(python, [join(stack, 'inference', 'reference.py'), model], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(texts));
  return json(child.stdout);
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
