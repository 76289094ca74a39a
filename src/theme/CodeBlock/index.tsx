import Code from '@site/src/components/Block/Code.tsx';
import Layout from '@site/src/components/Block/Layout.tsx';
import Title from '@site/src/components/Block/Title.tsx';
import type { ReactNode } from 'react';

interface CodeBlockProps {
  children: ReactNode;
  className?: string;
  language?: string;
  title?: ReactNode;
}

/** Code that a component brings and that nothing is known of: it is shown as it is, without a verdict. */
export default function CodeBlock({ children, className = '', language, title }: CodeBlockProps): ReactNode {
  const named = language ?? /language-(\S+)/.exec(className)?.[1] ?? '';
  return (
    <Layout language={named}>
      <Title name={title} language={named} />
      <Code>{trimmed(children)}</Code>
    </Layout>
  );
}

/** Markdown ends code with a line end, which is no line of it. */
function trimmed(children: ReactNode): ReactNode {
  return typeof children === 'string' ? children.replace(/\n$/, '') : children;
}
