import type { Program } from '../../src/snippets/program.ts';
import type { Source } from '../../src/snippets/source.ts';
import { programSubject, type Subject, sourceSubject } from './run/subject.ts';

/** What a subject is made of: values that can be sent to another process, which a subject with its functions cannot. */
export type Origin = { source: Source } | { program: Program };

/** The subject that is made of this; undefined where its language does not run. */
export function subjectOf(origin: Origin): Subject | undefined {
  return 'source' in origin ? sourceSubject(origin.source) : programSubject(origin.program);
}
