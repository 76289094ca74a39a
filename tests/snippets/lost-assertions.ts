import type { Evidence } from '../../src/snippets/evidence.ts';
import type { Proof } from './prove.ts';

/** Why a run must not take the place of its record: it asserts less. Undefined where it asserts as much. */
export function lostAssertions({ planned, evidence }: Proof): string | undefined {
  const { recorded, path, subject } = planned;
  if (!recorded || !evidence) return undefined;
  const [before, now] = [recorded, evidence].map(count);
  if (before === undefined || now === undefined || now >= before) return undefined;
  return [
    `${subject.title} asserted ${counted(before)} when it was recorded, and asserts ${now} now.`,
    `Put back what is missing; if less is meant, remove ${path} and record anew.`,
  ].join(' ');
}

function count({ assertions }: Evidence): number {
  return assertions.length;
}

function counted(things: number): string {
  return `${things} thing${things === 1 ? '' : 's'}`;
}
