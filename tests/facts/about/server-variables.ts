import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { restOf } from '../rest.ts';
import { secondServer } from '../second-server.ts';
import { sentTexts } from '../sent-texts.ts';
import { groupIn, serverSource } from '../server-source.ts';
import { shownBy } from '../shown-by.ts';
import { facts as texts } from './concepts-vectorization.ts';
import { facts as modules } from './configuration-module.ts';
import { facts as debugging } from './deploy-debugging.ts';
import { facts as variables } from './deploy-variables.ts';
import { facts as objects } from './objects-text.ts';
import { facts as trouble } from './troubleshooting-module.ts';
import { facts as service } from './troubleshooting-service.ts';

const module = 'text2vec-model2vec';
const environment = () => serverSource('usecases/config/environment.go');
const handler = () => serverSource('usecases/config/config_handler.go');

export const facts: Facts = {
  /** What each of them does where it is set, and what holds where it is not. */
  'variables-of-the-module': async (context) => {
    await shownBy(trouble, 'wait-off', context);
    await shownBy(texts, 'lowercase-variable', context);
    for (const id of ['module-timeout', 'validate-base-url']) await shownBy(service, id, context);
    const text = await environment();
    const seconds = groupIn(text, /ModuleHttpClientTimeout = (\d+) \* time\.Second/);
    expect(seconds).toBe('50');
    const initialised = await serverSource(`modules/${module}/module.go`);
    expect(initialised).toMatch(/waitForStartup := true\n/);
    expect((await sentTexts()).inOrder[0]).toContain('A PLOT');
    const names = ['ENABLE_MODULES', module, 'MODEL2VEC_INFERENCE_API'];
    for (const name of ['ENABLE_MODULES', 'MODULES_CLIENT_TIMEOUT', 'DEFAULT_VECTORIZER_MODULE'])
      expect(text).toContain(`os.Getenv("${name}")`);
    expect(initialised).toContain(`os.Getenv("${names[2]}")`);
    const others = ['MODEL2VEC_WAIT_FOR_STARTUP', 'LOWERCASE_VECTORIZATION_INPUT', 'MODULES_CLIENT_TIMEOUT'];
    const last = [`${seconds}s`, 'MODULES_VALIDATE_BASE_URL', 'DEFAULT_VECTORIZER_MODULE'];
    const more = ['REVECTORIZE_CHECK_DISABLED', 'false', 'API_BASED_MODULES_DISABLED'];
    await shownBy(variables, 'booleans-of-others', context);
    await shownBy(modules, 'module-not-api-based', context);
    await shownBy(objects, 'revectorize-check-variable', context);
    return [...names, ...others, ...last, groupIn(text, /const VectorizerModuleNone = "(\w+)"/), ...more];
  },

  'variables-of-the-server': async (context) => {
    for (const id of ['booleans', 'booleans-of-others']) await shownBy(variables, id, context);
    const [port = ''] = (await debugging['debugging-port']?.(context)) ?? [];
    const [text, defaults] = [await environment(), await handler()];
    const rest = await serverSource('adapters/handlers/rest/configure_api.go');
    const [least, percent] = [
      groupIn(rest, /os\.Getenv\("LIMIT_RESOURCES"\) == "(\w+)"/),
      groupIn(rest, /Limiting resources: memory: (\d+)%/),
    ];
    expect(rest).toContain('return !state.ServerConfig.Config.DisableTelemetry');
    expect(text).toMatch(/defaultQuantization := ""\n\s+if v := os\.Getenv\("DEFAULT_QUANTIZATION"\)/);
    const named = (name: string) => {
      expect(text + rest).toContain(`"${name}"`);
      return name;
    };
    return [
      named('PERSISTENCE_DATA_PATH'),
      groupIn(defaults, /DefaultPersistenceDataPath string = "([^"]+)"/),
      ...['CLUSTER_HOSTNAME', 'AUTOSCHEMA_ENABLED'].map(named),
      'false',
      named('DEFAULT_VECTOR_INDEX'),
      groupIn(
        await serverSource('entities/vectorindex/config.go'),
        /DefaultVectorIndexType\s*=\s*VectorIndexType(\w+)/,
      ).toLowerCase(),
      ...['DEFAULT_QUANTIZATION', 'ASYNC_INDEXING'].map(named),
      'dynamic',
      named('GRPC_PORT'),
      groupIn(text, /DefaultGRPCPort\s*= (\d+)/),
      named('QUERY_DEFAULTS_LIMIT'),
      groupIn(defaults, /DefaultQueryDefaultsLimit\s+int64 = (\d+)/),
      named('QUERY_MAXIMUM_RESULTS'),
      groupIn(text, /DefaultQueryMaximumResults\s+= int64\((\d+)\)/),
      ...['DISABLE_TELEMETRY', 'LIMIT_RESOURCES'].map(named),
      percent,
      least,
      named('GO_PROFILING_DISABLE'),
      port,
    ];
  },

  'variables-of-access': async (context) => {
    for (const id of ['key-of-user', 'rbac-variable']) await shownBy(facts, id, context);
    expect(await anonymousAsSet('')).toBe(200);
    const lengths = await serverSource('usecases/auth/authentication/apikey/client.go');
    expect(lengths).toContain(
      'if len(c.config.Users) > 1 && len(c.config.Users) != len(c.config.AllowedKeys) {',
    );
    const text = await environment();
    const key = 'AUTHENTICATION_APIKEY';
    const names = ['AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED', `${key}_ENABLED`, `${key}_ALLOWED_KEYS`];
    const all = [...names, `${key}_USERS`, 'AUTHORIZATION_RBAC_ENABLED'];
    for (const name of all) expect(text).toContain(`"${name}"`);
    return all;
  },

  /** The two that have a name, and the two that follow from them. */
  'cluster-ports': async () => {
    const text = await environment();
    const gossip = Number(groupIn(text, /DefaultGossipBindPort = (\d+)/));
    expect(text).toContain('cfg.DataBindPort = cfg.GossipBindPort + 1');
    const raft = [/DefaultRaftPort\s+= (\d+)/, /DefaultRaftInternalPort\s+= (\d+)/];
    return [gossip, gossip + 1, ...raft.map((pattern) => groupIn(text, pattern))];
  },

  'modules-wait': async () => {
    const rest = await serverSource('adapters/handlers/rest/configure_api.go');
    const seconds = groupIn(rest, /moduleCtx, cancel := context\.WithTimeout\(ctx, (\d+)\*time\.Second\)/);
    return [seconds];
  },

  'modules-two-variables': async ({ read }) => {
    const compose = await read('tests/stack/docker-compose.yml');
    const [names, values] = [
      ['ENABLE_MODULES', 'MODEL2VEC_INFERENCE_API'],
      [module, 'http://text2vec-model2vec:8080'],
    ];
    for (const [index, name] of names.entries()) expect(compose).toContain(`${name}: ${values[index]}`);
    const rest = await serverSource('adapters/handlers/rest/configure_api.go');
    expect(rest).toContain('modules = strings.Split(appState.ServerConfig.Config.EnableModules, ",")');
    return names.flatMap((name, index) => [name, values[index] ?? '']);
  },

  /** With it a key alone does not suffice; that of a user who may do all does. */
  'rbac-variable': async () => {
    const variable = 'AUTHORIZATION_RBAC_ENABLED';
    const server = await secondServer({
      AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'false',
      AUTHENTICATION_APIKEY_ENABLED: 'true',
      AUTHENTICATION_APIKEY_ALLOWED_KEYS: 'first-key,second-key',
      AUTHENTICATION_APIKEY_USERS: 'first,second',
      AUTHORIZATION_RBAC_ROOT_USERS: 'first',
      [variable]: 'true',
    });
    await server.ready();
    const create = async (key: string) =>
      (
        await restOf(server.rest, { authorization: `Bearer ${key}` }).ask('POST', '/v1/schema', {
          class: 'Sample',
        })
      ).status;
    expect([await create('second-key'), await create('first-key')]).toEqual([403, 200]);
    await server.stop();
    return [variable];
  },

  'key-of-user': async (context) => {
    const { first, second } = await withKeys(context);
    expect([first, second]).toEqual(['first', 'second']);
    return [];
  },
  'connect-with-key': async (context) => {
    expect((await withKeys(context)).ready).toEqual([true, true]);
    return [
      'weaviate.connect_to_local(auth_credentials=Auth.api_key(key))',
      'weaviate.connectToLocal({ authCredentials: new weaviate.ApiKey(key) })',
    ];
  },
};

/** How a server with no other way in answers a request without a key. */
async function anonymousAsSet(value: string): Promise<number> {
  const server = await secondServer({ AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: value });
  await server.ready();
  const { status } = await restOf(server.rest).ask('GET', '/v1/schema');
  await server.stop();
  return status;
}

type Seen = Awaited<ReturnType<typeof observeKeys>>;
let seen: Promise<Seen> | undefined;

function withKeys(context: FactContext): Promise<Seen> {
  seen ??= observeKeys(context);
  return seen;
}

/** Whom a server with keys takes for whom, and how clients with a key connect. */
async function observeKeys({ python }: FactContext) {
  const server = await secondServer({
    AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'false',
    AUTHENTICATION_APIKEY_ENABLED: 'true',
    AUTHENTICATION_APIKEY_ALLOWED_KEYS: 'first-key,second-key',
    AUTHENTICATION_APIKEY_USERS: 'first,second',
  });
  await server.ready();
  const { rest, port, grpcPort } = server;
  const whoIs = async (key: string) => {
    const { body } = await restOf(rest, { authorization: `Bearer ${key}` }).ask('GET', '/v1/users/own-info');
    return (body as { username: string }).username;
  };
  const client = await weaviate.connectToLocal({
    ...{ port, grpcPort },
    authCredentials: new weaviate.ApiKey('first-key'),
  });
  const ofTypeScript = await client.isReady();
  await client.close();
  const ofPython = await python(`
import json, weaviate
from weaviate.classes.init import Auth
key = Auth.api_key("second-key")
with weaviate.connect_to_local(port=${port}, grpc_port=${grpcPort}, auth_credentials=key) as client:
    print(json.dumps(client.is_ready()))
`);
  const users = { first: await whoIs('first-key'), second: await whoIs('second-key') };
  await server.stop();
  return { ...users, ready: [ofPython, ofTypeScript] };
}
