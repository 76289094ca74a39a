/** Asks a worker again and again whether it is still there. */
export interface Pulse {
  /** The worker has answered. */
  answered(): void;
  stop(): void;
}

const every = 2000;

/** How many questions in a row may stay without an answer; counted in turns, as a computer may sleep in between. */
const unansweredAtMost = 2;

export function startPulse(ping: () => void, silent: () => void): Pulse {
  let unanswered = 0;
  const timer = setInterval(() => {
    if (unanswered > unansweredAtMost) return silent();
    unanswered += 1;
    ping();
  }, every);
  return {
    answered: () => {
      unanswered = 0;
    },
    stop: () => clearInterval(timer),
  };
}
