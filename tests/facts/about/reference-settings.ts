import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { expectWithoutEffect, pythonPropertySettings } from '../python-property-settings.ts';
import { byPython, byTypeScript, described, module, ofProperty } from '../reference-observations.ts';
import { versionsOf } from '../versions.ts';

export const facts: Facts = {
  'settings-name': async (context) => {
    const option = 'name';
    expect(weaviate.configure.vectors.text2VecModel2Vec({ [option]: 'own' })).toMatchObject({ name: 'own' });
    for (const made of [byTypeScript, byPython])
      expect(Object.keys((await made(context, 'own')).vectorConfig)).toEqual(['own']);
    const unnamed = [await byTypeScript(context), await byPython(context)];
    const names = new Set(unnamed.flatMap(({ vectorConfig }) => Object.keys(vectorConfig)));
    return [await parameter(context, option), option, 'vectorConfig', ...names];
  },

  'settings-collection-name': async (context) => {
    const ofPython = (await byPython(context)).vectorConfig.default?.vectorizer[module]?.vectorizeClassName;
    const ofServer = (await described(context)).vectorConfig.default?.vectorizer[module]?.vectorizeClassName;
    expect([ofPython, ofServer]).toEqual([true, false]);
    const name = 'vectorizeCollectionName';
    const sent = weaviate.configure.vectors.text2VecModel2Vec({ [name]: true }).vectorizer.config;
    expect(sent).toMatchObject({ [name]: true });
    const { python, server } = await versionsOf(context);
    const names = [await parameter(context, 'vectorize'), name, 'vectorizeClassName'];
    return [...names, python, 'True', server, String(ofServer)];
  },

  'python-parameters': async ({ python }) => {
    const [version, ...names] = (await python(`
import inspect, json, weaviate
from weaviate.classes.config import Configure
make = Configure.Vectors.text2vec_model2vec
print(json.dumps([weaviate.__version__, *inspect.signature(make).parameters]))
`)) as string[];
    return [version ?? '', 'Configure.Vectors.text2vec_model2vec', ...names];
  },

  'unknown-settings-ignored': async (context) => {
    await described(context, { no_such_setting: true });
    return [];
  },

  'property-name-defaults': async (context) => {
    const seen = [ofProperty(await byTypeScript(context)), ofProperty(await described(context))];
    const name = 'vectorizePropertyName';
    const { server, typescript } = await versionsOf(context);
    return [
      ...(await settingOfProperty(context, 'vectorize')),
      name,
      name,
      ...seen.flatMap((one, index) => [index === 0 ? typescript : server, String(one[name])]),
    ];
  },

  'property-skip-default': async (context) => {
    const seen = [ofProperty(await byTypeScript(context)), ofProperty(await described(context))];
    const kept = 'skip';
    const names = [...(await settingOfProperty(context, 'skip')), 'skipVectorization', kept];
    return [...names, ...new Set(seen.map((one) => String(one[kept])))];
  },

  'reference-python-property-settings': async (context) => {
    const settings = await pythonPropertySettings(context);
    expectWithoutEffect(settings);
    const kept = String(settings.kept.skip);
    return ['vector_config', settings.version, 'vectorize_property_name', 'skip_vectorization', kept];
  },
};

/** The parameter of Python's function for the vector whose name begins like this. */
async function parameter({ python }: FactContext, start: string): Promise<string> {
  const names = (await python(`
import inspect, json
from weaviate.classes.config import Configure
print(json.dumps(list(inspect.signature(Configure.Vectors.text2vec_model2vec).parameters)))
`)) as string[];
  return names.find((name) => name.startsWith(start)) ?? '';
}

/** The field of Python's property whose name begins like this. */
async function settingOfProperty({ python }: FactContext, start: string): Promise<string[]> {
  const names = (await python(`
import json
from weaviate.classes.config import Property
print(json.dumps(list(Property.model_fields)))
`)) as string[];
  return names.filter((name) => name.startsWith(start));
}
