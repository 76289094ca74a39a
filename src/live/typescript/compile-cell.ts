import { type ImportDeclaration, type ModuleDeclaration, type Program, parse, type Statement } from 'acorn';
import { transform } from 'sucrase';
import { namesIn } from './pattern-names.ts';

/** What a module gives, by name. */
export type Imports = Record<string, unknown>;

/** A cell as a script: its value is a function that takes the shared scope. Lines keep their numbers. */
export interface CellCode {
  script: string;
  /** The names that it declares at its top level. */
  names: string[];
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Turns a cell into a function whose top-level declarations become assignments to names of the shared scope. The cell is
 * strict, as a module is; `with` stands outside of it, where it is still allowed.
 */
export function compileCell(code: string): CellCode {
  const { code: js } = transform(code, {
    transforms: ['typescript'],
    keepUnusedImports: true,
    disableESTransforms: true,
  });
  const { body }: Program = parse(js, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const parts = body.map((statement) => rewrite(statement, js));
  const names = [...new Set(parts.flatMap((part) => part.names))];
  const prologue = parts.map((part) => part.prologue).join('');
  const text = splice(
    js,
    parts.flatMap((part) => part.edits),
  );
  const script = `(function($scope,$import){with($scope){return(async function(){'use strict';${prologue}${text}\n})()}})`;
  return { script, names };
}

interface Part {
  names: string[];
  edits: Edit[];
  /** What has to happen before the first line: imports and functions are there from the start. */
  prologue: string;
}

const nothing: Part = { names: [], edits: [], prologue: '' };

function rewrite(node: Statement | ModuleDeclaration, js: string): Part {
  const { start, end } = node;
  switch (node.type) {
    case 'ImportDeclaration':
      return { ...importing(node), edits: [{ start, end, text: blank(js.slice(start, end)) }] };
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
      throw Object.assign(new SyntaxError('A block is no module: leave "export" out.'), {
        loc: node.loc?.start,
      });
    case 'FunctionDeclaration':
      return { names: [node.id.name], edits: [], prologue: `$scope.${node.id.name}=${node.id.name};` };
    case 'ClassDeclaration': {
      const opening = { start, end: start, text: `;(${node.id.name}=` };
      return { names: [node.id.name], edits: [opening, { start: end, end, text: ');' }], prologue: '' };
    }
    case 'VariableDeclaration': {
      const { declarations } = node;
      const first = declarations[0]?.start ?? end;
      const edits: Edit[] = [{ start, end: first, text: `;${blank(js.slice(start, first))}` }];
      for (const { start: from, end: to, init } of declarations) {
        const closing = `${init ? '' : '=undefined'})${to === declarations.at(-1)?.end ? ';' : ''}`;
        edits.push({ start: from, end: from, text: '(' }, { start: to, end: to, text: closing });
      }
      return { names: declarations.flatMap(({ id }) => namesIn(id)), edits, prologue: '' };
    }
    default:
      return nothing;
  }
}

function importing({ source, specifiers }: ImportDeclaration): Omit<Part, 'edits'> {
  const names = specifiers.map(({ local }) => local.name);
  const assignments = specifiers.map((specifier) => {
    const { name } = specifier.local;
    if (specifier.type === 'ImportNamespaceSpecifier') return `$scope.${name}=$module;`;
    const { type } = specifier;
    const imported =
      type === 'ImportDefaultSpecifier'
        ? 'default'
        : 'name' in specifier.imported
          ? specifier.imported.name
          : String(specifier.imported.value);
    return `$scope.${name}=$module[${JSON.stringify(imported)}];`;
  });
  const module = `await $import(${JSON.stringify(source.value)})`;
  return { names, prologue: `{const $module=${module};${assignments.join('')}}` };
}

/** The line ends of a text that is taken out, so that what follows keeps its line. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, '');
}

function splice(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const pieces = edits.map((edit) => {
    const piece = text.slice(from, edit.start) + edit.text;
    from = edit.end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}
