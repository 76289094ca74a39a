import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START SetUp
import { generateUuid5 } from 'weaviate-client';

const recipes = await client.collections.create({
  name: 'Recipe',
  properties: [
    { name: 'name', dataType: 'text', vectorizePropertyName: false },
    { name: 'steps', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: [
    weaviate.configure.vectors.text2VecModel2Vec({
      name: 'name_vector',
      sourceProperties: ['name'],
      vectorizeCollectionName: false,
    }),
    weaviate.configure.vectors.text2VecModel2Vec({
      name: 'steps_vector',
      sourceProperties: ['steps'],
      vectorizeCollectionName: false,
    }),
  ],
});
// END SetUp

assert.deepEqual(
  (await recipes.config.get()).properties.map(({ name }) => name),
  ['name', 'steps'],
);

// START Import
const recipeObjects = [
  { name: 'Tomato soup', steps: 'Boil tomatoes with onions and blend them.' },
  { name: 'Apple pie', steps: 'Bake apples with sugar in a crust.' },
  { name: 'Baked potatoes', steps: 'Wrap potatoes in foil and put them in the oven.' },
  { name: 'Fish sticks', steps: 'Fry cod with breadcrumbs in hot oil.' },
  { name: 'Summer salad', steps: 'Cut tomatoes, cucumber and lettuce.' },
  { name: 'Winter stew', steps: 'Boil beef with potatoes and carrots for hours.' },
];

const imported = await recipes.data.insertMany(
  recipeObjects.map((recipe) => ({ properties: recipe, id: generateUuid5(recipe.name) })),
);

console.log(`Recipes: ${await recipes.length()}, errors: ${Object.keys(imported.errors).length}`);
// END Import

assert.equal(imported.hasErrors, false);

/** The names of a result whose distances stand apart, so that rounding cannot swap them. */
function names(result: { objects: { properties: { name?: unknown }; metadata?: { distance?: number } }[] }) {
  const distances = result.objects.map((recipe) => recipe.metadata?.distance ?? 0);
  for (const [index, distance] of distances.slice(1).entries()) {
    assert(distance - (distances[index] ?? 0) > 0.01, String(distances));
  }
  return result.objects.map((recipe) => recipe.properties.name);
}

// START OneTarget
for (const targetVector of ['name_vector', 'steps_vector'] as const) {
  const { objects } = await recipes.query.nearText('potatoes', { targetVector, limit: 1 });
  console.log(targetVector, objects[0]?.properties.name);
}
// END OneTarget

for (const targetVector of ['name_vector', 'steps_vector'] as const) {
  const { objects } = await recipes.query.nearText('potatoes', {
    targetVector,
    returnMetadata: ['distance'],
  });
  const [near = 0, farther = 0, farthest = 0] = objects.map(({ metadata }) => metadata?.distance ?? 0);
  assert(farther - near > 0.01 && farthest - farther > 0.01);
}

// START Minimum
const nearest = await recipes.query.nearText('potatoes', {
  targetVector: recipes.multiTargetVector.minimum(['name_vector', 'steps_vector']),
  limit: 3,
  returnMetadata: ['distance'],
});

for (const recipe of nearest.objects) {
  console.log(`${recipe.properties.name}: ${recipe.metadata?.distance?.toFixed(3)}`);
}
// END Minimum

assert.deepEqual(names(nearest), ['Baked potatoes', 'Winter stew', 'Tomato soup']);

// START ListOfTargets
const listed = await recipes.query.nearText('potatoes', {
  targetVector: ['name_vector', 'steps_vector'],
  limit: 3,
  returnMetadata: ['distance'],
});

console.log(listed.objects.map((recipe) => recipe.properties.name));
// END ListOfTargets

assert.deepEqual(names(listed), names(nearest));

// START Average
const average = await recipes.query.nearText('potatoes', {
  targetVector: recipes.multiTargetVector.average(['name_vector', 'steps_vector']),
  limit: 2,
  returnMetadata: ['distance'],
});

for (const recipe of average.objects) {
  console.log(`${recipe.properties.name}: ${recipe.metadata?.distance?.toFixed(3)}`);
}
// END Average

assert.deepEqual(names(average), ['Baked potatoes', 'Winter stew']);

// START Sum
const total = await recipes.query.nearText('potatoes', {
  targetVector: recipes.multiTargetVector.sum(['name_vector', 'steps_vector']),
  limit: 2,
  returnMetadata: ['distance'],
});

for (const recipe of total.objects) {
  console.log(`${recipe.properties.name}: ${recipe.metadata?.distance?.toFixed(3)}`);
}
// END Sum

assert.deepEqual(names(total), names(average));

// START Weights
const weighted = await recipes.query.nearText('potatoes', {
  targetVector: recipes.multiTargetVector.manualWeights({ name_vector: 0.2, steps_vector: 0.8 }),
  limit: 2,
  returnMetadata: ['distance'],
});

for (const recipe of weighted.objects) {
  console.log(`${recipe.properties.name}: ${recipe.metadata?.distance?.toFixed(3)}`);
}
// END Weights

assert.deepEqual(names(weighted), ['Winter stew', 'Baked potatoes']);

// START RelativeScore
const relative = await recipes.query.nearText('potatoes', {
  targetVector: recipes.multiTargetVector.relativeScore({ name_vector: 0.2, steps_vector: 0.8 }),
  limit: 2,
  returnMetadata: ['distance'],
});

for (const recipe of relative.objects) {
  console.log(`${recipe.properties.name}: ${recipe.metadata?.distance?.toFixed(3)}`);
}
// END RelativeScore

assert.deepEqual(names(relative), ['Winter stew', 'Baked potatoes']);

// START NearVector
const soup = await recipes.query.fetchObjectById(generateUuid5('Tomato soup'), { includeVector: true });

const likeSoup = await recipes.query.nearVector(
  {
    name_vector: soup?.vectors.name_vector ?? [],
    steps_vector: soup?.vectors.steps_vector ?? [],
  },
  {
    targetVector: recipes.multiTargetVector.average(['name_vector', 'steps_vector']),
    limit: 2,
    returnMetadata: ['distance'],
  },
);

console.log(likeSoup.objects.map((recipe) => recipe.properties.name));
// END NearVector

assert.deepEqual(names(likeSoup), ['Tomato soup', 'Summer salad']);

// START NearObject
const sameWay = await recipes.query.nearObject(generateUuid5('Tomato soup'), {
  targetVector: 'steps_vector',
  limit: 2,
  returnMetadata: ['distance'],
});

console.log(sameWay.objects.map((recipe) => recipe.properties.name));
// END NearObject

assert.deepEqual(names(sameWay), ['Tomato soup', 'Winter stew']);

// START Hybrid
const mixed = await recipes.query.hybrid('potatoes', {
  alpha: 0.75,
  targetVector: recipes.multiTargetVector.manualWeights({ name_vector: 0.2, steps_vector: 0.8 }),
  limit: 2,
  returnMetadata: ['score'],
});

console.log(mixed.objects.map((recipe) => String(recipe.properties.name)).sort());
// END Hybrid

assert.deepEqual(mixed.objects.map(({ metadata }) => metadata?.score?.toFixed(3)).sort(), ['0.750', '0.814']);

// START OneVectorBack
const stew = await recipes.query.nearText('potatoes', {
  targetVector: 'steps_vector',
  includeVector: ['steps_vector'],
  limit: 1,
});

console.log(Object.keys(stew.objects[0]?.vectors ?? {}));

await client.close();
// END OneVectorBack

assert.deepEqual(
  stew.objects.map(({ properties }) => properties.name),
  ['Winter stew'],
);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Recipe');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
