import { type Figure, median } from '../measure.ts';
import type { Builds } from './builds.ts';
import type { Visit } from './visit.ts';

/** A figure that is a share of another site's: ours over theirs. */
interface Share {
  what: string;
  most: number;
  ours: number[];
  theirs: number[];
  against: string;
  unit: string;
}

/** The visits of each site in the order of their rounds. */
export type Visits = Readonly<Record<'ours' | 'stock' | 'starlight', Visit[]>>;

/** What readers get, as shares of what the other two give them. */
export function compareVisits(visits: Visits): Figure[] {
  const share = (what: string, field: keyof Visit, unit: string, site: 'stock' | 'starlight', most: number) =>
    figure({
      what,
      most,
      unit,
      against: site,
      ours: visits.ours.map((visit) => visit[field]),
      theirs: visits[site].map((visit) => visit[field]),
    });
  const until = 'bytes until the page reads, its tabs switch and Copy copies';
  const copied = 'time until Copy gives the right bytes';
  return [
    share(until, 'bytesUntilReady', 'B', 'stock', 0.2),
    share(until, 'bytesUntilReady', 'B', 'starlight', 1),
    share(copied, 'copied', 'ms', 'stock', 0.25),
    share(copied, 'copied', 'ms', 'starlight', 1),
    share('blocking time, hydration included', 'blocked', 'ms', 'stock', 0.15),
    share('all bytes of the page, everything loaded', 'allBytes', 'B', 'stock', 0.62),
    share('elements in the article, with outputs and buttons', 'elements', '', 'stock', 0.6),
  ];
}

/** What authors wait for, as shares of what the same pages take in a stock site. */
export function compareBuilds(builds: Readonly<Record<string, Builds>>): Figure[] {
  const { ours, webpack, rspack } = builds;
  if (!ours || !webpack || !rspack) return [];
  return [
    { name: 'webpack', stock: webpack, most: 0.6 },
    { name: 'rspack', stock: rspack, most: 1 },
  ].flatMap(({ name, stock, most }) =>
    (['cold', 'warm'] as const).flatMap((state) => [
      figure({
        what: `build, ${state}`,
        most,
        against: `stock with ${name}`,
        unit: 'ms',
        ours: [ours[state].milliseconds],
        theirs: [stock[state].milliseconds],
      }),
      figure({
        what: `memory of the build, ${state}`,
        most,
        against: `stock with ${name}`,
        unit: 'MB',
        ours: [ours[state].megabytes],
        theirs: [stock[state].megabytes],
      }),
    ]),
  );
}

function figure({ what, most, ours, theirs, against, unit }: Share): Figure {
  const ratio = median(ours) / median(theirs);
  return {
    what,
    goal: `≤ ${most.toFixed(2)} of ${against}`,
    measured: `${ratio.toFixed(2)} (${spread(ours, unit)} against ${spread(theirs, unit)})`,
    holds: ratio <= most,
  };
}

function spread(values: readonly number[], unit: string): string {
  const say = (value: number) => Math.round(value).toLocaleString('en');
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  const range = say(least) === say(largest) ? '' : `, ${say(least)} to ${say(largest)}`;
  return `${say(median(values))}${unit && ` ${unit}`}${range}`;
}
