import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import { defaultChoice } from '../../../src/components/Configurator/choice.ts';
import { composeFile } from '../../../src/components/Configurator/compose-file.ts';
import { readDescription } from '../../stack/description.ts';
import type { FactContext, Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { messageOf } from '../messages.ts';
import { withOwnStack } from '../own-stack.ts';
import { restOf } from '../rest.ts';
import { withoutModule } from '../server-settings.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { textsOf } from '../small-collections.ts';
import { facts as trouble } from './troubleshooting-module.ts';

const run = promisify(execFile);
const module = 'text2vec-model2vec';
const meta = '/v1/meta';

async function modulesAt(rest: string): Promise<Record<string, Record<string, unknown>>> {
  return ((await restOf(rest).ask('GET', meta)).body as { modules: Record<string, Record<string, unknown>> })
    .modules;
}

/** The parameters that a call of `connect_to_local` takes in Python. */
const parameters = async ({ python }: FactContext) =>
  (await python(
    'import inspect, json, weaviate; print(json.dumps(list(inspect.signature(weaviate.connect_to_local).parameters)))',
  )) as string[];

const lists = async ({ stack }: FactContext) => {
  expect(await modulesAt(stack.rest)).toHaveProperty(module);
  return [];
};

export const facts: Facts = {
  'meta-answers': async ({ stack }) => {
    const { body } = await restOf(stack.rest).ask('GET', meta);
    expect(Object.keys(body as object)).toEqual(expect.arrayContaining(['version', 'modules']));
    return [`GET ${meta}`];
  },
  'status-meta': async ({ stack }) => {
    expect((await modulesAt(stack.rest))[module]).toHaveProperty('model_type');
    return [meta];
  },
  'emb-meta-lists': lists,

  /** Off, on, and on without an answer of the service. */
  'meta-table': async ({ stack, read }) => {
    const [name, variable, config] = ['modules', 'MODEL2VEC_INFERENCE_API', 'config.json'];
    expect((await withoutModule()).modules).not.toHaveProperty(module);
    const on = (await modulesAt(stack.rest))[module] ?? {};
    expect(on).toEqual(JSON.parse(await read(`tests/stack/model/files/${config}`)));
    const keys = ['hidden_dim', 'model_type'];
    for (const key of keys) expect(on).toHaveProperty(key);
    const environment = { [variable]: 'http://127.0.0.1:9', MODEL2VEC_WAIT_FOR_STARTUP: 'false' };
    const dead = await withOwnStack(environment, async ({ rest }) => (await modulesAt(rest))[module] ?? {});
    return [name, module, module, ...keys, config, module, ...Object.keys(dead), variable];
  },
  'meta-clients': async (context) => {
    const { client, python } = context;
    const ofPython = await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    print(json.dumps(client.get_meta()["modules"]))
`);
    expect(ofPython).toEqual((await client.getMeta()).modules);
    const connect = 'docs/weaviate/model-providers/_includes/provider.connect.local';
    const methods = ['client.get_meta()', 'client.getMeta()'] as const;
    return shown(connect, 'BasicInstantiation', { code: [methods] }, methods)(context);
  },

  /** Without one of the two variables the module does not work. */
  'emb-module': async (context) => {
    expect((await withoutModule()).status).toBe(422);
    await shownBy(trouble, 'not-ready-no-address', context);
    const compose = await context.read('tests/stack/docker-compose.yml');
    return [/ENABLE_MODULES: (\S+)/.exec(compose)?.[1] ?? ''];
  },
  /** A server with these two and no other of the module's. */
  'emb-two-variables': async (context) => {
    const { sent } = await textsOf((notes) => notes.data.insert({ text: 'Bread' }));
    expect(sent).toEqual(['Bread']);
    expect((await withoutModule()).modules).not.toHaveProperty(module);
    await shownBy(trouble, 'not-ready-no-address', context);
    return [];
  },
  'emb-module-on': async ({ client }) => {
    const variable = 'ENABLE_MODULES';
    expect((await client.getMeta()).modules).toHaveProperty(module);
    expect((await withoutModule()).modules).not.toHaveProperty(module);
    return [variable];
  },
  'emb-no-key': async ({ stack }) => {
    expect((await fetch(`${stack.inference}/meta`)).status).toBe(200);
    expect((await restOf(stack.rest).ask('GET', '/v1/schema')).status).toBe(200);
    return [];
  },
  'service-port': async ({ read }) => {
    const { inference } = await readDescription();
    expect(inference).toBeTruthy();
    return [
      /127\.0\.0\.1:(\d+)\/\.well-known\/ready', timeout/.exec(
        await read('tests/stack/docker-compose.yml'),
      )?.[1] ?? '',
    ];
  },

  'curl-fail': async ({ stack }) => {
    const [option, program] = ['--fail', 'curl'];
    const ask = (path: string, ...more: string[]) =>
      run(program, ['--silent', ...more, stack.rest + path]).then(
        () => 0,
        (error: { code: number }) => error.code,
      );
    expect([await ask('/v1/nowhere'), await ask('/v1/nowhere', option), await ask(meta, option)]).toEqual([
      0, 22, 0,
    ]);
    return [option, program];
  },

  /** With a wrong gRPC port neither client gets as far as a search. */
  'search-needs-grpc': async (context) => noWayWithout(context),
  'two-ports': async (context) => noWayWithout(context),

  'docker-ports': async (context) => {
    expect(await parameters(context)).toEqual(expect.arrayContaining(['port', 'grpc_port']));
    const file = composeFile({ ...defaultChoice, ports: 'other' });
    const booted = { 'tests/stack/containers/configurator.spec.ts': ['the file boots with …'] };
    await inProject({ tests: booted })(context);
    const [line = '', other = ''] = file.match(/"127\.0\.0\.1:\d+:\d+"/g) ?? [];
    const [rest, grpc] = [line, other].map((one) => one.split(':')[1]);
    return [
      line,
      `weaviate.connect_to_local(port=${rest}, grpc_port=${grpc})`,
      `weaviate.connectToLocal({ port: ${rest}, grpcPort: ${grpc} })`,
    ];
  },
  'security-openssl': async (context) => {
    const merged =
      'compose merges docker-compose.override.yml by its name, with keys of the environment and of .env';
    await inProject({ tests: { 'tests/stack/containers/fences.spec.ts': [merged] } })(context);
    const command = 'openssl rand -hex 32';
    const [program = '', ...words] = command.split(' ');
    expect((await run(program, words)).stdout.trim()).toMatch(/^[0-9a-f]{64}$/);
    return ['.env', command];
  },
};

let refusals: Promise<[string, unknown, number]> | undefined;

/** With a wrong gRPC port neither client connects, though REST answers. */
async function noWayWithout(context: FactContext): Promise<[]> {
  refusals ??= withWrongPort(context);
  const [ofTypeScript, ofPython, rest] = await refusals;
  expect(ofTypeScript).not.toBe('');
  expect(ofPython).not.toBe('');
  expect(rest).toBe(200);
  return [];
}

async function withWrongPort({ python, stack }: FactContext): Promise<[string, unknown, number]> {
  const ofPython = await python(`
import json, weaviate
try:
    weaviate.connect_to_local(grpc_port=9)
    print(json.dumps(""))
except Exception as error:
    print(json.dumps(type(error).__name__))
`);
  const ofTypeScript = await messageOf(weaviate.connectToLocal({ grpcPort: 9 }));
  return [ofTypeScript, ofPython, (await restOf(stack.rest).ask('GET', meta)).status];
}
