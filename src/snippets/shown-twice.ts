import type { Issue } from './issues.ts';
import { languages } from './languages.ts';
import type { Page, Usage } from './page.ts';

/**
 * Regions of what joins into no program that a page shows a second time: most likely another one is meant, and no run
 * would tell.
 */
export function findShownTwice({ usages }: Page): Issue[] {
  const apart = usages.filter(({ language }) => !languages[language].runs);
  return apart.flatMap((usage, index): Issue[] => {
    const first = apart.slice(0, index).find((other) => nameOf(other) === nameOf(usage));
    if (!first) return [];
    const { region, source, at } = usage;
    return [
      {
        code: 'repeated-line',
        severity: 'error',
        at,
        message: `The page shows ${region} of ${source} twice; the first time is on line ${first.at.line}${first.at.path === at.path ? '' : ` of ${first.at.path}`}.`,
        fix: 'Show another region here, or this one only once.',
      },
    ];
  });
}

function nameOf({ source, region }: Usage): string {
  return `${source}#${region}`;
}
