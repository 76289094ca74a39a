import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { byPython, byTypeScript, described, module, ofProperty } from '../reference-observations.ts';

export const facts: Facts = {
  'settings-name': async (context) => {
    const { vectorConfig } = await byTypeScript(context);
    return Object.keys(vectorConfig).concat('text', 'text[]').slice(0, 1);
  },

  'settings-collection-name': async (context) => {
    const ofPython = (await byPython(context)).vectorConfig.default?.vectorizer[module]?.vectorizeClassName;
    const ofServer = (await described(context)).vectorConfig.default?.vectorizer[module]?.vectorizeClassName;
    expect([ofPython, ofServer]).toEqual([true, false]);
    return ['True', String(ofServer)];
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
    return seen.map(({ vectorizePropertyName }) => String(vectorizePropertyName));
  },

  'property-skip-default': async (context) => {
    const seen = [ofProperty(await byTypeScript(context)), ofProperty(await described(context))];
    return [...new Set(seen.map(({ skip }) => String(skip)))];
  },

  'reference-python-property-settings': async (context) => {
    const { skip, vectorizePropertyName } = ofProperty(await byPython(context));
    const [version] = (await context.python(
      'import json, weaviate; print(json.dumps([weaviate.__version__]))',
    )) as string[];
    const kept = [...new Set([skip, vectorizePropertyName].map(String))];
    return ['vector_config', version ?? '', 'vectorize_property_name', 'skip_vectorization', ...kept];
  },
};
