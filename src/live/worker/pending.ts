/** Answers that are still to come, by the number of their question. */
export interface Pending<Answer> {
  wait(id: number): Promise<Answer>;
  resolve(id: number, answer: Answer): void;
  reject(id: number, error: Error): void;
}

export function createPending<Answer>(): Pending<Answer> {
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const take = (id: number) => {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  };
  return {
    wait(id) {
      const one = Promise.withResolvers<Answer>();
      waiting.set(id, one);
      return one.promise;
    },
    resolve: (id, answer) => take(id)?.resolve(answer),
    reject: (id, error) => take(id)?.reject(error),
  };
}
