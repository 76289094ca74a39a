import { expect, test } from 'playwright/test';
import { prepareClients } from '../snippets/clients.ts';
import { fullSet } from './full-set.ts';
import { mutantsOf } from './make/mutants-of.ts';
import { kinds, type Mutant, nameOf } from './mutant.ts';
import { sampleOf } from './sample.ts';
import { messageText } from './watch/protobuf.ts';
import { Trace } from './watch/trace.ts';

let python = '';
let mutants: Mutant[] = [];

// Not where this file is read: to make mutants, all files of tests are read.
test.beforeAll(async () => {
  ({ python } = await prepareClients(() => {}));
  mutants = await mutantsOf(process.cwd(), python);
});

test('makes mutants of every kind of this tree, 200 at least', () => {
  const made = new Set(mutants.map(({ kind }) => kind));
  expect(made).toEqual(new Set(Object.keys(kinds)));
  expect(mutants.length).toBeGreaterThanOrEqual(200);
});

test('tries at least 200 mutants of every kind in a full run, from every source', () => {
  const tried = fullSet(mutants, 1);
  expect(tried.length).toBeGreaterThanOrEqual(200);
  expect(new Set(tried.map(({ kind }) => kind))).toEqual(new Set(mutants.map(({ kind }) => kind)));
  const sources = (all: Mutant[]) =>
    new Set(all.map(({ path }) => path).filter((path) => /^(?!static\/).*_includes\//.test(path)));
  expect(sources(tried)).toEqual(sources(mutants));
});

test('makes the same mutants of the same tree', async () => {
  expect((await mutantsOf(process.cwd(), python)).map(nameOf)).toEqual(mutants.map(nameOf));
});

test('picks the same sample for a seed, and another one for another', () => {
  const names = (seed: number) => sampleOf(mutants, 25, seed).map(nameOf);
  expect(names(1)).toEqual(names(1));
  expect(names(1)).not.toEqual(names(2));
});

test('picks a mutant of as many kinds as there is room for', () => {
  expect(new Set(sampleOf(mutants, 25, 1).map(({ kind }) => kind)).size).toBe(25);
});

test('reads the entries of a map in any order, and other fields in theirs', () => {
  const entry = (key: string) =>
    Buffer.concat([Buffer.from([0x0a, 7, 0x0a, 1]), Buffer.from(key), Buffer.from([0x12, 2, 0x08, 1])]);
  const text = (field: string) => Buffer.concat([Buffer.from([0x0a, 1]), Buffer.from(field)]);
  expect(messageText(framed(entry('a'), entry('b')))).toBe(messageText(framed(entry('b'), entry('a'))));
  expect(messageText(framed(text('a'), text('b')))).not.toBe(messageText(framed(text('b'), text('a'))));
});

test('takes requests for the same that differ only in what the server takes anyway', () => {
  const noted = (body: string) => {
    const trace = new Trace();
    trace.add('POST /v1/schema', body);
    return trace.take();
  };
  const schema = (settings: object, others = {}) =>
    noted(JSON.stringify({ class: 'Film', vectorConfig: { 'text2vec-model2vec': settings }, ...others }));
  const without = schema({ properties: ['title'] });
  expect(schema({ vectorizeClassName: false, properties: ['title'] })).toBe(without);
  expect(schema({ properties: ['title'] }, { vectorizers: { config: {} } })).toBe(without);
  expect(schema({ properties: ['title'], vectorizeClassName: true })).not.toBe(without);
});

test('takes ids that a client made up for the same, and tells those apart that follow from a text', () => {
  const noted = (id: string) => {
    const trace = new Trace();
    trace.add(`DELETE /v1/objects/Book/${id}`, '');
    return trace.take();
  };
  const [one, other] = ['1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'];
  expect(noted(one)).toBe(noted(other));
  const [emma, walden] = ['886313e1-3b8a-5372-9b90-0c9aee199e5d', '74738ff5-5367-5958-9aee-98fffdcd1876'];
  expect(noted(emma)).not.toBe(noted(walden));
});

/** A message as gRPC sends it. */
function framed(...fields: Buffer[]): Buffer {
  const message = Buffer.concat(fields);
  return Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]);
}
