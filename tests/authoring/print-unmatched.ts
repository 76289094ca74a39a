import { readClaims, readFacts, unmatched } from '../facts/read-facts.ts';

for (const sentence of unmatched(await readClaims(process.cwd()), await readFacts())) console.log(sentence);
