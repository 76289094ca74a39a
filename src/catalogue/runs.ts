import type { Catalogue, Example } from './definition.ts';
import { lines, near, page, pageOf, python, report, source, usage } from './example.ts';

const unrecorded = python(near, 'NearText');
const create = [
  '# START Create',
  'client = weaviate.connect_to_local()',
  'client.collections.create("Film")',
  '# END Create',
];
const exists = 'assert client.collections.exists("Film")';

/** What can be wrong with a run, or with the record of it. */
export const runProblems = {
  'missing-evidence': {
    cause:
      'A page shows a block whose source never ran, or whose record is gone. Nothing is published that has not run.',
    remedy: 'Run it and record it with `npm run verify -- --accept`. Read what it prints before you commit.',
    mistake: { ...unrecorded, recorded: 'nothing' },
  },
  'stale-evidence': {
    cause:
      "The source ran, but not as it stands now: its bytes, a client, the server, the model, the stack's description or the runner has changed since. A line outside the regions counts too.",
    remedy:
      'Run it again and record it with `npm run verify -- --accept`. The difference that it shows is what your change does to readers.',
    mistake: { ...unrecorded, recorded: 'other bytes' },
  },
  'broken-evidence': {
    cause:
      'A record was changed by hand, or damaged by a merge: its seal is not that of its content. Or what it is the record of is gone.',
    remedy:
      'Take the change back, or record a run again with `npm run verify -- --accept`. After a merge, recording again is the right way.',
    mistake: { ...unrecorded, recorded: 'edited by hand' },
  },
  'run-failed': {
    cause:
      "A source or a page's program did not come to its end: an error, a failed assertion, the time limit, too much output, or an early exit. It also fails when an assertion never ran, or did not hold and something caught that, when a source asserts nothing outside its regions, and when its types are wrong.",
    remedy: 'Mend the line that the message names, and run that source alone until it passes.',
    mistake: python(
      lines(
        '# START Count',
        'films = ["Alien", "Jaws"]',
        'print(len(films))',
        '# END Count',
        'assert len(films) == 3',
      ),
      'Count',
    ),
    corrected: python(
      lines(
        '# START Count',
        'films = ["Alien", "Jaws"]',
        'print(len(films))',
        '# END Count',
        'assert len(films) == 2',
      ),
      'Count',
    ),
    ends: report(
      'docs/_includes/search.py:5:1  run-failed  docs/_includes/search.py failed:',
      '  AssertionError',
      '    4 | # END Count',
      '  > 5 | assert len(films) == 3',
      '      | ^',
      '  fix: Mend line 5, then run `npm run verify -- docs/_includes/search.py`.',
      '  see: docs/contributing/errors/run-failed',
    ),
  },
  'no-failure': {
    cause:
      'A block is marked `fails`, so the blocks before it on the page, joined with it, must end with an error that a line of it causes. Here they ran to their end, or ended with another error each time. A uuid, a time, a duration, an address in memory and a port that the system chose may differ.',
    remedy: 'Let the block fail, or take `fails` out of it.',
    mistake: failing('print(films[1])'),
    corrected: failing('print(films[2])'),
    ends: report(
      'docs/_includes/search.py:4:1  no-failure  the Python block Third of docs/search.mdx, which has to fail, ran to its end.',
      '    3 |     films = ["Alien", "Jaws"]',
      '  > 4 |     print(films[1])',
      '      | ^',
      '    5 |     # END Third',
      '  fix: Take fails out of the block that shows Third, or let Third fail.',
      '  see: docs/contributing/errors/no-failure',
    ),
  },
  'left-collections': {
    cause:
      "A source ended and left collections or aliases on the server. The next source would not find it empty. A page's program may leave what it made: that is the reader's.",
    remedy: 'Delete them at the end, outside the regions, where no reader sees it.',
    mistake: python(lines('import weaviate', ...create, exists, 'client.close()'), 'Create'),
    corrected: python(
      lines('import weaviate', ...create, exists, 'client.collections.delete("Film")', 'client.close()'),
      'Create',
    ),
    ends: report(
      'docs/_includes/search.py:1:1  left-collections  docs/_includes/search.py leaves collections behind: Film.',
      '  > 1 | import weaviate',
      '      | ^',
      '    2 | # START Create',
      '  fix: End it with client.collections.delete("Film"), outside its regions.',
      '  see: docs/contributing/errors/left-collections',
    ),
  },
  'unmarked-output': {
    cause:
      'Something was printed that no line of the source asked for: a warning of a library, a write to standard error, a print after the end. It belongs to no block, so it cannot be shown.',
    remedy:
      "Print with `print` or `console.log` in the source's own lines, and remove what causes a warning.",
    mistake: python(
      lines(
        'import sys',
        '# START Count',
        'films = ["Alien", "Jaws"]',
        'sys.stderr.write("two films")',
        '# END Count',
        'assert len(films) == 2',
      ),
      'Count',
    ),
    corrected: python(
      lines(
        '# START Count',
        'films = ["Alien", "Jaws"]',
        'print("two films")',
        '# END Count',
        'assert len(films) == 2',
      ),
      'Count',
    ),
    ends: report(
      'docs/_includes/search.py:1:1  unmarked-output  docs/_includes/search.py wrote to standard error, so that no block can show it:',
      '  two films',
      '  > 1 | import sys',
      '      | ^',
      '    2 | # START Count',
      "  fix: Print with print in the source's own lines, or remove what writes this.",
      '  see: docs/contributing/errors/unmarked-output',
    ),
  },
} satisfies Partial<Catalogue>;

function failing(last: string): Example {
  const text = lines(
    'try:',
    '    # START Third',
    '    films = ["Alien", "Jaws"]',
    `    ${last}`,
    '    # END Third',
    '    raise AssertionError("It did not fail.")',
    'except IndexError as error:',
    '    assert str(error) == "list index out of range"',
  );
  return { shows: source, files: { [source]: text, [page]: pageOf(usage('Third', { more: 'fails' })) } };
}
