import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What this project's workflows and actions use of GitHub's language. */
export interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  defaults?: { run: { shell: string } };
  jobs: Record<string, Job>;
}

export interface Job {
  name?: string;
  needs?: string | string[];
  uses?: string;
  if?: string;
  permissions?: Record<string, string>;
  outputs?: Record<string, string>;
  'timeout-minutes'?: number;
  'continue-on-error'?: boolean;
  strategy?: { matrix: { shard: number[] } };
  env?: Record<string, string>;
  steps?: Step[];
}

export interface Step {
  id?: string;
  if?: string;
  name: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'continue-on-error'?: boolean;
}

/** A step with the address that tests call it by: `deploy.yml build gather`. */
export interface Placed extends Step {
  address: string;
}

const folder = join('.github', 'workflows');
const action = '.github/actions/set-up/action.yml';

/** Every workflow's text and meaning, by its file's name. */
export function readWorkflows(): Map<string, Workflow & { text: string }> {
  const names = readdirSync(folder).sort();
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [name, { ...parse(text), text }];
    }),
  );
}

/** Every step of every workflow and of the action that they share. */
export function readSteps(): Placed[] {
  const own = [...readWorkflows()].flatMap(([file, { jobs }]) =>
    Object.entries(jobs).flatMap(([job, { steps = [], env }]) =>
      steps.map((step) => ({ ...step, env: { ...env, ...step.env }, address: `${file} ${job} ${step.id}` })),
    ),
  );
  const shared: Step[] = parse(readFileSync(action, 'utf8')).runs.steps;
  return [...own, ...shared.map((step) => ({ ...step, address: `set-up ${step.id}` }))];
}

/** The names of the jobs that a job waits for. */
export function needsOf({ needs = [] }: Job): string[] {
  return [needs].flat();
}
