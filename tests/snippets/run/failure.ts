import type { Issue } from '../../../src/snippets/issues.ts';
import type { Ending, Limits } from './child.ts';
import type { Event, Spot } from './event.ts';
import { foundIn, issueAt } from './issue-at.ts';
import type { Subject } from './subject.ts';

/** Why a run did not come to its end; undefined where it did. */
export function failureOf(subject: Subject, ending: Ending, limits: Limits): Issue | undefined {
  const { events, code, killedBy, stopped } = ending;
  const last = events.map(spotOf).findLast((spot) => spot !== undefined);
  const seen = last ? `; it was last seen on line ${subject.positionOf(last).line}` : '';
  const again = `then run \`npm run verify -- ${subject.path}\``;
  const failed = (spot: Spot | undefined, message: string, fix: string): Issue =>
    issueAt(subject, spot, 'run-failed', `${subject.title} ${message}`, `${fix}, ${again}.`);

  if (stopped === 'time') {
    const seconds = limits.milliseconds / 1000;
    return failed(last, `did not end within ${seconds} s${seen}.`, 'Mend what it waits for');
  }
  if (stopped === 'bytes') {
    const message = `printed more than ${limits.bytes / 1024} KiB and was stopped${seen}.`;
    return failed(last, message, 'Let it print less');
  }
  const exit = events.find((event) => event.type === 'exit');
  if (exit) {
    const message = `ended itself with ${exit.call}, so that what comes after it never ran.`;
    return failed(exit.frames[0], message, `Let it run to its last line without ${exit.call}`);
  }
  const error = events.find((event) => event.type === 'error');
  if (error) {
    const spot = error.frames[0] ?? foundIn(subject, ending.stderr);
    const fix = spot ? `Mend line ${subject.positionOf(spot).line}` : 'Mend it';
    return failed(spot, `failed:\n${indent(error.message)}`, fix);
  }
  if (code === 0 && events.some(({ type }) => type === 'end')) return undefined;
  const how = killedBy ? `was ended by ${killedBy}` : `ended early with exit status ${code}`;
  const words = ending.stderr.trim();
  const message = `${how}${seen}.${words ? `\n${indent(words)}` : ''}`;
  return failed(foundIn(subject, ending.stderr) ?? last, message, 'Let it run to its last line');
}

function spotOf(event: Event): Spot | undefined {
  if ('spot' in event) return event.spot;
  return 'frames' in event ? event.frames[0] : undefined;
}

function indent(words: string): string {
  return words.replaceAll(/^/gm, '  ');
}
