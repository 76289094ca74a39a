import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from 'playwright/types/testReporter';

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
    for (const name of idle) console.log(`No test ran in the project ${name}.`);
    const times = [...this.milliseconds].map(([project, ms]) => `${project} ${(ms / 1000).toFixed(1)} s`);
    console.log(`\nTime before them: ${process.env.PREPARATION_TIMES || 'none'}`);
    console.log(`Time in tests: ${times.join(', ') || 'none'}`);
    console.log(`${passed} passed, ${failed} failed`);
    return { status: failed > 0 || passed === 0 ? 'failed' : result.status };
  }

  printsToStdio(): boolean {
    return true;
  }
}
