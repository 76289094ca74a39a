import type { Found } from './examine.ts';
import type { Tested } from './page.ts';

/** Whether a server's module answers with the model of the recorded runs, by all that is known of that model. */
export function sameModel({ model }: Pick<Found, 'model'>, tested: Pick<Tested, 'model'>): boolean {
  return Object.entries(tested.model).every(
    ([key, value]) => JSON.stringify(model?.[key]) === JSON.stringify(value),
  );
}
