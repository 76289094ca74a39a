import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { bytes, changing, expectSinglePrecision, settingsOf } from '../index-observations.ts';
import { compressedAtOnce, expectWholeDistances, quantizerSource } from '../quantizers.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { keptWith } from '../vector-options.ts';

export const facts: Facts = {
  'compression-five': async (context) => {
    const five = "['baked fish', 'boiled fish', 'fried fish', 'raw fish', 'smoked fish']";
    const compression = 'docs/weaviate/configuration/_includes/compression';
    await shown(compression, 'Compare', { prints: [five, 'True', 'True'] })(context);
    await expectWholeDistances(context);
    const { hidden_dim } = await (await fetch(`${context.stack.inference}/meta`)).json();
    return [hidden_dim];
  },

  'bytes-of-a-vector': async (context) => {
    await expectSinglePrecision(context);
    return [256, bytes(256, 32)];
  },

  'bytes-of-two': async (context) => {
    await expectSinglePrecision(context);
    expect(bytes(512, 32)).toBe(2 * bytes(256, 32));
    return [256, bytes(256, 32), 512];
  },

  /** The graph keeps twice as many neighbours as its setting says at its lowest level, each by a number of 8 bytes. */
  'sizing-vectors': async (context) => {
    await expectSinglePrecision(context);
    const [perNumber, dimensions] = [32 / 8, 256];
    const { maxConnections } = await settingsOf(context, {});
    expect(2 * Number(maxConnections) * 8).toBe((dimensions * perNumber) / 2);
    expect(bytes(dimensions, 8)).toBe((dimensions * perNumber) / 4);
    await shownBy(facts, 'quantizer-bytes', context);
    await shownBy(facts, 'rq-no-training', context);
    // Beside its bytes, each vector keeps a few numbers of its own.
    expect(await quantizerSource('rotational')).toContain('make([]byte, d+16)');
    return [perNumber, dimensions, Math.round((1e6 * dimensions * perNumber) / 1e9)];
  },

  /** The bits that the server keeps of a dimension, by its own settings and by what its source makes of a vector. */
  'quantizer-bytes': async (context) => {
    const dimensions = 256;
    const rq = async (bits: number) =>
      ((await settingsOf(context, { rq: { enabled: true, bits } })).rq as { bits: number }).bits;
    const [eight, one] = [await rq(8), await rq(1)];
    for (const name of ['sq', 'pq', 'bq'])
      expect((await settingsOf(context, { [name]: { enabled: true } }))[name]).toMatchObject({
        enabled: true,
      });
    const [whole, bit] = [bytes(dimensions, eight), bytes(dimensions, one)];
    expect(await quantizerSource('scalar')).toContain('code := make([]byte, len(vec)+8)');
    expect(await quantizerSource('product')).toContain('codes := make([]byte, pq.m)');
    expect(await quantizerSource('binary')).toMatch(/if vec\[i\] < 0 \{\s+bits \|= bit/);
    return [dimensions, 'rq', eight, whole, 'rq', one, bit, 'sq', whole, 'pq', 'bq', bit];
  },

  'quantizer-keeps-whole': async (context) => {
    const { client } = context;
    await client.collections.delete('Sample');
    const sample = await client.collections.create({
      name: 'Sample',
      vectorizers: weaviate.configure.vectors.selfProvided({
        quantizer: weaviate.configure.vectorIndex.quantizer.bq(),
      }),
    });
    const id = await sample.data.insert({ vectors: [0.25, -0.5, 0.125] });
    const stored = await sample.query.fetchObjectById(id, { includeVector: true });
    await client.collections.delete('Sample');
    expect(stored?.vectors.default).toEqual([0.25, -0.5, 0.125]);
    return [];
  },

  'glossary-compression': async (context) => {
    await shownBy(facts, 'quantizer-bytes', context);
    return [];
  },
  'quantizer-names': async (context) => {
    await shownBy(facts, 'quantizer-bytes', context);
    const names = ['rq', 'sq', 'pq', 'bq'];
    for (const name of names)
      expect(await settingsOf(context, { [name]: { enabled: true } })).toMatchObject({
        [name]: { enabled: true },
      });
    return names;
  },

  'rq-no-training': async (context) => {
    const { rq, sq, pq } = await settingsOf(context, { rq: { enabled: true } });
    expect([Object.keys(Object(sq)), Object.keys(Object(pq))]).toEqual([
      expect.arrayContaining(['trainingLimit']),
      expect.arrayContaining(['trainingLimit']),
    ]);
    // Its own limit is for centring, which is off.
    expect(rq).toMatchObject({ enabled: true, centering: false });
    const { quantizer } = weaviate.configure.vectorIndex;
    const compressed = [
      await compressedAtOnce(context, quantizer.rq()),
      await compressedAtOnce(context, quantizer.sq()),
    ];
    expect(compressed).toEqual([true, false]);
    return ['rq'];
  },

  'sq-pq-later': async (context) => {
    const names = ['sq', 'pq'];
    for (const name of names)
      expect(
        await changing(context, (settings) => Object.assign(Object(settings[name]), { enabled: true })),
        name,
      ).toBe(200);
    return names;
  },

  'reference-quantizer': async (context) => {
    const settings = await settingsOf(context, {});
    const on = ['rq', 'sq', 'pq', 'bq'].filter(
      (name) => (settings[name] as { enabled?: boolean } | undefined)?.enabled,
    );
    expect(on).toEqual([]);
    const { names, kept } = await keptWith(context, 'quantizer');
    const inside = 'vectorIndexConfig';
    expect(kept.map((one) => one[inside].rq.enabled)).toEqual([true, true]);
    return [...names, inside];
  },
};
