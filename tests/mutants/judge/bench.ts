import type { Issue } from '../../../src/snippets/issues.ts';
import type { Clients } from '../../snippets/clients.ts';
import type { Planned } from '../../snippets/plan.ts';
import { type Proof, prove } from '../../snippets/prove.ts';
import { standingOf } from '../../snippets/show-proof.ts';
import type { Faults } from '../messages.ts';
import { subjectKey } from '../subjects.ts';
import type { WatchedStack } from '../watch/watched-stack.ts';

/** What a run asked the server and printed. */
interface Deeds {
  requests: string;
  output: string;
}

/** A run of something that was changed. */
export interface Trial {
  proof: Proof;
  /** It asked the server and printed what it does as it stands. */
  unchanged: boolean;
}

export interface BenchParts {
  /** Everything that runs, as it stands. */
  planned: readonly Planned[];
  clients: Clients;
  faults: Faults;
  start: () => Promise<WatchedStack>;
  signal: AbortSignal;
}

// A mutant that waits for something need not be waited for.
const limits = { milliseconds: 20_000, bytes: 1 << 20 };

/** Runs subjects on one stack, which starts with the first of them, and knows what they do as they stand. */
export class Bench {
  private readonly parts: BenchParts;
  private readonly known = new Map<string, Deeds>();
  private stack: WatchedStack | undefined;

  constructor(parts: BenchParts) {
    this.parts = parts;
  }

  /** Runs something that was changed; what the types refuse runs too, to see whether it does anything else. */
  async prove(planned: Planned): Promise<Trial> {
    const before = await this.before(planned);
    const { proof, deeds } = await this.run(planned);
    const faults = this.faultsOf(planned);
    const unchanged = deeds.requests === before?.requests && deeds.output === before.output;
    if (faults.length === 0) return { proof, unchanged };
    return {
      proof: { planned, issues: faults, milliseconds: proof.milliseconds, stackEnded: false },
      unchanged,
    };
  }

  /** What the types have against it; what runs as it stands was recorded, so they have nothing. */
  private faultsOf({ subject }: Planned): Issue[] {
    const key = subjectKey(subject);
    const faults = this.parts.faults.get(key);
    if (faults) return faults;
    if (this.parts.planned.some((one) => subjectKey(one.subject) === key)) return [];
    throw new Error(`The types of ${subject.title} were not checked.`);
  }

  /** Ends the stack, if there is one. */
  async end(): Promise<void> {
    const { stack } = this;
    this.stack = undefined;
    await stack?.stop();
  }

  /** What the same does as it stands; undefined where there is no such thing. */
  private async before({ path }: Planned): Promise<Deeds | undefined> {
    const known = this.known.get(path);
    const planned = this.parts.planned.find((one) => one.path === path);
    if (known || !planned) return known;
    const { proof, deeds } = await this.run(planned);
    const standing = standingOf(proof);
    if (standing !== 'agrees') {
      const { title } = planned.subject;
      throw new Error(
        `${title} is not proven as it stands (${standing}). Run \`npm run verify -- --accept\` first.`,
      );
    }
    this.known.set(path, deeds);
    return deeds;
  }

  private async run(planned: Planned): Promise<{ proof: Proof; deeds: Deeds }> {
    const { clients, start, signal } = this.parts;
    this.stack ??= await start();
    const { trace } = this.stack;
    trace.take();
    const proof = await prove(planned, { stack: this.stack, clients, limits, signal });
    if (proof.stackEnded) throw new Error(proof.issues[0]?.message);
    return { proof, deeds: { requests: trace.take(), output: outputOf(proof) } };
  }
}

/** What was printed; of a run that did not pass, why. */
function outputOf({ evidence, issues }: Proof): string {
  const printed = evidence?.blocks.flatMap(({ region, output }) =>
    output.map(({ text }) => `${region} ${text}`),
  );
  return (printed ?? issues.map(({ message }) => message)).join('\n');
}
