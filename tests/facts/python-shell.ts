import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A Python that runs one program after another, each with names of its own; packages are imported once. */
export interface PythonShell {
  /** What a program printed. */
  run(code: string): Promise<string>;
  end(): void;
}

const loop = `
import contextlib, io, json, sys, traceback
answers = sys.stdout
for line in sys.stdin:
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(json.loads(line), "<fact>", "exec"), {"__name__": "__main__"})
        answer = {"printed": printed.getvalue()}
    except BaseException:
        answer = {"error": traceback.format_exc()}
    answers.write(json.dumps(answer) + "\\n")
    answers.flush()
`;

/** Starts the Python at this path; it ends with this process at the latest. */
export function startPython(python: string): PythonShell {
  const child = spawn(python, ['-u', '-c', loop], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: { resolve(printed: string): void; reject(error: Error): void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { printed, error } = JSON.parse(line) as { printed?: string; error?: string };
    const next = waiting.shift();
    if (printed === undefined) next?.reject(new Error(error));
    else next?.resolve(printed);
  });
  child.on('exit', () => {
    for (const one of waiting.splice(0)) one.reject(new Error('Python has ended.'));
  });
  letGo(child);
  return {
    run: (code) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify(code)}\n`);
      }),
    end: () => child.stdin.end(),
  };
}

/** Lets this process end although the child waits; a child without input ends by itself. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as unknown as { unref?(): void }).unref?.();
}
