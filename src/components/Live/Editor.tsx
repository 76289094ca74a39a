import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Editor.module.css';
import type { Cell } from './use-cell.ts';

const roles = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-constant)' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    color: 'var(--code-function)',
  },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
]);

/** The block's code to be changed. Ctrl+Enter runs it; Tab leaves the editor, as everywhere on the page. */
export default function Editor({ cell }: { cell: Cell }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(cell);
  latest.current = cell;
  useEffect(() => {
    const { notebook, place, block } = latest.current;
    const code = notebook.page.programs[place.language]?.blocks[place.index]?.code ?? '';
    // Copy takes the text from here: lines of the editor have no line ends.
    const tellCopy = (text: string) => {
      if (!host.current) return;
      host.current.dataset.text = text;
      host.current.toggleAttribute('data-changed', text !== code);
    };
    const run = () => {
      latest.current.notebook.run(place);
      return true;
    };
    const view = new EditorView({
      parent: host.current ?? document.body,
      state: EditorState.create({
        doc: block.text ?? code,
        extensions: [
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          indentUnit.of(place.language === 'py' ? '    ' : '  '),
          place.language === 'py' ? python() : javascript({ typescript: true }),
          syntaxHighlighting(roles),
          keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': 'Code of this block', tabindex: '0' }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (!docChanged) return;
            notebook.edit(place, state.doc.toString());
            tellCopy(state.doc.toString());
          }),
        ],
      }),
    });
    view.focus();
    tellCopy(block.text ?? code);
    return () => view.destroy();
  }, []);
  return <div ref={host} className={styles.editor} />;
}
