import { type Choice, imageOfOwnModel } from './choice.ts';

const ports = { usual: { rest: 8080, grpc: 50051 }, other: { rest: 18080, grpc: 15051 } };
const dataPath = '/var/lib/weaviate';

/** The `docker-compose.yml` of a choice. */
export function composeFile(choice: Choice): string {
  const module = choice.module === 'on';
  return [
    'services:',
    ...weaviate(choice, module),
    ...(module ? ['', ...inference(choice)] : []),
    ...(choice.volume === 'named' ? ['', 'volumes:', '  weaviate_data:'] : []),
  ].join('\n');
}

function weaviate({ version, volume, ports: chosen }: Choice, module: boolean): string[] {
  const { rest, grpc } = ports[chosen];
  const source = { named: 'weaviate_data', folder: './data', none: '' }[volume];
  return [
    '  weaviate:',
    `    image: cr.weaviate.io/semitechnologies/weaviate:${version}`,
    '    command: ["--host", "0.0.0.0", "--port", "8080", "--scheme", "http"]',
    '    ports:',
    `      - "127.0.0.1:${rest}:8080" # REST`,
    `      - "127.0.0.1:${grpc}:50051" # gRPC`,
    '    environment:',
    ...(module ? moduleVariables : []),
    '      # Anyone who reaches the ports may read and write, so they are published on this machine only.',
    '      AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: "true"',
    `      PERSISTENCE_DATA_PATH: ${dataPath}`,
    '      CLUSTER_HOSTNAME: node1',
    '      DISABLE_TELEMETRY: "true"',
    ...(source ? ['    volumes:', `      - ${source}:${dataPath}`] : []),
    ...(module ? ['    depends_on:', '      text2vec-model2vec:', '        condition: service_healthy'] : []),
    '    healthcheck:',
    '      test: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/v1/.well-known/ready"]',
    ...patience,
    '    restart: unless-stopped',
  ];
}

const moduleVariables = [
  '      # The module has to be named here; it is not among those that are on by default.',
  '      ENABLE_MODULES: text2vec-model2vec',
  '      # The inference service below; no slash at the end.',
  '      MODEL2VEC_INFERENCE_API: http://text2vec-model2vec:8080',
];

const patience = ['      interval: 5s', '      timeout: 3s', '      retries: 12'];

function inference({ model }: Choice): string[] {
  const own = model === 'own';
  return [
    '  text2vec-model2vec:',
    own
      ? '    # The folder below takes the place of the model in the image.'
      : '    # The model is part of the image; another tag brings another model.',
    `    image: cr.weaviate.io/semitechnologies/model2vec-inference:${own ? imageOfOwnModel : model}`,
    ...(own ? ['    volumes:', '      - ./my-model:/app/models:ro'] : []),
    '    healthcheck:',
    '      test:',
    '        - CMD',
    '        - python',
    '        - -c',
    "        - import urllib.request as r; r.urlopen('http://127.0.0.1:8080/.well-known/ready', timeout=2)",
    ...patience,
    '    restart: unless-stopped',
  ];
}
