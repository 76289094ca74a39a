import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { evidenceChanges } from './evidence-changes.ts';

/** How a step of the weekly run ended. */
interface StepResult {
  outcome: string;
}

/** Writes what the weekly run found as the text of an issue; fails where something failed or is not as recorded. */
const [file = '.cache/newest/report.md'] = process.argv.slice(2);
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, STEPS = '{}' } = process.env;
const longest = 20_000;
/** GitHub takes issues of 65,536 characters. */
const mostInAll = 60_000;
const mostRows = 100;

const steps: Record<string, StepResult> = JSON.parse(STEPS);
const failed = Object.values(steps).some(({ outcome }) => outcome === 'failure');
const { outputs, others } = await evidenceChanges();
const differs = outputs.length + others.length > 0;
const logs = await Promise.all(Object.keys(steps).map(lastLines));

const parts = [
  `[The weekly run](${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}) proved everything with:`,
  (await versions()).map((version) => `- ${version}`).join('\n'),
  [
    '| step | outcome |',
    '| --- | --- |',
    ...Object.entries(steps).map(([id, { outcome }]) => `| ${id} | ${outcome} |`),
  ].join('\n'),
  ...(outputs.length > 0
    ? [`What blocks print now:\n\n${tableOf(outputs)}`]
    : ['All output is as recorded.']),
  ...(others.length > 0 ? [`What else is not as recorded:\n\n${fence('diff', others.join('\n'))}`] : []),
  ...logs.filter(Boolean),
];
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${cut(parts.join('\n\n'), mostInAll)}\n`);
console.log(failed || differs ? `${file} says what differs.` : 'The newest versions do what is recorded.');
process.exitCode = failed || differs ? 1 : 0;

async function versions(): Promise<string[]> {
  const text = await readFile('.cache/newest/versions.json', 'utf8').catch(() => undefined);
  return text ? JSON.parse(text) : ['versions that could not be found out'];
}

/** The end of a failed step's log. */
async function lastLines(id: string): Promise<string> {
  if (steps[id]?.outcome !== 'failure') return '';
  const text = await readFile(`.cache/newest/${id}.log`, 'utf8').catch(() => '');
  return (
    text && `The last lines of ${id}:\n\n${fence('text', text.trimEnd().split('\n').slice(-60).join('\n'))}`
  );
}

/** As many rows as an issue can hold. */
function tableOf(rows: readonly string[]): string {
  const held = rows.slice(0, mostRows);
  const left = rows.length - held.length;
  return `${held.join('\n').trimEnd()}${left > 0 ? `\n\nand ${left} more rows.` : ''}`;
}

/** Text that Markdown leaves as it is, cut to what an issue can hold. */
function fence(language: string, text: string): string {
  const held = cut(text, longest);
  const ticks = '`'.repeat(Math.max(3, ...[...held.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}${language}\n${held}\n${ticks}`;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}\n...` : text;
}
