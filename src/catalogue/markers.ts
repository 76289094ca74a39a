import type { Catalogue, Example } from './definition.ts';
import { lines, page, pageOf, python, source, typescript, usage } from './example.ts';

const latin1 = Uint8Array.from('# START NearText\nname = "caf\u00E9"\n# END NearText\n', (letter) =>
  letter.charCodeAt(0),
);

/** What can be wrong with the markers and the characters of a source. */
export const markerProblems = {
  'unclosed-region': {
    cause: 'A region was opened and never closed, so nobody knows where it ends.',
    remedy: 'Close it below its last line.',
    mistake: python(lines('# START Connect', 'client = weaviate.connect_to_local()'), 'Connect'),
    corrected: python(
      lines(
        '# START Connect',
        'client = weaviate.connect_to_local()',
        '# END Connect',
        '',
        'assert client.is_ready()',
      ),
      'Connect',
    ),
  },
  'unopened-region': {
    cause:
      'A region is closed that was not open: its `START` is missing, stands further below, or has another name.',
    remedy: 'Open it above its first line.',
    mistake: typescript(lines('console.log(near());', '// END NearText')),
    corrected: typescript(lines('// START NearText', 'console.log(near());', '// END NearText'), 'NearText'),
  },
  'crossed-regions': {
    cause:
      'One region ends inside another that opened later. Regions may stand side by side, or one within the other.',
    remedy: 'Move one of the two `END` markers, so that what opened last closes first.',
    mistake: python(
      lines(
        '# START First',
        'one = 1',
        '# START Second',
        'two = 2',
        '# END First',
        'three = 3',
        '# END Second',
      ),
      'First',
    ),
    corrected: python(
      lines(
        '# START First',
        'one = 1',
        '# START Second',
        'two = 2',
        'three = 3',
        '# END Second',
        '# END First',
      ),
      'First',
    ),
  },
  'cut-off-region': {
    cause:
      'Right beside a region of shell or YAML stands a line of code that no reader sees. The source runs as a whole, so no run would tell that the region lacks the line.',
    remedy:
      'Move the marker, or, where the line is not meant to be seen, leave an empty line between the two.',
    mistake: shell(
      '# START Ready',
      'url=http://localhost:8080/v1/.well-known/ready',
      '# END Ready',
      'curl $url',
    ),
    corrected: shell(
      '# START Ready',
      'url=http://localhost:8080/v1/.well-known/ready',
      'curl $url',
      '# END Ready',
    ),
  },
  'empty-region': {
    cause:
      'Between the two markers there is no line to show. A block with nothing in it helps nobody, and nothing can be proven of it.',
    remedy: 'Put the lines between the markers, or remove both markers.',
    mistake: python(lines('# START Connect', '', '# END Connect', 'client = connect()'), 'Connect'),
    corrected: python(lines('# START Connect', 'client = connect()', '# END Connect'), 'Connect'),
  },
  'duplicate-region': {
    cause:
      'A region is opened a second time before it was closed. Ranges that share a name do join, but only once each of them has ended.',
    remedy: 'Close the first range before the second opens, or give one of them another name.',
    mistake: typescript(
      lines('// START Near', 'const first = 1;', '// START Near', 'const second = 2;', '// END Near'),
      'Near',
    ),
    corrected: typescript(
      lines(
        '// START Near',
        'const first = 1;',
        '// END Near',
        '// START Near',
        'const second = 2;',
        '// END Near',
      ),
      'Near',
    ),
  },
  'mixed-marker': {
    cause: 'A marker shares its line with code. Marker lines are never shown, so the code would be missing.',
    remedy: 'Give the marker a line of its own.',
    mistake: python(
      lines('client = connect()  # START Connect', 'print(client)', '# END Connect'),
      'Connect',
    ),
    corrected: python(
      lines('# START Connect', 'client = connect()', 'print(client)', '# END Connect'),
      'Connect',
    ),
  },
  'misspelt-marker': {
    cause:
      'A comment looks like a marker and is none: `Start` for `START`, a colon behind it, more words on the line. Readers would see it, and the region would not be cut where you meant.',
    remedy:
      'Write `START` or `END` in capitals, one space, one name, and nothing else. If you meant a sentence, let it begin with another word.',
    mistake: python(lines('# START NearText', 'found = 1', '# End NearText'), 'NearText'),
    corrected: python(lines('# START NearText', 'found = 1', '# END NearText'), 'NearText'),
  },
  'not-utf8': {
    cause: 'The file holds a byte that is not UTF-8, so its characters cannot be known for certain.',
    remedy:
      'Save the file as UTF-8. Most editors have it in the list of encodings that they show when you save.',
    mistake: { shows: source, files: { [source]: latin1, [page]: pageOf(usage('NearText')) } },
    corrected: python(lines('# START NearText', 'name = "caf\u00E9"', '# END NearText'), 'NearText'),
  },
  'hidden-characters': {
    cause:
      'A line holds a character that a reader cannot see or would take for another: one that turns the direction of writing, one without width, a letter of another script that looks like a Latin one. Who copies the line gets something else than what is on the screen.',
    remedy: 'Remove the character. If the program needs it, write it as an escape, so that readers see it.',
    mistake: typescript(lines('// START Near', "const user = 'a\u200Bb';", '// END Near'), 'Near'),
    corrected: typescript(lines('// START Near', "const user = 'a\\u200bb';", '// END Near'), 'Near'),
  },
} satisfies Partial<Catalogue>;

function shell(...texts: string[]): Example {
  const path = source.replace('.py', '.sh');
  const shown = pageOf(usage('Ready', { language: 'sh' })).replace('search.py', 'search.sh');
  return { shows: path, files: { [path]: lines(...texts), [page]: shown } };
}
