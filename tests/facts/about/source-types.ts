import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { property } from '../rest.ts';
import { textsOf } from '../sent-texts.ts';

const id = '6f1c1f1e-0000-4000-8000-000000000000';
const blob = Buffer.from('bread').toString('base64');
const nested = { nestedProperties: [property('in')] };

/** A value of each type that a source property may have, and what of it is sent. */
const values: Readonly<Record<string, [value: unknown, sent: string | undefined, more?: object]>> = {
  'number[]': [[1.5, 2], '1.5 2'],
  'boolean[]': [[true, false], 'true false'],
  'object[]': [[{ in: 'side' }], '[{"in":"side"}]', nested],
  uuid: [id, undefined],
  'uuid[]': [[id], undefined],
  'date[]': [['2020-01-02T03:04:05Z'], undefined],
  geoCoordinates: [{ latitude: 52.5, longitude: 13.4 }, undefined],
  phoneNumber: [{ input: '+49 30 1234567' }, undefined],
};

export const facts: Facts = {
  'types-that-add-nothing': async () => {
    const sent = await withOwnStack({}, async (stack) => {
      const textOf = textsOf(stack);
      const found: Record<string, string[]> = {};
      const title = { title: 'A title' };
      for (const settings of [{}, { properties: ['one', 'title'] }])
        for (const [type, [one, text, more]] of Object.entries(values))
          if (text === undefined)
            expect(
              await textOf('Sample', settings, { one, ...title }, [
                property('one', type, more),
                property('title'),
              ]),
              type,
            ).toEqual(['A title']);
      for (const [type, [value, , more]] of Object.entries(values))
        found[type] = await textOf('Sample', { properties: ['one'] }, { one: value }, [
          property('one', type, more),
        ]);
      return found;
    });
    expect(sent).toEqual(
      Object.fromEntries(
        Object.entries(values).map(([type, [, text]]) => [type, text === undefined ? [] : [text]]),
      ),
    );
    return Object.keys(values).filter((type) => values[type]?.[1] === undefined);
  },

  /** Its text is what the client sent, in base64; it is sent as long as the property is not left out. */
  'blob-is-text': async () => {
    const type = 'blob';
    const sent = await withOwnStack({}, async (stack) => {
      const object = { picture: blob, title: 'A title' };
      const properties = [property('picture', type), property('title')];
      const textOf = textsOf(stack);
      return [
        await textOf('Sample', {}, object, properties),
        await textOf('Sample', { properties: ['picture'] }, object, properties),
        await textOf('Sample', { properties: ['title'] }, object, properties),
      ];
    });
    expect(sent).toEqual([[`${blob} A title`], [blob], ['A title']]);
    return [type];
  },
};
