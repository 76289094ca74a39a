import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/troubleshooting/_includes/trouble.imports';

export const facts: Facts = {
  'imports-three-wrong': shown(source, 'NothingRaised', {
    prints: ['1 of 4'],
    asserts: ['len(cities.batch.failed_objects) == 3'],
  }),
  'imports-grouped': shown(source, 'Grouped', {
    prints: [
      "1 invalid date property 'founded' on class 'City': requires a string with a RFC3339 formatted date, but the given value is 'long ago'",
      "2 invalid integer property 'people' on class 'City': requires an integer, the given value is 'many'",
    ],
    asserts: ['sorted(counts.values()) == [1, 2]'],
  }),
  'imports-stop': shown(source, 'StopYourself', { prints: ['Stop: 3 objects were not imported.'] }),
  'imports-uuid': fails('docs/weaviate/troubleshooting/imports.mdx', 'MalformedId', 'uuid'),
  'imports-length-alone': shown(source, 'VectorLengths', {
    prints: ['True'],
    asserts: ['sorted(map(str, names)) == ["Lima", "Paris"]'],
  }),
};
