import type { FactContext } from './fact.ts';

/** The versions of what a fact is observed on. */
export interface Versions {
  server: string;
  python: string;
  typescript: string;
}

/** The versions of the server and of both clients. */
export async function versionsOf({ client, python, read }: FactContext): Promise<Versions> {
  const { version = '' } = await client.getMeta();
  const manifest = JSON.parse(await read('node_modules/weaviate-client/package.json'));
  const ofPython = await python('import json, weaviate; print(json.dumps(weaviate.__version__))');
  return { server: version, python: String(ofPython), typescript: manifest.version };
}
