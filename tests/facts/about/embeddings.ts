import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { versionsOf } from '../versions.ts';

const alphas = [0, 0.25, 0.5, 0.75, 1];
const query = 'Jaws, a fish in the ocean';

export const facts: Facts = {
  /** Each client's scores without alpha are those with one alpha, which is the one it left to others or sent. */
  'alpha-left-out': async (context) => {
    const { client, python } = context;
    await client.collections.delete('Film');
    const films = await client.collections.create({
      name: 'Film',
      vectorizers: weaviate.configure.vectors.text2VecModel2Vec(),
    });
    await films.data.insertMany([
      { text: 'A clownfish looks for his son in the sea.' },
      { text: 'Jaws of steel close on a robot.' },
      { text: 'A mafia boss hands over the business.' },
    ]);
    const scores = async (given: { alpha?: number }) => {
      const { objects } = await films.query.hybrid(query, { ...given, returnMetadata: ['score'] });
      return objects.map(({ metadata }) => metadata?.score);
    };
    const ofTypeScript = await Promise.all(alphas.map((alpha) => scores({ alpha })));
    const leftOut = await scores({});
    const ofPython = (await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    films = client.collections.use("Film")
    def scores(**given):
        found = films.query.hybrid(${JSON.stringify(query)}, return_metadata=["score"], **given)
        return [one.metadata.score for one in found.objects]
    print(json.dumps([*(scores(alpha=alpha) for alpha in ${JSON.stringify(alphas)}), scores()]))
`)) as number[][];
    await client.collections.delete('Film');
    const like = (all: unknown[], one: unknown) =>
      alphas.filter((_, index) => JSON.stringify(all[index]) === JSON.stringify(one));
    expect(new Set(ofTypeScript.map((all) => JSON.stringify(all))).size).toBe(alphas.length);
    const none = await python(`
import inspect, json
from weaviate.collections.query import _QueryCollection as query
print(json.dumps(inspect.signature(query.hybrid).parameters["alpha"].default))
`);
    expect(none).toBe(null);
    const versions = await versionsOf(context);
    const [server, typescript] = [like(ofPython, ofPython.at(-1)), like(ofTypeScript, leftOut)];
    return [versions.python, versions.server, ...server, versions.typescript, ...typescript];
  },

  /** What the client makes of a query without alpha for a server of each version, before it sends it. */
  'alpha-older-server': async (context) => {
    const [since, alpha] = ['1.36.6', 0.7];
    const made = await context.python(`
import inspect, json
from weaviate.collections.grpc.shared import _BaseGRPC
from weaviate.util import _ServerVersion
needed = [name for name, one in inspect.signature(_BaseGRPC._parse_hybrid).parameters.items() if one.default is one.empty]
def hybrid(*version):
    given = dict.fromkeys(needed[1:], None) | {"query": "fish"}
    return _BaseGRPC(_ServerVersion(*version), None, True)._parse_hybrid(**given)
old, new = hybrid(1, 36, 5), hybrid(${since.replaceAll('.', ', ')})
print(json.dumps([round(old.alpha, 6), old.use_alpha_param, new.use_alpha_param, new.HasField("alpha_param")]))
`);
    expect(made).toEqual([alpha, false, true, false]);
    return [since, (await versionsOf(context)).python, alpha];
  },
};
