import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { sentTexts } from '../sent-texts.ts';
import { shown } from '../shown.ts';

const source = 'docs/start/_includes/how-it-works';

export const facts: Facts = {
  'how-one-text': async (context) => {
    await shown(source, 'OneText', { prints: ['256 numbers, length 1.000'] })(context);
    expect((await sentTexts()).inOrder).toEqual(['drama war A PLOT A title']);
    return [];
  },
  'how-same-text': shown(source, 'SameText', { prints: ['River: 0.000'] }, [0]),
  'how-by-vector': async (context) => {
    await shown(source, 'ByVector', {
      prints: ['River: 0.000', 'Fast Car: 0.564'],
      asserts: ['abs(by_text.metadata.distance - by_its_vector.metadata.distance) < 1e-5'],
    })(context);
    expect((await sentTexts()).requests.nearVector).toBe(0);
    return [];
  },
  'how-own-vector': async (context) => {
    await shown(source, 'OwnVector', { prints: ['True'] })(context);
    expect((await sentTexts()).brought).toBe(0);
    return [];
  },
};
