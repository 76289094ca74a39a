import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';

interface FilteredTextBlockProps {
  text: string;
  startMarker: string;
  endMarker: string;
  language: string;
  title?: string;
}

/** Cuts a region out of a whole file in the reader's browser, on every render, as upstream pages have it. */
export default function FilteredTextBlock(props: FilteredTextBlockProps): ReactNode {
  const { text, startMarker, endMarker, language, title } = props;
  const lines: string[] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    if (line.includes(startMarker)) inside = true;
    else if (line.includes(endMarker)) inside = false;
    else if (inside) lines.push(line);
  }
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return (
    <CodeBlock language={language} {...(title ? { title } : {})}>
      {lines.map((line) => line.slice(common)).join('\n')}
    </CodeBlock>
  );
}
