import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which published client the engine runs. */
export interface ClientChoice {
  /** A requirements file with hashes, from the site's folder; what it pins stands in place of the usual pin. */
  pins?: string;
}

/** A client older than the one that the install blocks pin. */
export const olderClient: ClientChoice = { pins: 'src/live/python/build/client-4.23.1.txt' };

/** The pins of what the snippets ran with: the engine takes the very same packages. */
const usual = 'tests/snippets/clients/py/requirements.txt';

/** What weaviate-client imports. Its other dependencies, in C or for signing in, are `runtime/grpc` and `runtime/authlib`. */
const packages = [
  'annotated-types',
  'anyio',
  'certifi',
  'h11',
  'httpcore',
  'httpx',
  'idna',
  'packaging',
  'protobuf',
  'pydantic',
  'pydantic-core',
  'typing-extensions',
  'typing-inspection',
  'validators',
  'weaviate-client',
];

/** The requirements of the engine's wheels, each with its hashes. */
export async function pinnedPackages(siteDir: string, { pins }: ClientChoice = {}): Promise<string> {
  const known = readPins(await readFile(join(siteDir, usual), 'utf8'));
  const own = pins ? readPins(await readFile(join(siteDir, pins), 'utf8')) : new Map<string, string>();
  return packages
    .map((name) => {
      const pin = own.get(name) ?? known.get(name);
      if (!pin)
        throw new Error(`${usual} has no ${name}, which the Python engine needs. Add it and compile.`);
      return pin;
    })
    .join('\n');
}

/** Each package's lines, by its name, without comments. */
function readPins(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => !/^\s*#/.test(line));
  const pins = lines.join('\n').split(/\n(?=\S)/);
  return new Map(pins.map((pin) => [pin.split('==')[0]?.trim() ?? '', pin.trim()]));
}
