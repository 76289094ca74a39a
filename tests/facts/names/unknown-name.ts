import type { Issue, Position } from '../../../src/snippets/issues.ts';
import { nearest } from '../../../src/snippets/nearest.ts';
import type { Unknown } from './find-unknown.ts';

/** What a language knows in the place of an unknown name. */
export interface Asked {
  language: string;
  unknown: Unknown;
}

/** What to say of a name that none of the asked languages has: what was meant, or what there is. */
export function unknownName(asked: readonly [Asked, ...Asked[]], written: string, at: Position): Issue {
  const [{ language, unknown }] = asked;
  const { name, of, isOption } = unknown;
  const meant = nearest(name, unknown.known);
  const corrected =
    meant && `\`${written.replace(new RegExp(`\\b${name}\\b(?!.*\\b${name}\\b)`, 's'), meant)}\``;
  const who = asked.length > 1 ? 'Neither client has a' : `The ${language} client has no`;
  return {
    code: 'unknown-name',
    severity: 'error',
    at,
    message: isOption ? `${of} takes no ${name}.` : `${who} ${of === undefined ? name : `${of}.${name}`}.`,
    fix: corrected
      ? `Write ${corrected}.`
      : (whatThereIs(asked) ?? 'Mend the name, or say it without backticks.'),
    found: `\`${written}\``,
    ...(corrected ? { corrected } : {}),
  };
}

/** What stands in the place of a name that is like none of them, where that fits into a line. */
function whatThereIs(asked: readonly Asked[]): string | undefined {
  const all = asked.flatMap(({ language, unknown: { known, of } }) => {
    const names = [...known].sort();
    return of === undefined || names.length === 0 || names.length > 24
      ? []
      : `in ${language} ${names.join(', ')}`;
  });
  const [{ unknown }] = asked as [Asked];
  return all.length === 0
    ? undefined
    : `${unknown.of} ${unknown.isOption ? 'takes' : 'has'} ${all.join('; ')}.`;
}
