import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { fails } from '../shown.ts';
import { withFilm } from '../small-collections.ts';

const page = 'docs/weaviate/troubleshooting/queries.mdx';

export const facts: Facts = {
  'queries-unknown-vector': fails(page, 'UnknownVector', 'does not have named vector'),
  'queries-brackets': fails(page, 'UnknownVector', '[about_vector]'),
  /** Each kind of search by meaning, with two vectors and no word about which. */
  'queries-no-target': async (context) => {
    const said = 'no target vectors were provided';
    await fails(page, 'NoTarget', said)(context);
    await withFilm(context, async (films) => {
      const id = await films.data.insert({ title: 'Alien', plot: 'A ship.' });
      await films.config.addVector(weaviate.configure.vectors.selfProvided({ name: 'map' }));
      const vector = Array.from({ length: 256 }, () => 0.1);
      const { query } = films;
      const messages = await Promise.all(
        [query.nearText('a'), query.nearVector(vector), query.nearObject(id), query.hybrid('a')].map(
          messageOf,
        ),
      );
      for (const message of messages) expect(message).toContain(said);
    });
    return [];
  },
};
