/** Where a problem stands: a file from the site's root, line and column counted from 1. */
export interface Position {
  path: string;
  line: number;
  column: number;
}

/** Every problem that `npm run check` can tell of, by code, with the title of its page under `docs/contributing/errors/`. */
export const issueTitles = {
  'unknown-region': 'A block asks for a region that its source does not have',
  'unclosed-region': 'A START marker without its END',
  'unopened-region': 'An END marker without its START',
  'crossed-regions': 'Two regions overlap without one containing the other',
  'cut-off-region': 'A region that leaves out the line beside it',
  'empty-region': 'A region without a line to show',
  'duplicate-region': 'A region that opens inside itself',
  'mixed-marker': 'A marker line that also holds code',
  'misspelt-marker': 'A comment that is almost a marker',
  'missing-source': 'A block whose source file does not exist',
  'not-utf8': 'A source that is not UTF-8',
  'hidden-characters': 'Characters that a reader cannot see or would take for others',
  'unreadable-usage': 'A FilteredTextBlock that cannot be read before the page runs',
  'language-mismatch': 'A block that names another language than its source',
  'repeated-line': 'A program that shows the same line twice',
  'repeated-name': 'A program that declares a name twice',
  'missing-evidence': 'A block whose source has no recorded run',
  'stale-evidence': 'A recorded run of other bytes or on another stack',
  'broken-evidence': 'A recorded run that was changed by hand',
  'languages-differ': 'Python and TypeScript print different values',
  'unmarked-output': 'Output that belongs to no line of the source',
  'run-failed': 'A source that did not run to its end',
  'no-failure': 'A block that should fail and does not, or not always in the same way',
  'left-collections': 'A source that leaves collections behind',
  'unused-region': 'A region that no page shows',
  'unproven-block': 'Code on a page that nothing proves',
  'unknown-setting': 'YAML that neither Compose nor the Helm chart would take',
  'unknown-name': 'Inline code that names something which does not exist',
  prose: 'Prose with a fault of spelling or style',
  'front-matter': 'The head of a page with a fault',
  fact: 'A claim without its test, or a test without its claim',
  type: 'A type that does not fit',
  lint: 'Code that the linter refuses, or another format',
  workflow: 'A workflow that its linters refuse',
} as const;

export type IssueCode = keyof typeof issueTitles;

/** A problem that a person can mend: where, what was found, and what would be right. */
export interface Issue {
  code: IssueCode;
  /** Errors stop the build; notes are printed. */
  severity: 'error' | 'note';
  at: Position;
  /** What was found and why it is wrong, with the reader's own names. */
  message: string;
  /** The next keystroke: what would be right, with the reader's own names. */
  fix: string;
  /** The offending line as it stands, where there is one, or the part of it that is wrong: `inWholeLines` gives the line. */
  found?: string;
  /** The same mended, or the marker line that is missing, where that is known. */
  corrected?: string;
}
