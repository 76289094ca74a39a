import { expect } from 'playwright/test';
import { parse } from 'yaml';
import type { FactContext, Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { restOf } from '../rest.ts';
import { shownBy } from '../shown-by.ts';
import { facts as pages } from './provider-pages.ts';

interface Service {
  healthcheck: { test: string[] };
  depends_on?: object;
}

/** The services of the stack's file. */
async function servicesOf({ read }: FactContext): Promise<Record<string, Service>> {
  return parse(await read('tests/stack/docker-compose.yml')).services;
}

export const facts: Facts = {
  'security-override': inProject(
    {
      tests: {
        'tests/unit/plugin/loose-code.spec.ts': [
          'YAML that Compose would not take is refused with what was meant',
        ],
        'tests/stack/containers/fences.spec.ts': [
          "compose takes the stack's file with the lines at …:…",
          'compose merges docker-compose.override.yml by its name, with keys of the environment and of .env',
        ],
      },
    },
    ['docker-compose.override.yml'],
  ),

  'security-proxy': inProject(
    {
      tests: {
        'tests/stack/containers/fences.spec.ts': ["compose takes the stack's file with the lines at …:…"],
      },
      files: { 'tests/stack/docker-compose.yml': ['  weaviate:'] },
    },
    ['weaviate'],
  ),
  'security-ports-gone': inProject(
    {
      tests: {
        'tests/stack/containers/fences.spec.ts': [
          'with the proxy of the security page Weaviate publishes no port of its own',
        ],
      },
      files: { 'docs/deploy/configuration/security.mdx': ['ports: !reset []'] },
    },
    ['!reset []'],
  ),

  'sizing-run': inProject(
    {
      files: {
        'package.json': ['tests/bench/main.ts'],
        'tests/bench/parts.ts': [
          "name: 'sizing'",
          'the tables of docs/deploy/configuration/sizing.mdx',
          'await measureSizing(log)',
        ],
      },
    },
    ['npm run bench -- --only sizing'],
  ),

  'compose-checks': async (context) => {
    const { weaviate, 'text2vec-model2vec': service } = await servicesOf(context);
    expect(weaviate?.healthcheck.test.join(' ')).toContain('http://127.0.0.1:8080/v1/.well-known/ready');
    expect(service?.healthcheck.test.join(' ')).toContain('http://127.0.0.1:8080/.well-known/ready');
    expect(weaviate?.depends_on).toEqual({ 'text2vec-model2vec': { condition: 'service_healthy' } });
    return [];
  },

  'service-no-curl': async (context) => {
    const { test = [] } = (await servicesOf(context))['text2vec-model2vec']?.healthcheck ?? {};
    expect(test.slice(0, 3)).toEqual(['CMD', 'python', '-c']);
    expect(test[3]).not.toContain('\n');
    return [];
  },

  'docker-model': inProject(
    {
      tests: {
        'tests/unit/configurator/compose-file.spec.ts': [
          'every model that can be chosen is a published image, and every published image of the newest version can',
        ],
      },
      files: {
        'src/components/Configurator/compose-file.ts': [
          'semitechnologies/model2vec-inference',
          './my-model:/app/models:ro',
        ],
      },
    },
    ['model2vec-inference', 'my-model'],
  ),

  'docker-data': inProject(
    {
      tests: { 'tests/stack/containers/configurator.spec.ts': ['… with volume …'] },
      files: {
        'src/components/Configurator/compose-file.ts': ["named: 'weaviate_data', folder: './data'"],
        'tests/stack/containers/configurator.spec.ts': ['data outlives its containers'],
      },
    },
    ['weaviate_data', './data'],
  ),

  'docker-comes-back': inProject({
    tests: {
      'tests/site/containers/page-shell.spec.ts': [
        'what Copy gives on … starts the stack, and stops it where the page does',
      ],
    },
    files: { 'tests/stack/boot.sh': ['docker compose up -d --wait'] },
  }),

  /** The stack runs with the settings of the file, and answers without a key. */
  'docker-loopback': async (context) => {
    expect((await restOf(context.stack.rest).ask('GET', '/v1/schema')).status).toBe(200);
    const published = inProject(
      {
        tests: {
          'tests/unit/configurator/compose-file.spec.ts': ['nothing is published beyond this machine'],
        },
        files: {
          'tests/stack/docker-compose.yml': [
            'AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: "true"',
            '"127.0.0.1:8080:8080"',
          ],
        },
      },
      ['127.0.0.1'],
    );
    return published(context);
  },

  'docker-stop': inProject({
    tests: {
      'tests/site/containers/page-shell.spec.ts': [
        'what Copy gives on … starts the stack, and stops it where the page does',
      ],
      'tests/stack/containers/configurator.spec.ts': ['… with volume …'],
    },
    files: {
      'tests/stack/boot.sh': ['docker compose down'],
      'tests/stack/containers/configurator.spec.ts': ['data outlives its containers'],
    },
  }),

  'docker-volumes': inProject(
    {
      tests: { 'tests/stack/containers/configurator.spec.ts': ['… with volume …'] },
      files: {
        'tests/stack/containers/configurator.spec.ts': [
          "expect(await statusAfter('--volumes'), 'with --volumes').toBe(volume === 'folder' ? 200 : 404)",
        ],
        'src/components/Configurator/compose-file.ts': ["folder: './data'"],
      },
    },
    ['--volumes', './data'],
  ),

  'quickstart-up': inProject(
    {
      tests: {
        'tests/site/containers/page-shell.spec.ts': [
          'what Copy gives on … starts the stack, and stops it where the page does',
        ],
      },
      files: { 'tests/stack/boot.sh': ['docker compose up -d --wait'] },
      paths: ['tests/stack/docker-compose.yml'],
    },
    [],
  ),

  'emb-two-containers': async (context) => {
    await shownBy(pages, 'three-programs', context);
    return inProject({
      tests: {
        'tests/stack/containers/stack.spec.ts': [
          'starts healthy containers with an empty Weaviate and leaves nothing',
        ],
      },
      files: { 'tests/stack/docker-compose.yml': ['# The model is part of the image'] },
    })(context);
  },

  'emb-first-command': inProject({
    tests: {
      'tests/site/containers/page-shell.spec.ts': [
        'what Copy gives on … starts the stack, and stops it where the page does',
      ],
    },
    files: { 'tests/stack/boot.sh': ['docker compose up -d --wait', '/v1/.well-known/ready'] },
  }),

  'emb-address': inProject(
    {
      files: {
        'tests/stack/docker-compose.yml': ['MODEL2VEC_INFERENCE_API: http://text2vec-model2vec:8080'],
      },
    },
    ['MODEL2VEC_INFERENCE_API', 8080],
  ),

  'emb-authlib': async (context) => {
    const needed = await context.python(`
import json
from importlib.metadata import requires, version
print(json.dumps([any(one.startswith("authlib") for one in requires("weaviate-client")), version("authlib")]))
`);
    expect(needed).toEqual([true, expect.stringMatching(/^1\.[0-7]\./)]);
    return inProject(
      {
        files: {
          'tests/snippets/clients/py/requirements.in': [
            '# From 1.8 on, authlib warns on every import of weaviate-client',
          ],
          'docs/weaviate/model-providers/_includes/install.sh': ["'authlib<1.8'"],
        },
      },
      ['authlib', 1.8],
    )(context);
  },
};
