import type { Catalogue } from './definition.ts';
import { lines, near, page, pageOf, python, script, shown, source, typescript, usage } from './example.ts';

const right = python(near, 'NearText');

/** What can be wrong with the blocks of a page. */
export const blockProblems = {
  'unknown-region': {
    cause:
      "The name behind `START` in a block's `startMarker` stands nowhere in the file that the block shows. Names match whole: `Near` is not `NearText`.",
    remedy: 'Write the name as the source has it, or mark the lines in the source.',
    mistake: shown(right, pageOf(usage('NearTxet'))),
    corrected: shown(right, pageOf(usage('NearText'))),
  },
  'missing-source': {
    cause:
      'The file that a block asks for does not exist, or has an ending that no source can have. Sources end in `.py`, `.ts`, `.yml`, `.yaml` or `.sh`, and live in a folder named `_includes`.',
    remedy: "Mend the path in the page's import, or create the file.",
    mistake: shown(right, pageOf(usage('NearText')).replace('search.py', 'serach.py')),
    corrected: shown(right, pageOf(usage('NearText'))),
  },
  'unreadable-usage': {
    cause:
      'What a block shows must be known before the page runs. A block whose attributes are computed, that stands inside a JavaScript expression, or whose `text` is not imported with `!!raw-loader!` cannot be proven.',
    remedy: 'Write each attribute out, and the block on lines of its own.',
    mistake: shown(right, pageOf(usage('NearText').replace('"# START NearText"', '{marker}'))),
    corrected: shown(right, pageOf(usage('NearText'))),
  },
  'language-mismatch': {
    cause: "The block's `language` is not that of its source. Colours, tabs and programs would be wrong.",
    remedy: 'Write the language of the file, or leave the attribute out.',
    mistake: shown(right, pageOf(usage('NearText', { language: 'ts' }))),
    corrected: shown(right, pageOf(usage('NearText'))),
  },
  'unused-region': {
    cause:
      'A source has a region that no page shows. In Python and TypeScript this is a note and stops nothing. Shell and YAML in a folder `_includes` are proven as pages show them, so there it is an error.',
    remedy: 'Show it on a page, or remove its markers. A region that runs for its assertions alone may stay.',
    mistake: python(`${near}${lines('# START Async', 'print(1)', '# END Async')}`, 'NearText'),
    corrected: right,
  },
  'repeated-line': {
    cause: 'Two blocks on one page show the same line of a source. Who copies both would run it twice.',
    remedy:
      'Move the markers so that the two regions share no line, or remove one of the blocks. The same block of Python or TypeScript twice is no fault: it enters the program once. Shell and YAML enter none, so a page shows each of their regions once.',
    mistake: {
      shows: source,
      files: {
        [source]: lines('# START Whole', 'one = 1', '# START Part', 'two = 2', '# END Part', '# END Whole'),
        [page]: pageOf(usage('Whole'), usage('Part')),
      },
    },
    corrected: {
      shows: source,
      files: {
        [source]: lines('# START Whole', 'one = 1', '# END Whole', '# START Part', 'two = 2', '# END Part'),
        [page]: pageOf(usage('Whole'), usage('Part')),
      },
    },
  },
  'repeated-name': {
    cause:
      "Two blocks of a page declare the same name. The page's blocks, copied in order, are one program, and there a name can be given once.",
    remedy: 'Move an import out of the later region; it still runs, unseen. Give a variable another name.',
    mistake: typescript(
      lines(
        '// START First',
        'const films = 1;',
        '// END First',
        '// START Second',
        'const films = 2;',
        '// END Second',
      ),
      'First',
      'Second',
    ),
    corrected: typescript(
      lines(
        '// START First',
        'const films = 1;',
        '// END First',
        '// START Second',
        'const books = 2;',
        '// END Second',
      ),
      'First',
      'Second',
    ),
  },
  'languages-differ': {
    cause:
      'The Python and the TypeScript region of the same name printed different values. They are compared as values, not as text, so `True` and `true` are equal, and so are numbers up to 0.0001. The same code is told where a page shows a region in one language only, or the regions of both in two orders.',
    remedy:
      'Show in each tab what the other shows. Where values differ, look for something that the two clients do differently when it is left out, `alpha` for example, and write it in both. Where a difference is the very thing to show, say so on the block, with `differs`; readers see the reason.',
    mistake: differing(''),
    corrected: differing('differs="the default for alpha is shown"'),
  },
  'unproven-block': {
    cause:
      'A page shows code that no run stands behind: a Markdown fence, a `<pre>`, a component of your own, or an indentation that is code in CommonMark. Only a fence of YAML proves itself, when it is [checked](./unknown-setting.mdx).',
    remedy:
      'Put the code into a source and show a region of it. What it prints is recorded when it runs, and stands below it by itself.',
    mistake: shown(right, pageOf(usage('NearText'), '```sh\ncurl http://localhost:8080/v1/meta\n```')),
    corrected: shown(right, pageOf(usage('NearText'))),
  },
  'unknown-setting': {
    cause:
      'A YAML fence with `services` has to merge into the compose file of the stack; any other has to have keys that the Weaviate Helm chart knows. Variables of Weaviate and tags of the Model2Vec image are looked up too.',
    remedy: 'Write the name as it is known.',
    mistake: shown(right, pageOf(usage('NearText'), yamlWith('MODEL2VEC_INFERENCE_URL'))),
    corrected: shown(right, pageOf(usage('NearText'), yamlWith('MODEL2VEC_INFERENCE_API'))),
  },
  'unknown-name': {
    cause:
      'Inline code names something of a client, of the stack or of this project that does not exist: a method, an option, a variable, a module, the tag of an image, a file.',
    remedy: 'Write the name as it is known.',
    mistake: shown(right, pageOf(usage('NearText'), 'Set `MODEL2VEC_INFERENCE_URL`.')),
    corrected: shown(right, pageOf(usage('NearText'), 'Set `MODEL2VEC_INFERENCE_API`.')),
  },
} satisfies Partial<Catalogue>;

function differing(more: string): NonNullable<Catalogue[keyof Catalogue]['corrected']> {
  const blocks = [usage('NearText'), usage('NearText', { text: 'TSCode', open: '//', language: 'ts', more })];
  const text = lines('// START NearText', "console.log(near('outer space'));", '// END NearText');
  return {
    shows: page,
    files: { [source]: near, [script]: text, [page]: pageOf(...blocks) },
    prints: { [source]: 'Jaws', [script]: 'Alien' },
  };
}

function yamlWith(variable: string): string {
  const address = 'http://text2vec-model2vec:8080';
  return [
    '```yaml',
    'services:',
    '  weaviate:',
    '    environment:',
    `      ${variable}: ${address}`,
    '```',
  ].join('\n');
}
