import type { Evidence, Failure } from '../../src/snippets/evidence.ts';
import type { Issue } from '../../src/snippets/issues.ts';
import { sameMessage } from '../../src/snippets/same-message.ts';
import type { Planned } from './plan.ts';
import { issueAt } from './run/issue-at.ts';
import { type RunOptions, run } from './run/run.ts';

/**
 * An issue where a block fails with another message each time: no reader would see the one that is shown. One that is
 * not recorded yet has to come twice.
 */
export async function changingMessage(
  { subject, recorded }: Pick<Planned, 'subject' | 'recorded'>,
  failure: Failure,
  options: RunOptions,
): Promise<Issue[]> {
  if (recorded?.failure && same(recorded.failure, failure)) return [];
  const again: Pick<Evidence, 'failure'> | undefined = (await run(subject, options)).recorded;
  if (again?.failure && same(again.failure, failure)) return [];
  const words = [failure, again?.failure].map((one) => `  ${one ? one.text : 'no error'}`);
  return [
    issueAt(
      subject,
      undefined,
      'no-failure',
      `${subject.title} ended differently when it ran again:\n${words.join('\n')}`,
      'Let it fail always in the same way; a uuid, a time, a duration and an address may differ.',
    ),
  ];
}

function same(one: Failure, other: Failure): boolean {
  return one.line === other.line && sameMessage(one.text, other.text);
}
