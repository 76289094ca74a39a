/**
 * A map by its name, one for the whole process. Docusaurus loads the configuration, each plugin and the bundler's
 * loader apart, each with a copy of our modules: what they all ask for has to stand outside them.
 */
export function sharedMap<Key, Value>(name: string): Map<Key, Value> {
  const maps = globalThis as { [key: symbol]: Map<Key, Value> | undefined };
  const key = Symbol.for(`proven-snippets ${name}`);
  maps[key] ??= new Map();
  return maps[key];
}
