import useIsBrowser from '@docusaurus/useIsBrowser';
import Code from '@site/src/components/Block/Code.tsx';
import { extentOf } from '@site/src/components/Block/extent.ts';
import Layout from '@site/src/components/Block/Layout.tsx';
import Title from '@site/src/components/Block/Title.tsx';
import Verdict from '@site/src/components/Block/Verdict.tsx';
import { type ReactNode, useState } from 'react';
import { type Choice, defaultChoice } from './choice.ts';
import { composeFile } from './compose-file.ts';
import Questions from './Questions.tsx';
import styles from './styles.module.css';

const fileName = 'docker-compose.yml';

/**
 * Makes a compose file of what a person chooses. `children` is the block of the default, which was booted: it is shown
 * until something else is chosen, and all that is shown without scripts.
 */
export default function Configurator({ children }: { children: ReactNode }): ReactNode {
  const [choice, setChoice] = useState<Choice>(defaultChoice);
  const file = composeFile(choice);
  const isDefault = file === composeFile(defaultChoice);
  const isLive = useIsBrowser();
  return (
    <>
      <Questions
        choice={choice}
        disabled={!isLive}
        choose={(field, value) => setChoice((before) => ({ ...before, [field]: value }))}
      />
      {isDefault ? children : <ChosenFile file={file} />}
      <p className={styles.download}>
        <a
          download={fileName}
          href={isLive ? `data:text/yaml;charset=utf-8,${encodeURIComponent(`${file}\n`)}` : undefined}
        >
          Download {fileName}
        </a>
      </p>
    </>
  );
}

/** The containers of the tests come up from the file of every choice. */
function ChosenFile({ file }: { file: string }): ReactNode {
  return (
    <Layout language="yaml" verdict="booted">
      <Title name={fileName} language="YAML" wide={extentOf(file).wide} />
      <Code>{file}</Code>
      <Verdict verdict="booted" proof={undefined} differs={undefined} />
    </Layout>
  );
}
