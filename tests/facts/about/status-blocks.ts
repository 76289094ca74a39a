import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/deploy/configuration/_includes/status';

export const facts: Facts = {
  'status-ready-block': shown(source, 'Ready', { prints: ['True True'] }),
  'status-nodes-block': shown(source, 'Nodes', { prints: ["[('node1', 'HEALTHY')]"] }),
};
