import { expect, test } from 'playwright/test';
import { githubAnnotation } from '../../../src/snippets/annotation.ts';

test('an issue annotates the line of a pull request, with what would break the format escaped', () => {
  expect(
    githubAnnotation({
      code: 'unopened-region',
      severity: 'error',
      at: { path: 'docs/a,b.py', line: 10, column: 4 },
      message: '100 % wrong:\nEND Neer',
      fix: 'Write END Near.',
      corrected: '# END Near',
    }),
  ).toBe(
    '::error file=docs/a%2Cb.py,line=10,col=4,title=unopened-region::100 %25 wrong:%0AEND Neer%0Amended: # END Near%0Afix: Write END Near.%0Asee: docs/contributing/errors/unopened-region',
  );
});
