import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { messageOf, statusAndMessage } from '../messages.ts';
import { secondServer } from '../second-server.ts';
import { groupIn, serverSource } from '../server-source.ts';
import { pythonSees, withFilm } from '../small-collections.ts';
import { versionsOf } from '../versions.ts';

export const facts: Facts = {
  'vector-is-immutable': async (context) => {
    const changed = await withFilm(context, async () => {
      const address = `${context.stack.rest}/v1/schema/Film`;
      const others = [{ 'text2vec-model2vec': { properties: ['title'] } }, { none: {} }];
      return Promise.all(
        others.map(async (vectorizer) => {
          const definition = await (await fetch(address)).json();
          definition.vectorConfig.plot_vector.vectorizer = vectorizer;
          const reply = await fetch(address, {
            method: 'PUT',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(definition),
          });
          return [reply.status, (await reply.json()).error[0].message];
        }),
      );
    });
    expect(changed[1]).toEqual(changed[0]);
    return changed[0] ?? [];
  },

  'first-letter-upper': async ({ client, python }) => {
    await client.collections.delete('Book');
    const written = 'book';
    await client.collections.create({ name: written });
    const [stored] = await client.collections.listAll();
    await client.collections.delete('Book');
    const byPython = await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    client.collections.create("${written}")
    print(json.dumps(list(client.collections.list_all())))
`);
    await client.collections.delete('Book');
    expect(byPython).toEqual([stored?.name]);
    return [written, stored?.name ?? ''];
  },

  'name-rule': async ({ client }) => {
    const allowed = '_';
    await client.collections.create({ name: `B${allowed}1` });
    await client.collections.delete(`B${allowed}1`);
    const rule = /\tClassNameRegexCore = `\[A-Z\](\[.*\])\{0,\d+\}`/;
    expect(groupIn(await serverSource('entities/schema/validation.go'), rule)).toBe('[_0-9A-Za-z]');
    const refused = 'Bo ok';
    const message = await messageOf(client.collections.create({ name: refused }));
    return [allowed, refused, ...statusAndMessage(message)];
  },

  'property-tokenization-default': async (context) =>
    withFilm(context, async (films) => {
      const field = 'field';
      await films.config.addProperty({ name: 'code', dataType: 'text', tokenization: field });
      const { properties } = await films.config.get();
      const of = (name: string) => properties.find((one) => one.name === name)?.tokenization ?? '';
      return [of('plot'), of('code')];
    }),

  'auto-schema-off': async () => {
    const variable = 'AUTOSCHEMA_ENABLED';
    const server = await secondServer({ [variable]: 'false' });
    const client = await server.connect();
    const message = await messageOf(client.collections.use('Memo').data.insert({ text: 'a' }));
    expect(message).toContain('Memo');
    expect(await client.collections.listAll()).toEqual([]);
    await server.stop();
    return [`${variable}=false`];
  },

  'exists-and-case': async (context) => {
    const { existsLower } = await pythonSees(context);
    await context.client.collections.delete('Book');
    await context.client.collections.create({ name: 'Book' });
    const ofTypeScript = await context.client.collections.exists('book');
    await context.client.collections.delete('Book');
    return ['book', 'Book', existsLower, String(ofTypeScript)];
  },

  'delete-unknown-collection': async ({ client }) => {
    expect(await messageOf(client.collections.delete('Nothing'))).toBe('');
    return [];
  },

  'alias-blocks-name': async (context) =>
    withFilm(context, async () => {
      const alias = 'Lending';
      await context.client.alias.create({ alias, collection: 'Film' });
      await context.client.collections.delete('Film');
      const message = await messageOf(context.client.collections.create({ name: alias }));
      await context.client.alias.delete(alias);
      expect(message).toContain(alias);
      return [alias, statusAndMessage(message)[0] ?? ''];
    }),

  'length-is-a-request': async (context) => {
    const { lengths } = await pythonSees(context);
    expect(lengths).toEqual([0, 1]);
    return withFilm(context, async (films) => {
      expect(await films.length()).toBe(0);
      await films.data.insert({ title: 'Alien' });
      expect(await films.length()).toBe(1);
      return ['len()', `${films.length.name || 'length'}()`];
    });
  },

  'update-keeps-the-rest': async (context) =>
    withFilm(context, async (films) => {
      const definition = async () => {
        const { properties, ...rest } = await films.config.get();
        return { ...rest, properties: properties.toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
      };
      const before = await definition();
      const method = 'update';
      await films.config[method]({ description: 'What we show.' });
      expect(await definition()).toEqual({ ...before, description: 'What we show.' });
      return [method];
    }),

  'properties-stay': async (context) => {
    const { configMethods } = await pythonSees(context);
    const ofTypeScript = await withFilm(context, async (films) => Object.keys(films.config));
    const removing = [...configMethods, ...ofTypeScript].filter((name) => /delete|remove|drop/i.test(name));
    expect(removing.sort()).toEqual(['delete_property_index', 'delete_vector_index', 'dropInvertedIndex']);
    return [];
  },

  'vector-stays': async (context) => {
    const method = 'delete_vector_index';
    const [status, message, vectors] = (await context.python(`
import json, weaviate
from weaviate.classes.config import Configure
from weaviate.exceptions import UnexpectedStatusCodeError
with weaviate.connect_to_local() as client:
    twos = client.collections.create("Twofold", vector_config=[
        Configure.Vectors.text2vec_model2vec(name=name, source_properties=["text"]) for name in ("one", "two")
    ])
    try:
        raised = twos.config.${method}("two")
    except UnexpectedStatusCodeError as error:
        raised = error
    print(json.dumps([raised.status_code, str(raised), sorted(twos.config.get().vector_config)]))
    client.collections.delete("Twofold")
`)) as [number, string, string[]];
    expect(message).toContain('endpoint is experimental and disabled by default');
    expect(vectors).toEqual(['one', 'two']);
    const { python, server } = await versionsOf(context);
    return [python, method, server, status];
  },
};
