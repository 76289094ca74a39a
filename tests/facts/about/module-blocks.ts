import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/troubleshooting/_includes/trouble.module';

export const facts: Facts = {
  'module-which-model': shown(source, 'WhichModel', { prints: ['model2vec 256'] }),
  'module-refused': fails('docs/weaviate/troubleshooting/module.mdx', 'NotOn', 'no module with name'),
};
