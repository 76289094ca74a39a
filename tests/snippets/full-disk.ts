import type { Issue } from '../../src/snippets/issues.ts';
import { isFull } from '../stack/containers/docker-faults.ts';

const fix =
  'Make room on the disk that the stack writes to (`docker system prune` where it runs in containers), and run it again.';

/** An issue as it is; where its message says that a disk is full, with the fix that helps. */
export function withRoom(issue: Issue): Issue {
  return isFull(issue.message) ? { ...issue, fix } : issue;
}
