import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { fails, shown } from '../shown.ts';
import { withFilm } from '../small-collections.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.create';

export const facts: Facts = {
  'create-ready': shown(source, 'FirstObject', { prints: ['256'] }),
  'create-name-once': async (context) => {
    await withFilm(context, async (films) => {
      await films.data.insert({ title: 'Jaws' });
      const again = context.client.collections.create({ name: 'Film' });
      expect(await messageOf(again)).toContain('already exists');
      expect(await films.length()).toBe(1);
    });
    const page = 'docs/weaviate/manage-collections/create.mdx';
    return fails(page, 'NameTaken', 'class name Book already exists')(context);
  },
  'create-unless': shown(source, 'Unless', { prints: ['True'] }),
  'create-undeclared': shown(source, 'NoProperties', { prints: ["['plot', 'year']", '256'] }),
  'create-from-definition': shown(source, 'FromDefinition', {
    prints: ['Archive 5 0'],
    asserts: [['assert first.properties == {', 'assert.deepEqual(first?.properties, {']],
  }),
  'create-forgotten': async (context) => {
    await shown(source, 'Forgotten', {
      prints: ['True 0'],
      asserts: ['vectors["default"]["vectorizer"] == {"none": {}}'],
    })(context);
    await context.client.collections.delete('Memo');
    const memos = context.client.collections.use('Memo');
    await memos.data.insert({ text: 'Water the plants.' });
    expect((await memos.query.nearVector([0.6, 0.8])).objects).toEqual([]);
    expect(await messageOf(memos.query.nearText('plants'))).toContain('could not vectorize input');
    await context.client.collections.delete('Memo');
    return [];
  },
};
