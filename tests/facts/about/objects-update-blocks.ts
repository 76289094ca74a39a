import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/manage-objects/_includes/objects.update';

export const facts: Facts = {
  'update-names-properties': shown(
    source,
    'ChangeText',
    {
      prints: ['Emma False'],
      code: ['books.data.update('],
      asserts: ['str(nearest.uuid) == emma_id', 'abs(nearest.metadata.distance) < 1e-5'],
    },
    ['update'],
  ),
  'update-other': async (context) => {
    await shown(source, 'ChangeOther', { prints: ['512 True'] })(context);
    const made = {
      code: [['source_properties=["about"]', "sourceProperties: ['about']"]] as const,
      asserts: [
        ['abs(same.metadata.distance) < 1e-5', 'Math.abs(same.metadata?.distance ?? 1) < 1e-5'],
      ] as const,
    };
    return shown('_includes/set-up.library', 'Library', made, ['about'])(context);
  },
  'update-replace': shown(source, 'Replace', { prints: ['True'], code: ['books.data.replace('] }, [
    'replace',
  ]),
  'update-text-gone': shown(
    source,
    'TextGone',
    {
      prints: ['True 256'],
      code: ['books.data.update('],
      asserts: ['str(stale.uuid) == dune_id', 'abs(stale.metadata.distance) < 1e-5'],
    },
    ['update'],
  ),
  'update-replace-without-text': shown(
    source,
    'VectorGone',
    { prints: ["['Walden']"], code: ['books.data.replace('] },
    ['replace'],
  ),
  'update-own-vector': shown(source, 'OwnVector', { prints: ['True'] }),
};
