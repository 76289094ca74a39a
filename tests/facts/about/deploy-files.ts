import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'security-override': inProject(
    {
      tests: {
        'tests/unit/plugin/loose-code.spec.ts': [
          'YAML that Compose would not take is refused with what was meant',
        ],
      },
      files: {
        'tests/stack/containers/compose-environment.ts': ['overrides'],
        'docs/deploy/configuration/security.mdx': ['docker-compose.override.yml'],
      },
    },
    ['docker-compose.override.yml'],
  ),
  'sizing-run': inProject(
    {
      files: { 'docs/deploy/configuration/sizing.mdx': ['node tests/bench/sizing.ts'] },
      paths: ['tests/bench/sizing.ts'],
    },
    ['node tests/bench/sizing.ts'],
  ),
  'compose-checks': inProject({
    tests: {
      'tests/stack/description.spec.ts': ['reads version, ports and health checks from docker-compose.yml'],
    },
    files: { 'tests/stack/docker-compose.yml': ['condition: service_healthy'] },
  }),
  'service-no-curl': inProject({
    files: { 'tests/stack/docker-compose.yml': ['import urllib.request as r'] },
  }),
  'docker-model': inProject(
    {
      tests: {
        'tests/unit/configurator/compose-file.spec.ts': [
          'every model that can be chosen is a published image, and every published image of the newest version can',
        ],
      },
      files: {
        'src/components/Configurator/compose-file.ts': [
          'semitechnologies/model2vec-inference',
          './my-model:/app/models:ro',
        ],
      },
    },
    ['model2vec-inference', 'my-model'],
  ),
  'docker-data': inProject(
    {
      files: {
        'src/components/Configurator/compose-file.ts': ["named: 'weaviate_data', folder: './data'"],
        'src/components/Configurator/choice.ts': ['In a volume that Docker keeps'],
      },
    },
    ['weaviate_data', './data'],
  ),
  'docker-comes-back': inProject({
    tests: {
      'tests/site/containers/page-shell.spec.ts': [
        'what Copy gives on the embeddings page starts the stack and installs both clients',
      ],
    },
    files: { 'tests/stack/boot.sh': ['docker compose up -d --wait'] },
  }),
  'docker-loopback': inProject(
    {
      tests: { 'tests/unit/configurator/compose-file.spec.ts': ['nothing is published beyond this machine'] },
      files: { 'tests/stack/docker-compose.yml': ['"127.0.0.1:8080:8080"'] },
    },
    ['127.0.0.1'],
  ),
  'docker-stop': inProject({
    tests: {
      'tests/site/containers/page-shell.spec.ts': ['what Copy gives on the Docker page stops the stack'],
    },
    files: { 'tests/stack/boot.sh': ['docker compose down'] },
  }),
  'docker-volumes': inProject(
    { files: { 'tests/stack/containers/configurator.spec.ts': ["'down', '--volumes'"] } },
    ['--volumes'],
  ),
  'emb-two-containers': inProject({
    files: {
      'tests/stack/docker-compose.yml': [
        '  weaviate:',
        '  text2vec-model2vec:',
        '# The model is part of the image',
      ],
    },
  }),
  'emb-first-command': inProject({
    files: { 'tests/stack/boot.sh': ['docker compose up -d --wait', '/v1/.well-known/ready'] },
  }),
  'emb-address': inProject(
    {
      files: {
        'tests/stack/docker-compose.yml': ['MODEL2VEC_INFERENCE_API: http://text2vec-model2vec:8080'],
      },
    },
    ['MODEL2VEC_INFERENCE_API', 8080],
  ),
  'emb-image': inProject(
    {
      files: {
        'tests/stack/docker-compose.yml': [
          '# The model is part of the image; another tag brings another model.',
        ],
        'src/plugin/known/image-tags.ts': ["'-1.2.0', '-1.2.1'"],
      },
    },
    ['image', '1.2.0', '1.2.1'],
  ),
  'emb-authlib': inProject(
    {
      files: {
        'tests/snippets/clients/py/requirements.in': [
          '# From 1.8 on, authlib warns on every import of weaviate-client',
        ],
      },
    },
    [1.8, 'authlib'],
  ),
  'quickstart-up': inProject(
    {
      tests: {
        'tests/site/containers/page-shell.spec.ts': [
          'what Copy gives on the embeddings page starts the stack and installs both clients',
        ],
      },
      files: { 'tests/stack/boot.sh': ['docker compose up -d --wait'] },
      paths: ['tests/stack/docker-compose.yml'],
    },
    ['docker-compose.yml', 'docker compose up -d --wait'],
  ),
  'start-each-block': inProject({
    tests: {
      'tests/unit/plugin/gate.spec.ts': ['lets pass what has run as it stands'],
      'tests/site/page.spec.ts': ['a block shows its recorded output and links to the evidence of its run'],
    },
  }),
  'start-no-account': inProject({
    tests: {
      'tests/stack/stack.spec.ts': ['runs the described version with the module and the project’s model'],
    },
    files: { 'tests/stack/docker-compose.yml': ['AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: "true"'] },
  }),
  'other-versions-refused': inProject({
    tests: { 'tests/unit/plugin/gate.spec.ts': ['refuses all that ran before … changed'] },
  }),
  'image-refuses': inProject({ files: { 'src/plugin/known/image-tags.ts': ["'-1.2.0', '-1.2.1'"] } }, [
    '1.2.1',
    '1.2.0',
  ]),
  'weekly-newer': inProject({
    tests: {
      'tests/workflows/weekly.spec.ts': [
        'pins the newest server, image and clients',
        'reports what the newest versions do differently',
      ],
    },
    files: { '.github/workflows/weekly.yml': ['cron'] },
  }),
  'changelog-image': inProject(
    {
      files: {
        'src/plugin/known/image-tags.ts': ["'-1.2.0', '-1.2.1'"],
        'tests/stack/docker-compose.yml': ['base-32M-1.2.1'],
      },
    },
    ['1.2.1', '1.2.0'],
  ),
  'api-observed': inProject(
    {
      tests: {
        'tests/facts/inference.spec.ts': ['vectors are those of the model2vec package, to the last bit'],
      },
      files: {
        'tests/stack/model/files/README.md': ['`model2vec` 0.8.1, the version of the inference image 1.2.1'],
      },
    },
    ['1.2.1'],
  ),
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
  }),
  'picture-package': inProject({ files: { 'package.json': ['@huggingface/tokenizers'] } }, [
    '@huggingface/tokenizers',
  ]),
  'own-model-mount': inProject({
    tests: { 'tests/unit/configurator/compose-file.spec.ts': ['every choice gives a file of its own'] },
    files: { 'src/components/Configurator/compose-file.ts': ['./my-model:/app/models:ro'] },
  }),
  'own-model-build': inProject(
    {
      files: {
        'docs/weaviate/model-providers/_includes/install.own-model.sh': ['COPY my-model /app/models'],
        'docs/weaviate/model-providers/model2vec/own-model.mdx': [
          'docker build --tag your-registry/my-model:1 .',
          'docker push your-registry/my-model:1',
        ],
      },
    },
    ['docker build --tag your-registry/my-model:1 .', 'docker push your-registry/my-model:1'],
  ),
  'own-model-cut': inProject({
    files: {
      'static/evidence/docs/weaviate/model-providers/_includes/install.own-model.sh.json': [
        '2 dimensions of int8',
      ],
    },
  }),
};
