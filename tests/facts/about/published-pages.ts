import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { withModel } from '../model-package.ts';

export const facts: Facts = {
  'weekly-newer': inProject({
    tests: {
      'tests/workflows/weekly.spec.ts': [
        'pins the newest server, image and clients',
        'reports what the newest versions do differently',
      ],
    },
    files: {
      '.github/workflows/weekly.yml': [
        '- cron: "17 4 * * 1"',
        'run: npm run verify -- --accept ',
        'run: npm test -- --project containers --project site ',
        'run: npm test -- --project facts ',
      ],
    },
  }),
  'start-each-block': inProject({
    tests: {
      'tests/unit/plugin/gate.spec.ts': ['lets pass what has run as it stands'],
      'tests/site/page.spec.ts': ['a block shows its recorded output and links to the evidence of its run'],
    },
  }),

  'other-versions-refused': inProject({
    tests: { 'tests/unit/plugin/gate.spec.ts': ['refuses all that ran before … changed'] },
  }),

  'api-observed': async (context) => {
    const installed = await withModel('import model2vec; print(json.dumps(model2vec.__version__))');
    const [name, image] = ['model2vec', '1.2.1'];
    return inProject(
      {
        tests: {
          'tests/facts/inference.spec.ts': ['vectors are those of the model2vec package, to the last bit'],
        },
        files: {
          'tests/stack/model/files/README.md': [
            `\`${name}\` ${installed}, the version of the inference image ${image}`,
          ],
        },
      },
      [name, String(installed), image],
    )(context);
  },

  'api-status-500': inProject(
    {
      tests: {
        'tests/facts/inference.spec.ts': [
          'a text that the model cannot encode is answered with 500 and the error',
        ],
      },
    },
    [500, 'error'],
  ),

  'picture-in-browser': inProject({
    tests: {
      'tests/site/token-picture.spec.ts': [
        'a text shows its tokens, its vector and its nearest sentences, and nothing is loaded before',
      ],
    },
    // Whose bytes every record names.
    files: Object.fromEntries(
      ['src/components/TokenPicture/use-model.ts', 'src/plugin/fingerprints.ts'].map((path) => [
        path,
        ['tests/stack/model/files/model.safetensors'],
      ]),
    ),
  }),

  'picture-package': inProject(
    {
      files: {
        'src/components/TokenPicture/read-model.ts': ["import { Tokenizer } from '@huggingface/tokenizers'"],
      },
    },
    ['@huggingface/tokenizers'],
  ),

  'own-model-mount': inProject({
    tests: { 'tests/stack/containers/configurator.spec.ts': ['the file boots with …'] },
    files: { 'src/components/Configurator/compose-file.ts': ['./my-model:/app/models:ro'] },
  }),

  'own-model-is-ours': inProject(
    {
      files: {
        'docs/weaviate/model-providers/_includes/install.own-model.sh': [
          '/stack/model/files" my-model',
          '[[ $(sha256sum my-model/model.safetensors) == ',
        ],
        'static/evidence/docs/weaviate/model-providers/_includes/install.own-model.sh.json': [
          '256 dimensions',
        ],
      },
    },
    ['my-model', 256],
  ),

  'own-model-image': inProject(
    {
      tests: {
        'tests/stack/containers/own-image.spec.ts': [
          "an image of the page's Dockerfile serves the model in its folder",
        ],
      },
      files: {
        'tests/stack/containers/own-image.spec.ts': ['docker build --tag your-registry/my-model:1 .'],
      },
    },
    ['docker build --tag your-registry/my-model:1 .'],
  ),

  'own-model-cut': inProject({
    files: {
      'static/evidence/docs/weaviate/model-providers/_includes/install.own-model.sh.json': [
        '128 dimensions of int8',
      ],
    },
  }),
};
