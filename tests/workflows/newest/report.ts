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

const steps: Record<string, StepResult> = JSON.parse(STEPS);
const failed = Object.values(steps).some(({ outcome }) => outcome === 'failure');
const changes = await evidenceChanges();
const logs = await Promise.all(Object.keys(steps).map(lastLines));

const parts = [
  `[The weekly run](${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}) proved everything with:`,
  (await versions()).map((version) => `- ${version}`).join('\n'),
  [
    '| step | outcome |',
    '| --- | --- |',
    ...Object.entries(steps).map(([id, { outcome }]) => `| ${id} | ${outcome} |`),
  ].join('\n'),
  changes.length > 0
    ? `What is not as recorded:\n\n${fence('diff', changes.join('\n'))}`
    : 'All output is as recorded.',
  ...logs.filter(Boolean),
];
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${parts.join('\n\n')}\n`);
console.log(
  failed || changes.length > 0 ? `${file} says what differs.` : 'The newest versions do what is recorded.',
);
process.exitCode = failed || changes.length > 0 ? 1 : 0;

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

/** Text that Markdown leaves as it is, cut to what an issue can hold. */
function fence(language: string, text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}\n...` : text;
  const ticks = '`'.repeat(Math.max(3, ...[...cut.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}${language}\n${cut}\n${ticks}`;
}
