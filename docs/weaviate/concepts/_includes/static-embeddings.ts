import assert from 'node:assert/strict';

const asked: string[][] = [];

// START Ask
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

const texts = await client.collections.create({
  name: 'Text',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
});

async function distance(one: string, other: string) {
  // END Ask

  asked.push([one, other]);

  // START Ask
  const uuid = await texts.data.insert({ text: one });
  const { objects } = await texts.query.nearText(other, { returnMetadata: ['distance'] });
  await texts.data.deleteById(uuid);
  return objects[0]?.metadata?.distance?.toFixed(2);
}

console.log(await distance('a loaf of bread', 'the baker kneads dough'));
console.log(await distance('a loaf of bread', 'a rocket reaches orbit'));
// END Ask

assert.deepEqual(asked, [
  ['a loaf of bread', 'the baker kneads dough'],
  ['a loaf of bread', 'a rocket reaches orbit'],
]);
assert.deepEqual(
  (await texts.config.get()).properties.map(({ name, description }) => [name, description]),
  [['text', undefined]],
);
assert.equal(await distance('a loaf of bread', 'the baker kneads dough'), '0.52');

// START WordOrder
console.log(await distance('The dog bites the man', 'The man bites the dog'));
// END WordOrder

assert.equal(await distance('dog man', 'man dog'), '0.00');

// START Negation
console.log(await distance('Not a good film', 'A good film'));
console.log(await distance('Not a good film', 'A terrible movie'));
// END Negation

assert.equal(await distance('Not a good film', 'A good film'), '0.11');
assert.equal(await distance('Not a good film', 'A terrible movie'), '0.49');

// START LetterCase
console.log(await distance('PARIS IN SPRING', 'Paris in spring'));
console.log(await distance('Crème brûlée', 'creme brulee'));
// END LetterCase

// START ManySubjects
const oneSubject = 'bread and butter';
const twoSubjects = `${oneSubject}, rockets in orbit`;
const threeSubjects = `${twoSubjects}, a court that ruled on tax`;

for (const text of [oneSubject, twoSubjects, threeSubjects])
  console.log(await distance(text, 'a loaf of bread'), text);
// END ManySubjects

const [near = 0, farther = 0, farthest = 0] = [
  Number(await distance(oneSubject, 'a loaf of bread')),
  Number(await distance(twoSubjects, 'a loaf of bread')),
  Number(await distance(threeSubjects, 'a loaf of bread')),
];
assert.ok(near + 0.1 < farther && farther + 0.05 < farthest);

// START Unknown
const unknown = await texts.data.insert({ text: '🙂🙂🙂' });

const stored = await texts.query.fetchObjectById(unknown, { includeVector: true });
const numbers = (stored?.vectors.default ?? []) as number[];
console.log(Math.min(...numbers), Math.max(...numbers));

await texts.data.deleteById(unknown);
console.log(await distance('🙂🙂🙂', 'a smiling face'));
// END Unknown

// START LongText
const words = 'word '.repeat(512);
console.log(await distance(words, words + 'bread '.repeat(512)));

await client.close();
// END LongText

const cleaner = await weaviate.connectToLocal();
const left = cleaner.collections.use('Text');
// One word fewer, and the next one still counts.
await left.data.insert({ text: 'word '.repeat(511) });
const { objects } = await left.query.nearText(`${'word '.repeat(511)}bread`, {
  returnMetadata: ['distance'],
});
const far = objects[0]?.metadata?.distance ?? 0;
assert.ok(far > 1e-6 && far < 1e-3);

await cleaner.collections.delete('Text');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
