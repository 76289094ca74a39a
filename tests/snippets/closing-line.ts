export interface Outcome {
  /** How many subjects were asked for. */
  selected: number;
  ran: number;
  /** Runs that did not pass, and evidence that speaks against evidence. */
  failed: number;
  /** Runs that passed and did something else than is recorded. */
  changes: number;
  /** Records of what is no more. */
  orphans: number;
  accept: boolean;
  seconds: number;
}

/** What happened, and what to do next, in one line. */
export function closingLine({ selected, ran, failed, changes, orphans, accept, seconds }: Outcome): string {
  const time = `(${seconds.toFixed(1)} s)`;
  const recorded = orphans > 0 ? ` and removed ${counted(orphans, 'record')}` : '';
  if (failed > 0) {
    return `${counted(failed, 'failure')} in ${counted(ran, 'run')} ${time}. Nothing was recorded: mend what failed and run \`npm run verify -- --changed\`.`;
  }
  if (accept && changes + orphans > 0) {
    return `Recorded ${counted(changes, 'run')}${recorded} ${time}. Look at \`git diff static/evidence\` and commit it.`;
  }
  if (changes + orphans > 0) {
    const what = [
      changes > 0 ? `${counted(changes, 'run')} not as recorded` : '',
      orphans > 0 ? `${counted(orphans, 'record')} too many` : '',
    ];
    return `${what.filter(Boolean).join(', ')} ${time}. If that is meant, run \`npm run verify -- --accept\` to record it.`;
  }
  if (ran === 0) return `${counted(selected, 'record')} hold; nothing had to run ${time}.`;
  return `All ${counted(ran, 'run')} did what is recorded ${time}. Nothing is left to do.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
