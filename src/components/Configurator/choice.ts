/** What a person chooses for a compose file. */
export interface Choice {
  /** The version of Weaviate: one that this site is tested with. */
  version: string;
  /** The tag of the inference image, or `own` for a folder beside the file. */
  model: string;
  volume: 'named' | 'folder' | 'none';
  ports: 'usual' | 'other';
  module: 'on' | 'off';
}

export type Field = keyof Choice;

/** A field with what can be chosen in it; the first value is the default. */
export interface Question {
  field: Field;
  legend: string;
  options: readonly { value: string; label: string }[];
}

/** The image that an own model's folder is mounted into: the smallest one. */
export const imageOfOwnModel = 'minishlab-potion-base-4M-1.2.1';

const models = {
  'minishlab-potion-base-32M-1.2.1': 'English, any text: base 32M',
  'minishlab-potion-retrieval-32M-1.2.1': 'English, questions: retrieval 32M',
  'minishlab-potion-base-8M-1.2.1': 'English, smaller: base 8M',
  'minishlab-potion-base-4M-1.2.1': 'English, smallest: base 4M',
  'minishlab-potion-multilingual-128M-1.2.1': '101 languages: multilingual 128M',
  own: 'My own, in the folder my-model',
};

/** Everything that can be asked, in the order that it is asked in. */
export const questions: readonly Question[] = [
  question('version', 'Version of Weaviate', { '1.39.3': '1.39.3' }),
  question('module', 'Model2Vec module', { on: 'On', off: 'Off: I bring vectors of my own' }),
  question('model', 'Model', models),
  question('volume', 'Data', {
    named: 'In a volume that Docker keeps',
    folder: 'In the folder data beside the file',
    none: 'Gone when the container is removed',
  }),
  question('ports', 'Ports on this machine', { usual: '8080 and 50051', other: '18080 and 15051' }),
];

/** What is chosen before anybody chooses: the file that this site's stack is started from. */
export const defaultChoice = choiceOf((options) => options[0] ?? '');

/** Every choice that can be made. Without the module there is no model to choose. */
export const everyChoice: readonly Choice[] = questions
  .reduce<Choice[]>(
    (choices, { field, options }) =>
      choices.flatMap((choice) => options.map(({ value }) => ({ ...choice, [field]: value }))),
    [defaultChoice],
  )
  .filter(({ module, model }) => module === 'on' || model === defaultChoice.model);

function question(field: Field, legend: string, labels: Readonly<Record<string, string>>): Question {
  return { field, legend, options: Object.entries(labels).map(([value, label]) => ({ value, label })) };
}

function choiceOf(pick: (values: readonly string[]) => string): Choice {
  const picked = questions.map(({ field, options }) => [field, pick(options.map(({ value }) => value))]);
  return Object.fromEntries(picked) as unknown as Choice;
}
