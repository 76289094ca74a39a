import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { sentTexts } from '../sent-texts.ts';
import { shown } from '../shown.ts';
import { textsOf } from '../small-collections.ts';

const source = 'docs/weaviate/concepts/_includes/vectorization';

export const facts: Facts = {
  'vectorization-two-steps': shown(source, 'Sent', { prints: ['True'] }),
  'vectorization-three-vectors': shown(
    source,
    'Sent',
    {
      prints: ['True'],
      code: [['is_text_of', 'isTextOf']],
      asserts: [['is_text_of("all",', "isTextOf('all'"]],
    },
    ['is_text_of', 'isTextOf'],
  ),
  'vectorization-year-too': shown(source, 'NoNumbers', { prints: ['False'] }),
  /** The place of the name shows in what is sent; a mean of tokens has no order. */
  'vectorization-name-first': async (context) => {
    expect((await sentTexts()).named).toEqual(['Demo Collection A title']);
    return shown(
      source,
      'Sent',
      {
        code: [['vectorize_collection_name=True', 'vectorizeCollectionName: true']],
        asserts: ['is_text_of("with_name", f"Silent Film {plot} Metropolis")'],
      },
      ['vectorize_collection_name'],
    )(context);
  },
  /** A list with `title` before `genre` sends the genre first. */
  'vectorization-chosen': async (context) => {
    expect((await sentTexts()).added.at(-1)).toEqual(['drama one']);
    return shown(source, 'SourceProperties', {
      prints: ['True', 'False'],
      asserts: ['is_text_of("chosen", "Metropolis 1927")'],
    })(context);
  },
  'vectorization-no-text': shown(source, 'NoText', { prints: ["['all', 'chosen', 'with_name']", 'True'] }),
  'vectorization-empty': async (context) => {
    const { sent } = await textsOf((notes) => notes.data.insert({ text: '' }));
    expect(sent).toEqual([]);
    return shown(source, 'NoSource', { prints: ["['with_name']"] })(context);
  },
};
