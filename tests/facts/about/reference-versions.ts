import { expect } from 'playwright/test';
import { filesUnder } from '../../../src/plugin/files.ts';
import { expectInPython, expectInTypeScript } from '../client-paths.ts';
import type { Facts } from '../fact.ts';
import { firstVersions } from '../first-versions.ts';
import { pageOf, rowsOf } from '../linked-rows.ts';
import { methodsOf } from '../reference-observations.ts';
import { shownBy } from '../shown-by.ts';
import { versionsOf } from '../versions.ts';

const least = (what: string) => async () => {
  const found = firstVersions.find((one) => one.what === what);
  if (!found) throw new Error(`No first version is kept for ${what}.`);
  return found.brought ? [found.version, found.brought] : [found.version];
};

export const facts: Facts = {
  'least-weaviate': least('Weaviate'),
  'least-python': least('Python client'),
  'least-typescript': least('TypeScript client'),

  'methods-exist': async (context) => {
    const page = await context.read('docs/reference/client-methods.mdx');
    const [ofPython, ofTypeScript] = [methodsOf(page, 1), methodsOf(page, 2)];
    expect(ofPython.length).toBeGreaterThanOrEqual(30);
    expect(ofTypeScript.length).toBe(ofPython.length);
    await expectInPython(context, ofPython);
    expectInTypeScript(context, ofTypeScript);
    const rows = rowsOf(page);
    expect(rows.map(({ methods }) => methods)).toEqual(ofPython.map((name, at) => [name, ofTypeScript[at]]));
    for (const { label, link, methods } of rows) {
      const shown = await pageOf(link, 'docs/reference', context.read);
      for (const method of methods)
        expect(shown, `${label} links to ${link}`).toContain(`.${method.split('.').at(-1)}(`);
    }
    return [];
  },

  'versions-table': async (context) => {
    await shownBy(facts, 'one-fingerprint', context);
    const page = await context.read('docs/reference/versions.mdx');
    for (const row of [
      '| Weaviate | {py.server} |',
      '| Python client | {py.client} |',
      '| TypeScript client | {ts.client} |',
      '<code>{py.model.slice(0, 12)}</code> |',
    ])
      expect(page).toContain(row);
    return ['256'];
  },
  /** All records of a language agree, so that two of them stand for all. */
  'one-fingerprint': async ({ read }) => {
    const folder = 'static/evidence';
    const paths = (await filesUnder(process.cwd(), folder)).filter((path) => /\.(py|ts)\.json$/.test(path));
    const seen = { py: new Set<string>(), ts: new Set<string>() };
    for (const path of paths) {
      const { fingerprint, language } = JSON.parse(await read(path));
      const { server, client, model } = fingerprint;
      seen[language as 'py' | 'ts'].add(JSON.stringify([server, client, model]));
    }
    expect([seen.py.size, seen.ts.size]).toEqual([1, 1]);
    const imported = (await read('docs/reference/versions.mdx')).matchAll(
      /^import \{ fingerprint as (\w+) \} from '@site\/static\/evidence\/.*\.(\w+)\.json';$/gm,
    );
    expect(Array.from(imported, ([, name, language]) => [name, language])).toEqual([
      ['py', 'py'],
      ['ts', 'ts'],
    ]);
    return [folder];
  },

  'pinned-requirements': async ({ read }) => {
    const install = await read('docs/weaviate/model-providers/_includes/install.sh');
    return Array.from(install.matchAll(/weaviate-client(?:==|@)[\d.]+/g), ([pin]) => pin).slice(0, 2);
  },

  'python-needs': async ({ python }) => {
    const needs = (await python(`
import json
from importlib.metadata import metadata
print(json.dumps(metadata("weaviate-client")["Requires-Python"]))
`)) as string;
    return [needs.replace('>=', '')];
  },

  'embedded-newer': async (context) => {
    const [method, parameter] = ['connect_to_embedded', 'version'];
    const started = String(
      await context.python(`
import inspect, json, weaviate
print(json.dumps(inspect.signature(weaviate.${method}).parameters["${parameter}"].default))
`),
    );
    const { python, server } = await versionsOf(context);
    expect(Number(started.split('.')[1])).toBeGreaterThan(Number(server.split('.')[1]));
    return [python, method, started, parameter];
  },
};
