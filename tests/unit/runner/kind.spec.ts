import { expect, test } from 'playwright/test';
import { chosenModel, forcedKind, kindOfRuns } from '../../stack/kind.ts';

test('programs run on processes, and on containers for the model of an image', () => {
  expect(kindOfRuns({})).toBe('native');
  expect(kindOfRuns({ MODEL2VEC_MODEL: 'project' })).toBe('native');
  expect(kindOfRuns({ MODEL2VEC_MODEL: 'image' })).toBe('compose');
});

test('what STACK says goes before what the model needs', () => {
  expect(kindOfRuns({ STACK: 'compose' })).toBe('compose');
  expect(kindOfRuns({ STACK: 'native', MODEL2VEC_MODEL: 'image' })).toBe('native');
});

test('another word is refused with those that there are', () => {
  expect(() => forcedKind({ STACK: 'podman' })).toThrow('Write STACK=native or STACK=compose');
  expect(() => chosenModel({ MODEL2VEC_MODEL: 'mine' })).toThrow('Write MODEL2VEC_MODEL=image');
});
