/** What Compose refuses in a file that is merged into the stack's: a line of Weaviate's service, and what is said of it. */
export const refusedCompose: readonly { lines: readonly string[]; said: string }[] = [
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
];

/** A compose file with these lines in Weaviate's service. */
export function withLines(lines: readonly string[]): string {
  return ['services:', '  weaviate:', ...lines.map((line) => `    ${line}`)].join('\n');
}
