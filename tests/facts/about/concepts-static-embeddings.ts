import type { Facts } from '../fact.ts';
import { withModel } from '../model-package.ts';

export const facts: Facts = {
  'foreign-words-in-letters': async () => {
    const tokens = (await withModel(`
print(json.dumps(model.tokenizer.encode("Паровоз", add_special_tokens=False).tokens))
`)) as string[];
    return [
      tokens
        .map((token) => token.replace('##', ''))
        .join('')
        .replace('п', 'П'),
      tokens.length,
    ];
  },
};
