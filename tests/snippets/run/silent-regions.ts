import type { Issue } from '../../../src/snippets/issues.ts';
import type { RunLanguage } from '../../../src/snippets/languages.ts';
import type { Region } from '../../../src/snippets/source.ts';
import { attribute } from './attribute.ts';
import type { Event } from './event.ts';
import { issueAt } from './issue-at.ts';
import type { Subject } from './subject.ts';

/** What calls for output, a command of the shell as long as it sends that nowhere else. */
const prints: Readonly<Record<RunLanguage, RegExp>> = {
  py: /\b(?:p?print|stdout\.write)\(/,
  ts: /\bconsole\.(?:log|info|debug|table|dir)\(|\bstdout\.write\(/,
  sh: /\b(?:echo|printf|cat|curl)\b(?!.*(?:>|\s-o\b|\s--output\b))/,
};

/** An issue for each region that calls for output, and gave none: its block would show code that prints, and no print. */
export function silentRegions(subject: Subject, events: readonly Event[]): Issue[] {
  const heard = new Set(
    events.flatMap((event) =>
      event.type === 'print' ? attribute(event.frames, subject.placesOf).map(({ region }) => region) : [],
    ),
  );
  return subject.blocks.flatMap((region): Issue[] => {
    const print = region.lines.findIndex((_, index) =>
      prints[subject.language].test(statementAt(region, index)),
    );
    if (print < 0 || heard.has(region)) return [];
    const line = runningLine(subject, region, print + 1);
    const message = `${region.name} holds a print, and printed nothing in ${subject.title}.`;
    return [
      issueAt(
        subject,
        line,
        'run-failed',
        message,
        'Let the run reach the print, or leave it out of the region.',
      ),
    ];
  });
}

/** A line of a region with those that it goes on in; empty where it only goes on itself. */
function statementAt({ lines }: Region, index: number): string {
  if (lines[index - 1]?.text.endsWith('\\')) return '';
  const texts = lines.slice(index).map(({ text }) => text);
  const last = texts.findIndex((text) => !text.endsWith('\\'));
  return texts.slice(0, last < 0 ? texts.length : last + 1).join(' ');
}

/** Where the line of a region stands in what ran. */
function runningLine({ text, placesOf }: Subject, region: Subject['blocks'][number], line: number) {
  const count = text.split('\n').length;
  const found = Array.from({ length: count }, (_, index) => index + 1).find((candidate) =>
    placesOf(candidate).some((place) => place.region === region && place.line === line),
  );
  return found === undefined ? undefined : { line: found, column: 1 };
}
