import type { Issue } from '../../../src/snippets/issues.ts';
import { assertionsIn } from './assertions.ts';
import type { Ending } from './child.ts';
import type { Event, Spot } from './event.ts';
import { foundIn, issueAt } from './issue-at.ts';
import { shellAssertions } from './shell/assertions.ts';
import { silentRegions } from './silent-regions.ts';
import type { Subject } from './subject.ts';

/** What is wrong with a run that came to its end: output that belongs nowhere, assertions that prove nothing. */
export function findingsOf(subject: Subject, ending: Ending): Issue[] {
  const assertions = assertionsOf(subject, ending.events);
  return [
    ...unmarkedOutput(subject, ending),
    ...idleAssertions(subject, ending.events, assertions),
    ...(subject.fails ? [] : brokenAssertions(subject, ending.events)),
    ...(subject.kind === 'source' ? lackOfAssertions(subject, assertions) : []),
    // The shell blocks of a page join into no program, so their source answers for them.
    ...(subject.kind === 'program' || subject.language === 'sh' ? silentRegions(subject, ending.events) : []),
  ];
}

function unmarkedOutput(subject: Subject, { events, stdout, stderr }: Ending): Issue[] {
  const adrift = events.filter((event) => event.type === 'print' && event.frames.length === 0);
  const printed = adrift.map((event) => (event.type === 'print' ? event.text : '')).join('');
  const channels = [
    { text: printed, where: 'by a call that no line of it made' },
    { text: stdout, where: 'straight to standard output' },
    // The error that ends a run which has to fail goes there.
    { text: subject.fails ? '' : stderr, where: 'to standard error' },
  ];
  const print = { py: 'print', ts: 'console.log', sh: 'a command' }[subject.language];
  return channels
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, where }) => {
      const message = `${subject.title} wrote ${where}, so that no block can show it:\n${firstLines(text)}`;
      const fix = `Print with ${print} in the source's own lines, or remove what writes this.`;
      return issueAt(subject, foundIn(subject, text), 'unmarked-output', message, fix);
    });
}

function assertionsOf({ language, text }: Subject, events: readonly Event[]): Spot[] {
  if (language === 'ts') return assertionsIn(text);
  if (language === 'sh') return shellAssertions(text);
  return events.flatMap((event) => (event.type === 'assertions' ? event.spots : []));
}

function idleAssertions(subject: Subject, events: readonly Event[], assertions: readonly Spot[]): Issue[] {
  const reached = new Set(events.flatMap((event) => (event.type === 'assertion' ? [keyOf(event.spot)] : [])));
  return assertions
    .filter((spot) => !reached.has(keyOf(spot)))
    .map((spot) => {
      const message = `The assertion on line ${subject.positionOf(spot).line} never ran, so it proves nothing.`;
      return issueAt(subject, spot, 'run-failed', message, 'Let the run reach it, or remove it.');
    });
}

/** Of a run that came to its end, something caught what these threw. */
function brokenAssertions(subject: Subject, events: readonly Event[]): Issue[] {
  const broken = events.flatMap((event) => (event.type === 'broken' ? [event.spot] : []));
  return [...new Map(broken.map((spot) => [keyOf(spot), spot])).values()].map((spot) => {
    const message = `The assertion on line ${subject.positionOf(spot).line} does not hold, and the run went on.`;
    return issueAt(subject, spot, 'run-failed', message, 'Mend it, and let nothing catch what it throws.');
  });
}

function lackOfAssertions(subject: Subject, assertions: readonly Spot[]): Issue[] {
  if (assertions.some(({ line }) => subject.placesOf(line).length === 0)) return [];
  const examples = { py: 'assert', ts: "assert from 'node:assert/strict'", sh: '[[ … ]]' };
  const example = examples[subject.language];
  const message = `${subject.title} asserts nothing outside its regions, so its run proves only that nothing was thrown.`;
  const fix = `Add ${example} after a region: a count, a rank, a dimension.`;
  return [issueAt(subject, undefined, 'run-failed', message, fix)];
}

function keyOf({ line, column }: Spot): string {
  return `${line}:${column}`;
}

function firstLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  const shown = lines.slice(0, 10).map((line) => `  ${line.slice(0, 500)}`);
  return [...shown, ...(lines.length > 10 ? [`  and ${lines.length - 10} more lines`] : [])].join('\n');
}
