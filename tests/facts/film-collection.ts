import weaviate, {
  type Collection,
  type CollectionConfigCreate,
  type FilterValue,
  generateUuid5,
  type WeaviateClient,
} from 'weaviate-client';
import { withCollection } from './with-collection.ts';

/** Eight films whose plots mean clearly different things; only some have Oscars. */
export const filmObjects = [
  {
    title: 'Alien',
    genre: 'horror',
    themes: ['space', 'crew'],
    oscars: 1,
    plot: 'A crew in space meets a deadly alien creature.',
  },
  {
    title: 'Jaws',
    genre: 'horror',
    themes: ['sea'],
    oscars: 3,
    plot: 'A shark attacks swimmers at the beach.',
  },
  {
    title: 'The Martian',
    genre: 'space',
    themes: ['space'],
    plot: 'An astronaut left behind on Mars grows potatoes.',
  },
  {
    title: 'Apollo 13',
    genre: 'space',
    themes: ['space', 'crew'],
    oscars: 2,
    plot: 'Astronauts repair their damaged spaceship near the Moon.',
  },
  {
    title: 'Titanic',
    genre: 'drama',
    themes: ['sea', 'love'],
    oscars: 11,
    plot: 'A great ship sinks in the cold ocean.',
  },
  {
    title: 'The Godfather',
    genre: 'drama',
    themes: ['family'],
    oscars: 3,
    plot: 'A mafia boss hands the family business to his son.',
  },
  {
    title: 'Finding Nemo',
    genre: 'family',
    themes: ['sea', 'family'],
    oscars: 1,
    plot: 'A clownfish looks for his lost son in the ocean.',
  },
  {
    title: 'Ratatouille',
    genre: 'family',
    themes: ['food'],
    oscars: 1,
    plot: 'A rat becomes a chef in a Paris restaurant.',
  },
];

/** A vector of a film's plot, as it is written. */
export function plotVector(name = 'plot_vector', distanceMetric: 'cosine' | 'dot' | 'l2-squared' = 'cosine') {
  return weaviate.configure.vectors.text2VecModel2Vec({
    name,
    sourceProperties: ['plot'],
    vectorizeCollectionName: false,
    vectorIndexConfig: weaviate.configure.vectorIndex.hnsw({ distanceMetric }),
  });
}

/** Gives the collection Film with all films for as long as the work takes, made anew. */
export async function withFilms<Result>(
  client: WeaviateClient,
  work: (films: Collection) => Promise<Result>,
  config: Partial<CollectionConfigCreate> = {},
): Promise<Result> {
  const own: CollectionConfigCreate & { name: string } = {
    name: 'Film',
    properties: [
      { name: 'title', dataType: 'text' },
      { name: 'genre', dataType: 'text', tokenization: 'field' },
      { name: 'themes', dataType: 'text[]', tokenization: 'field' },
      { name: 'oscars', dataType: 'int' },
      { name: 'plot', dataType: 'text', vectorizePropertyName: false },
    ],
    vectorizers: plotVector(),
    ...config,
  };
  const objects = filmObjects.map((film) => ({ id: generateUuid5(film.title), properties: film }));
  return withCollection(client, own, objects, work);
}

/** Code for the Python client that prints a value, made with its `films`, as JSON. */
export const inPython = (value: string, imports = ''): string => `
import json, weaviate
${imports}
with weaviate.connect_to_local() as client:
    films = client.collections.use("Film")
    print(json.dumps(${value}))
`;

/** The titles of what a query found, in order. */
export function titlesOf({
  objects,
}: {
  objects: readonly { properties: Record<string, unknown> }[];
}): unknown[] {
  return objects.map(({ properties }) => properties.title);
}

/** The titles of the films that a filter keeps, sorted. */
export async function titlesFound(films: Collection, filters: FilterValue): Promise<unknown[]> {
  return titlesOf(await films.query.fetchObjects({ filters })).toSorted();
}

/** The distances of the films that a search by a text finds, in order. */
export async function distancesTo(films: Collection, text: string | string[], more = {}): Promise<number[]> {
  const { objects } = await films.query.nearText(text, { returnMetadata: ['distance'], ...more });
  return objects.map(({ metadata }) => metadata?.distance ?? Number.NaN);
}
