/** Lines of Weaviate's service in a file that is merged into the stack's, and what stands beside its services. */
interface Sample {
  lines: readonly string[];
  beside?: readonly string[];
}

/** What Compose refuses, and what is said of it. */
export const refusedCompose: readonly (Sample & { said: string })[] = [
  { lines: ['depends_on: [nope]'], said: 'nope is no service of the file.' },
  { lines: ['depends_on: [weaviate]'], said: 'weaviate waits for itself' },
  {
    lines: ['depends_on:', '  nope:', '    condition: service_started'],
    said: 'nope is no service of the file.',
  },
  { lines: ['links: [nope]'], said: 'nope is no service of the file.' },
  { lines: ['network_mode: service:nope'], said: 'nope is no service of the file.' },
  { lines: ['network_mode: host', 'networks: [default]'], said: 'both network_mode and networks' },
  { lines: ['extends: nope'], said: 'With extends this cannot be merged' },
  { lines: ['volumes: ["data:/data"]'], said: 'data is no volume of the file.' },
  {
    lines: ['volumes:', '  - type: volume', '    source: data', '    target: /data'],
    said: 'data is no volume of the file.',
  },
  { lines: ['networks: [back]'], said: 'back is no network of the file.' },
  { lines: ['configs: [nope]'], said: 'nope is no config of the file.' },
  { lines: ['secrets: [nope]'], said: 'nope is no secret of the file.' },
  { lines: ['healthcheck:', '  interval: soon'], said: 'soon is no duration' },
  { lines: ['healthcheck:', '  interval: 5'], said: 'interval must be string' },
  { lines: ['stop_grace_period: 5 minutes'], said: '5 minutes is no duration' },
  { lines: ['healthcheck:', '  test: [wget, -q]'], said: 'wget is no way to run a health check' },
  { lines: ['healthcheck:', '  retries: many'], said: 'many is no whole number' },
  { lines: ['ports: ["99999999:abc"]'], said: '99999999:abc is no port' },
  { lines: ['ports: ["8080:80/http"]'], said: '8080:80/http is no port' },
  { lines: ['ports: ["8000-8001:80-82"]'], said: '8000-8001:80-82 is no port' },
  { lines: ['mem_limit: much'], said: 'much is no size' },
  { lines: ['cpus: fast'], said: 'fast is no number' },
  { lines: ['privileged: perhaps'], said: 'perhaps is neither true nor false' },
  { lines: ['hostname: "${NAME"'], said: 'Compose cannot read the variable in ${NAME.' },
  { lines: ['command: "a \'b"'], said: "a 'b is no command line" },
  { lines: ['entrypoint: run (a'], said: 'run (a is no command line' },
  { lines: ["post_start: [{command: it's}]"], said: "it's is no command line" },
  { lines: ['extra_hosts: [abc]'], said: 'abc is no host with its address' },
  { lines: ['build: {context: ., extra_hosts: [abc]}'], said: 'abc is no host with its address' },
  { lines: ['volumes: [""]'], said: 'is no volume' },
  { lines: ['volumes: ["./a:/a:ro:b"]'], said: './a:/a:ro:b is no volume' },
  { lines: ['volumes: ["/a::ro"]'], said: '/a::ro is no volume' },
  { lines: ['volumes: [{type: bind, target: /a}]'], said: 'services.weaviate.volumes.0 has no source' },
  { lines: ['volumes: [{type: tmpfs}]'], said: 'services.weaviate.volumes.0 has no target' },
  {
    lines: ['volumes: [{type: volume, source: weaviate_data, target: /a, volume: {nocopy: perhaps}}]'],
    said: 'perhaps is neither true nor false',
  },
  { lines: ['ports: [{published: "80"}]'], said: 'services.weaviate.ports.0 has no target' },
  { lines: ['ports: [{target: 80, host_ip: localhost}]'], said: 'localhost is no address' },
  { lines: ['ports: [{target: "80-81"}]'], said: '80-81 is no whole number' },
  {
    lines: ['build: {context: ., dockerfile: a, dockerfile_inline: FROM a}'],
    said: 'has both dockerfile and dockerfile_inline',
  },
  { lines: ['build: {context: ., secrets: [nope]}'], said: 'nope is no secret of the file.' },
  {
    lines: ['develop: {watch: [{path: ., action: sync}]}'],
    said: 'services.weaviate.develop.watch.0 has no target',
  },
  { lines: ['label_file: ./nope'], said: 'Compose reads ./nope at once' },
  { lines: ['env_file: [{path: ./nope}]'], said: 'Compose reads ./nope at once' },
  { lines: ['models: [nope]'], said: 'nope is no model of the file.' },
  { lines: ['labels: {A: 2026-01-01}'], said: 'services.weaviate.labels.A is a date for Compose' },
  { lines: ['gpus: [{count: many}]'], said: 'many is no number of devices' },
  { lines: ['gpus: [{count: 1, device_ids: ["0"]}]'], said: 'has both count and device_ids' },
  {
    lines: ['deploy: {resources: {reservations: {devices: [{count: many, capabilities: [gpu]}]}}}'],
    said: 'many is no number of devices',
  },
  { lines: ['cpu_count: abc'], said: 'abc is no whole number' },
  { lines: ['cpu_percent: abc'], said: 'abc is no number' },
  { lines: ['cpu_shares: abc'], said: 'abc is no whole number' },
  { lines: ['cpu_quota: abc'], said: 'abc is no whole number' },
  { lines: ['cpu_period: abc'], said: 'abc is no whole number' },
  { lines: ['cpu_rt_period: abc'], said: 'abc is no whole number' },
  { lines: ['cpu_rt_runtime: abc'], said: 'abc is no whole number' },
  { lines: ['cpu_shares: "1.5"'], said: '1.5 is no whole number' },
  { lines: ['mem_swappiness: abc'], said: 'abc is no size' },
  { lines: ['oom_kill_disable: abc'], said: 'abc is neither true nor false' },
  { lines: ['attach: abc'], said: 'abc is neither true nor false' },
  { lines: ['privileged: "1"'], said: '1 is neither true nor false' },
  {
    lines: ['depends_on: {text2vec-model2vec: {condition: service_started, restart: abc}}'],
    said: 'abc is neither true nor false',
  },
  { lines: ['deploy: {update_config: {parallelism: abc}}'], said: 'abc is no whole number' },
  { lines: ['deploy: {update_config: {max_failure_ratio: abc}}'], said: 'abc is no number' },
  { lines: ['deploy: {restart_policy: {max_attempts: abc}}'], said: 'abc is no whole number' },
  { lines: ['deploy: {resources: {limits: {pids: abc}}}'], said: 'abc is no whole number' },
  { lines: ['ulimits: {nofile: abc}'], said: 'abc is no whole number' },
  {
    lines: ['secrets: [{source: k, mode: "999"}]'],
    beside: ['secrets: {k: {file: a}}'],
    said: '999 is no file mode',
  },
  { lines: ['networks: [default, default]'], said: 'duplicate items' },
  { lines: ['init:'], said: 'services.weaviate.init must be' },
  { lines: ['container_name: one', 'scale: 2'], said: '2 containers of weaviate would be named one' },
  {
    lines: ['container_name: one'],
    beside: ['  text2vec-model2vec:', '    container_name: one'],
    said: 'both named one',
  },
  {
    lines: ['init: true'],
    beside: ['  text2vec-model2vec:', '    profiles: [p]'],
    said: 'weaviate needs text2vec-model2vec, which starts only with its profile',
  },
  {
    lines: ['links: [other]'],
    beside: ['  other:', '    image: a:1', '    profiles: [p]'],
    said: 'weaviate needs other, which starts only with its profile',
  },
  { lines: ['init: true'], beside: ['  new:'], said: 'services.new must be object' },
  {
    lines: ['init: true'],
    beside: ['  new:', '    provider: {options: {a: b}}'],
    said: 'provider must have required property',
  },
  { lines: ['init: true'], beside: ['volumes: {k: {external: abc}}'], said: 'abc is neither true nor false' },
  {
    lines: ['init: true'],
    beside: ['networks: {k: {external: abc}}'],
    said: 'abc is neither true nor false',
  },
  {
    lines: ['init: true'],
    beside: ['networks: {k: {internal: abc}}'],
    said: 'abc is neither true nor false',
  },
  {
    lines: ['init: true'],
    beside: ['volumes: {k: {external: true, driver: local}}'],
    said: 'volumes.k is external, and has driver',
  },
  { lines: ['init: true'], beside: ['secrets: {k: {}}'], said: 'secrets.k says nowhere what it holds' },
  {
    lines: ['init: true'],
    beside: ['secrets: {k: {file: a, environment: B}}'],
    said: 'secrets.k has both file and environment',
  },
  {
    lines: ['init: true'],
    beside: ['configs: {k: {file: a, content: b}}'],
    said: 'configs.k has both file and content',
  },
  { lines: ['init: true'], beside: ['include: [nope.yml]'], said: 'Compose includes other files' },
];

/** What Compose takes, however unusual. */
export const acceptedCompose: readonly Sample[] = [
  { lines: [], beside: ['  text2vec-model2vec:', '    init: true'] },
  { lines: ['ports:'] },
  { lines: ['ports: !reset []'] },
  { lines: ['environment: !reset null'] },
  {
    lines: ['healthcheck: &check', '  retries: 3'],
    beside: ['  text2vec-model2vec:', '    healthcheck: {<<: [*check]}'],
  },
  { lines: ['init: true'], beside: ['  model:', '    provider: {type: model, options: {model: a}}'] },
  { lines: ['cap_add: [NET_ADMIN, NET_ADMIN]'] },
  { lines: ['dns: [1.1.1.1, 1.1.1.1]'] },
  { lines: ['depends_on: [text2vec-model2vec, text2vec-model2vec]'] },
  { lines: ['labels: [a=1, a=1, b]'] },
  { lines: ['volumes: ["./a:/a", "./a:/a", "C:\\\\a:/b"]'] },
  { lines: ["command: a | it's"] },
  { lines: ['command: a "b\\"c" \'d e\''] },
  { lines: ['extra_hosts: [a=host-gateway, "b:[::1]"]'] },
  { lines: ['ports: [{target: "80", host_ip: "::1", published: 80-90}]'] },
  { lines: ['build: {context: ., provenance: mode=max}'] },
  { lines: ['cpu_shares: 1.5', 'cpus: ".5"', 'cpu_count: "2"', 'attach: "no"'] },
  { lines: [`cpus: $\{CPUS}`, `scale: $\{SCALE:-2}`] },
  { lines: ['gpus: [{count: all}, {count: "2"}]'] },
  { lines: ['env_file: [{path: ./own.env, required: false}]'] },
  { lines: ['develop: {watch: [{path: ., action: rebuild}]}'] },
  { lines: ['secrets: [{source: k, mode: "0440"}]'], beside: ['secrets: {k: {external: true}}'] },
  { lines: ['models: [m]'], beside: ['models: {m: {model: a/b}}'] },
  { lines: ['profiles: [p]', 'depends_on: [other]'], beside: ['  other: {image: "a:1", profiles: [p]}'] },
  {
    lines: ['depends_on: {other: {condition: service_started, required: false}}'],
    beside: ['  other: {image: "a:1", profiles: [p]}'],
  },
  { lines: ['init: true'], beside: ['volumes: {k: {external: true, name: a}, own: }'] },
  { lines: ['init: true'], beside: ['configs: {k: {content: ""}}'] },
];

/** The compose file of a sample. */
export function textOf({ lines, beside = [] }: Sample): string {
  return [withLines(lines), ...beside].join('\n');
}

/** A sample as the title of a test. */
export function titleOf({ lines, beside = [] }: Sample): string {
  return [...lines, ...beside].map((line) => line.trim()).join(' ');
}

/** A compose file with these lines in Weaviate's service. */
export function withLines(lines: readonly string[]): string {
  return ['services:', '  weaviate:', ...lines.map((line) => `    ${line}`)].join('\n');
}
