import { appendFile } from 'node:fs/promises';
import { readTree } from '../../src/plugin/tree.ts';
import { planOf } from '../snippets/plan.ts';
import { changedPaths, isProse } from './changed-paths.ts';

/** Tells a workflow what a change asks for: `prose`, whether nothing has to run; `stale`, whether evidence is to be made. */
const paths = await changedPaths();
const { planned, orphans } = await planOf(await readTree(process.cwd()));
const outdated = [...planned.filter(({ stale }) => stale.length > 0).map(({ path }) => path), ...orphans];
const stale = outdated.length > 0;
const prose = !stale && (await Promise.all(paths.map(isProse))).every(Boolean);

const output = process.env.GITHUB_OUTPUT;
if (output) await appendFile(output, `prose=${prose}\nstale=${stale}\n`);
const files = `${paths.length} ${paths.length === 1 ? 'file' : 'files'} changed`;
if (prose) console.log(`${files}, prose only: the site is checked and built, and nothing has to run.`);
else if (stale)
  console.log([`${files}. Everything runs, and these records are made anew:`, ...outdated].join('\n  '));
else console.log(`${files}. Everything runs; the evidence is for this tree.`);
