import { expect } from 'playwright/test';
import { filesUnder } from '../../../src/plugin/files.ts';
import environment from '../../../src/plugin/known/environment.json' with { type: 'json' };
import { startService } from '../../stack/inference/service.ts';
import { prepare } from '../../stack/prepare.ts';
import { answerOf, insertWith, keys, modelFolder, module } from '../deployed-server.ts';
import type { Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { property, restOf } from '../rest.ts';
import { groupIn, serverSource } from '../server-source.ts';

/** The variables of the pages that switch something, by the file of the server that reads them. */
const switches = {
  module: `modules/${module}/module.go`,
  components: {
    'usecases/modulecomponents/validate_baseurl.go': ['MODULES_VALIDATE_BASE_URL'],
    'usecases/modulecomponents/vectorizer/object_texts.go': ['LOWERCASE_VECTORIZATION_INPUT'],
  },
  config: {
    path: 'usecases/config/environment.go',
    names: [
      ...['AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED', 'AUTHENTICATION_APIKEY_ENABLED', 'ASYNC_INDEXING'],
      ...['AUTHORIZATION_RBAC_ENABLED', 'GO_PROFILING_DISABLE', 'DISABLE_TELEMETRY'],
    ],
  },
};

export const facts: Facts = {
  'enable-modules-list': async () => {
    const variable = 'ENABLE_MODULES';
    await withOwnStack({ [variable]: ` no-such-module , ${module} ` }, async ({ rest }) => {
      const { modules } = JSON.parse((await answerOf(rest, '/v1/meta')).text);
      expect(Object.keys(modules)).toContain(module);
    });
    return [variable];
  },

  'both-modules': async () => {
    const variable = 'ENABLE_MODULES';
    const other = 'text2vec-openai';
    const listed = (names: string) =>
      withOwnStack({ [variable]: names, API_BASED_MODULES_DISABLED: 'true' }, async ({ rest }) =>
        Object.keys(JSON.parse((await answerOf(rest, '/v1/meta')).text).modules),
      );
    expect(await listed(`${module},${other}`)).toEqual(expect.arrayContaining([module, other]));
    expect(await listed(module)).not.toContain(other);
    return [variable];
  },

  'address-with-slash': async () => {
    const variable = 'MODEL2VEC_INFERENCE_API';
    const asked = await withOwnStack(
      (service) => ({ [variable]: `${service}/` }),
      async ({ rest, recorder }) => {
        await expect.poll(() => recorder.paths.length).toBeGreaterThan(2);
        await expect(fetch(`${rest}/v1/.well-known/ready`)).rejects.toThrow();
        return recorder.paths;
      },
      { untilReady: false },
    );
    return [variable, ...new Set(asked)];
  },

  /** Each word switches on a variable of its own, and another word does not. */
  booleans: async () => {
    const words = ['true', '1', 'on', 'enabled'] as const;
    const observe = async ([keysOn, anonymous, lower, async]: readonly string[]) => {
      const environment = {
        AUTHENTICATION_APIKEY_ENABLED: keysOn ?? '',
        AUTHENTICATION_APIKEY_ALLOWED_KEYS: keys.writer,
        AUTHENTICATION_APIKEY_USERS: 'writer',
        AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: anonymous ?? '',
        LOWERCASE_VECTORIZATION_INPUT: lower ?? '',
        ASYNC_INDEXING: async ?? '',
      };
      return withOwnStack(environment, async ({ rest, recorder }) => {
        const withKey = restOf(rest, { authorization: `Bearer ${keys.writer}` });
        const server = (await restOf(rest).ask('GET', '/v1/schema')).status === 200 ? restOf(rest) : withKey;
        await server.create('Sample', {}, [property('title')]);
        await server.insert('Sample', { title: 'BREAD' });
        const dynamic = await server.create('Other', {}, [], { vectorIndexType: 'dynamic' });
        return {
          key: (await withKey.ask('GET', '/v1/schema')).status,
          anonymous: (await restOf(rest).ask('GET', '/v1/schema')).status,
          sent: recorder.take().map(({ text }) => text),
          dynamic: dynamic.status,
        };
      });
    };
    expect(await observe(words)).toEqual({ key: 200, anonymous: 200, sent: ['bread'], dynamic: 200 });
    const off = await observe(['true', 'yes', 'yes', 'yes']);
    expect(off).toEqual({ key: 200, anonymous: 401, sent: ['BREAD'], dynamic: 422 });
    expect(await serverSource('entities/config/helpers.go')).toMatch(
      /switch strings\.ToLower\(value\) \{\s+case "on", "enabled", "1", "true":\s+return true\s+default:\s+return false/,
    );
    const { module, components, config } = switches;
    for (const [path, names] of Object.entries({ ...components, [config.path]: config.names })) {
      const source = await serverSource(path);
      for (const name of names) expect(source).toContain(`entcfg.Enabled(os.Getenv("${name}"))`);
    }
    expect(await serverSource(module)).toContain('waitForStartup = entcfg.Enabled(envWaitForStartup)');
    return words;
  },

  'booleans-but-one': async () => {
    const source = await serverSource('adapters/handlers/rest/configure_api.go');
    const [, variable = '', word = ''] = /os\.Getenv\("(LIMIT_RESOURCES)"\) == "(\w+)"/.exec(source) ?? [];
    return [variable, word];
  },

  'startup-asks': async () =>
    withOwnStack({}, async ({ recorder }) => {
      expect(recorder.paths[0]).toBe('/.well-known/ready');
      return [];
    }),

  'tokens-and-weaviate': async () => {
    const variable = 'AUTHENTICATION_ALLOWED_TOKENS';
    const { python } = await prepare(() => {});
    const guarded = await startService(python, { MODEL_DIR: modelFolder, [variable]: 'secret' });
    const [status, said] = await withOwnStack({}, (stack) =>
      insertWith(stack, { inferenceUrl: guarded.url }),
    );
    await guarded.stop();
    expect(status).toBe(500);
    return [variable, /fail with status 401: Unauthorized/.exec(said)?.[0] ?? said];
  },

  'no-service-no-start': async () => {
    const nowhere = { MODEL2VEC_INFERENCE_API: 'http://127.0.0.1:9' };
    await withOwnStack(
      nowhere,
      async ({ rest }) => {
        const until = performance.now() + 5_000;
        while (performance.now() < until)
          await expect(fetch(`${rest}/v1/.well-known/ready`)).rejects.toThrow();
      },
      { untilReady: false },
    );
    return [];
  },
  'booleans-of-others': async () => {
    const names = ['AUTOSCHEMA_ENABLED', 'REVECTORIZE_CHECK_DISABLED'];
    const source = await serverSource('usecases/config/environment.go');
    const words = names.map((name) =>
      groupIn(
        source,
        new RegExp(`"${name}"\\); v != "" \\{\\s+\\w+ = !\\(strings\\.ToLower\\(v\\) == "(\\w+)"`),
      ),
    );
    return [...names, ...new Set(words)];
  },

  'variables-all': async ({ read }) => {
    const known = new Set([...environment.names, 'AUTHENTICATION_ALLOWED_TOKENS']);
    const folder = (await filesUnder(process.cwd(), 'docs')).filter((path) => /\.mdx?$/.test(path));
    const pages = folder.filter((path) => !path.startsWith('docs/contributing/'));
    const texts = await Promise.all([...pages, 'tests/stack/docker-compose.yml'].map(read));
    const named = new Set(
      texts
        .join('\n')
        .match(/\b[A-Z][A-Z0-9_]+\b/g)
        ?.filter((name) => known.has(name)),
    );
    expect(named.size).toBeGreaterThan(25);
    const reference = await read('docs/reference/environment-variables.mdx');
    const rows = Array.from(reference.matchAll(/^\| `([A-Z0-9_]+)` \|/gm), ([, name = '']) => name);
    expect([...named].filter((name) => ![...rows, 'AUTHENTICATION_ALLOWED_TOKENS'].includes(name))).toEqual(
      [],
    );
    return [];
  },
};
