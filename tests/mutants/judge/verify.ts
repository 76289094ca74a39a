import type { Proof } from '../../snippets/prove.ts';
import { type VerifyOptions, verify } from '../../snippets/verify-tree.ts';
import type { Judgement } from '../mutant.ts';
import type { Bench } from './bench.ts';
import { killerIn, killerOf } from './killer.ts';

/**
 * What `npm run verify` makes of a changed tree, with its runs on the bench: a mutant survives if it is recorded, or
 * found to be as recorded. A change after which everything asks the server and prints the same as before is none.
 */
export async function judgeVerify(
  options: VerifyOptions,
  bench: Bench,
  signal: AbortSignal,
): Promise<Judgement> {
  const lines: string[] = [];
  const runs: { proof: Proof; unchanged: boolean }[] = [];
  const proveAll: VerifyOptions['proveAll'] = async (planned, { onProof }) => {
    for (const one of planned) {
      const ran = await bench.prove(one);
      runs.push(ran);
      onProof(ran.proof);
      if (!ran.proof.evidence && !ran.unchanged) break;
    }
    return runs.map(({ proof }) => proof);
  };
  const passed = await verify({ ...options, proveAll }, (line) => lines.push(line), signal);
  if (options.accept && runs.length > 0 && runs.every(({ unchanged }) => unchanged))
    return { fate: 'equivalent', killer: '' };
  if (passed) return { fate: 'survived', killer: '' };
  const issue = runs.flatMap(({ proof }) => proof.issues)[0];
  return { fate: 'killed', killer: issue ? killerOf(issue) : killerIn(lines.join('\n')) };
}
