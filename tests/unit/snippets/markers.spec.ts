import { expect, test } from 'playwright/test';
import { anyName, parseMarker } from '../../../src/snippets/index.ts';

const markers: [string, string, string][] = [
  ['# START NearTextExample', 'START', 'NearTextExample'],
  ['// END NearTextExample', 'END', 'NearTextExample'],
  ['-- START Near-Text_2', 'START', 'Near-Text_2'],
  ['<!-- END Near -->', 'END', 'Near'],
  ['  #  START \t Near  ', 'START', 'Near'],
  ['# START-ANY', 'START', anyName],
  ['// END-ANY', 'END', anyName],
  ['# START ANY', 'START', 'ANY'],
  ['# START START', 'START', 'START'],
];

for (const [text, edge, name] of markers) {
  test(`"${text}" is a marker`, () => {
    expect(parseMarker(text)).toEqual({ edge, name });
  });
}

const others = [
  '',
  'START Near',
  '#START Near',
  '# STARTNear',
  '# START',
  '# START 2Near',
  '# START Near!',
  '# START Near text',
  '# START-ANY-ONE',
  '# START-ANYONE',
  '# RESTART Near',
  '# Start Near',
  '# START Near # END Near',
  'x # START Near',
  '<!-- START Near',
  '<!-- END Near-->',
  '## START Near',
  '# START Né',
];

for (const text of others) {
  test(`"${text}" is no single marker`, () => {
    expect(parseMarker(text)).toBeUndefined();
  });
}
