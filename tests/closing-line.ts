import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from 'playwright/types/testReporter';

/** How many tests are named of those with the same outcome. */
const most = 20;

/** Ends a run with where the time went, by project, and the line `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  private suite: Suite | undefined;
  /** Those of which each has to run a test. */
  private projects: string[] = [];
  private readonly milliseconds = new Map<string, number>();
  private errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
    this.projects = (process.env.PROJECTS_WITH_TESTS ?? '').split(',').filter((name) => name !== '');
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const project = test.parent.project()?.name ?? '';
    this.milliseconds.set(project, (this.milliseconds.get(project) ?? 0) + result.duration);
  }

  onError(): void {
    this.errors += 1;
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    const tests = this.suite?.allTests() ?? [];
    const passed = tests.filter((test) => test.outcome() === 'expected' && test.results.length > 0).length;
    const idle = this.projects.filter((name) => !this.milliseconds.has(name));
    const failed = tests.length - passed + this.errors + idle.length;
    tell('Passed only when tried again', tests.filter(withOutcome('flaky')));
    tell('Did not run', tests.filter(withOutcome('skipped')));
    for (const name of idle) console.log(`No test ran in the project ${name}.`);
    console.log(timeTable(preparation(), [...this.milliseconds]));
    console.log(`${passed} passed, ${failed} failed`);
    return { status: failed > 0 || passed === 0 ? 'failed' : result.status };
  }

  printsToStdio(): boolean {
    return true;
  }
}

type Times = readonly (readonly [what: string, milliseconds: number])[];

/** The parts of the preparation, as `npm test` hands them over. */
function preparation(): Times {
  return JSON.parse(process.env.PREPARATION_TIMES || '[]');
}

/** Where the time went, a line each, with the names and the seconds below each other. */
function timeTable(before: Times, projects: Times): string {
  const sum = (times: Times) => times.reduce((total, [, milliseconds]) => total + milliseconds, 0);
  const part = (what: string, times: Times): Times =>
    times.length === 0 ? [] : [[what, sum(times)], ...times.map(([name, ms]) => [`  ${name}`, ms] as const)];
  const rows = [...part('before the tests', before), ...part('in tests', projects)];
  const seconds = rows.map(([, milliseconds]) => (milliseconds / 1000).toFixed(1));
  const wide = Math.max(...rows.map(([what]) => what.length));
  const long = Math.max(...seconds.map(({ length }) => length));
  const lines = rows.map(([what], index) => `${what.padEnd(wide)}  ${seconds[index]?.padStart(long)} s`);
  return ['', 'Where the time went:', ...lines].join('\n');
}

function withOutcome(outcome: ReturnType<TestCase['outcome']>): (test: TestCase) => boolean {
  return (test) => test.outcome() === outcome;
}

/** Names the tests that something is to be said of; a run that was cut off has many that did not run. */
function tell(what: string, tests: readonly TestCase[]): void {
  for (const test of tests.slice(0, most))
    console.log(`${what}: ${test.titlePath().filter(Boolean).join(' › ')}`);
  if (tests.length > most) console.log(`${what}: ${tests.length - most} more`);
}
