import {
  type CallExpression,
  isIdentifier,
  isMemberExpression,
  isObjectExpression,
  isObjectProperty,
  type MemberExpression,
  type Node,
  type ObjectProperty,
  traverse,
} from '@babel/types';
import { type Found, misspelt, shown } from './found.ts';
import { endOf, replacement, type Script, startOf } from './typescript.ts';
import { isAssertion } from './typescript-assertions.ts';

/** Calls renamed and replaced, arguments swapped, options dropped and changed, vectorizers switched off. */
export function callEdits(script: Script): Found[] {
  const calls: CallExpression[] = [];
  const options: ObjectProperty[] = [];
  traverse(script.tree, (node, ancestors) => {
    const around = ancestors.map((ancestor) => ancestor.node);
    if (around.some((outer) => isAssertion(outer))) return;
    if (node.type === 'CallExpression' && !isAssertion(node)) calls.push(node);
    if (isObjectProperty(node) && isArgument(around)) options.push(node);
  });
  const methods = [...new Set(calls.flatMap((call) => methodOf(call)?.name ?? []))].sort();
  return [
    ...calls.flatMap((call, index) => [
      ...renamed(call, methods, index, script),
      ...swapped(call.arguments, script),
      ...withoutVectorizer(call, script),
    ]),
    ...options.flatMap((option) => [dropped(option, script), ...changed(option, script)]),
    ...calls.flatMap(({ arguments: given }) =>
      given
        .filter((one) => isObjectExpression(one))
        .flatMap(({ properties }) => {
          const values = properties
            .filter((property) => isObjectProperty(property))
            .map(({ value }) => value);
          return values.slice(1).flatMap((value, index) => swapped([values[index] ?? value, value], script));
        }),
    ),
  ];
}

/** Whether a property stands in an object that a call gets, at whatever depth. */
function isArgument(around: readonly Node[]): boolean {
  return around.some((outer, index) => outer.type === 'CallExpression' && around[index + 1] !== outer.callee);
}

function methodOf({ callee }: CallExpression): { name: string; member: MemberExpression } | undefined {
  if (!isMemberExpression(callee) || !isIdentifier(callee.property) || callee.computed) return undefined;
  return { name: callee.property.name, member: callee };
}

/** Misspelt or replaced by turns, as most of both are refused for the same reason. */
function renamed(call: CallExpression, methods: readonly string[], turn: number, { found }: Script): Found[] {
  const method = methodOf(call);
  if (!method) return [];
  const { name, member } = method;
  const wrong = misspelt(name);
  const other = methods[(methods.indexOf(name) + 1) % methods.length] ?? name;
  if (turn % 2 === 0 || other === name)
    return [found('call renamed', `${name} -> ${wrong}`, replacement(member.property, wrong))];
  return [found('call replaced', `${name} -> ${other}`, replacement(member.property, other))];
}

function swapped([one, other]: readonly Node[], { of, found }: Script): Found[] {
  if (!one || !other || of(one) === of(other)) return [];
  const what = `${shown(of(one))} <-> ${shown(of(other))}`;
  return [found('arguments swapped', what, replacement(one, of(other)), replacement(other, of(one)))];
}

function dropped(option: ObjectProperty, { text, of, found }: Script): Found {
  const comma = /^\s*,/.exec(text.slice(endOf(option)))?.[0] ?? '';
  return found('option dropped', shown(of(option)), {
    start: startOf(option),
    end: endOf(option) + comma.length,
    text: '',
  });
}

function changed({ value }: ObjectProperty, { of, found }: Script): Found[] {
  const other = otherValue(value);
  return other === undefined
    ? []
    : [found('option changed', `${of(value)} -> ${other}`, replacement(value, other))];
}

/** Another value of the same type; of texts only those that are names. */
function otherValue(value: Node): string | undefined {
  if (value.type === 'BooleanLiteral') return String(!value.value);
  if (value.type === 'NumericLiteral')
    return String(Number.isInteger(value.value) ? value.value + 1 : value.value / 2);
  if (value.type === 'StringLiteral' && /^\w+$/.test(value.value)) return `'${misspelt(value.value)}'`;
  return undefined;
}

function withoutVectorizer(call: CallExpression, { of, found }: Script): Found[] {
  const method = methodOf(call);
  const [options] = call.arguments;
  if (!method?.name.startsWith('text2Vec')) return [];
  const properties = isObjectExpression(options)
    ? options.properties.filter((property) => isObjectProperty(property))
    : [];
  const kept = properties
    .filter(({ key }) => isIdentifier(key) && ['name', 'vectorIndexConfig'].includes(key.name))
    .map(of);
  const none = `${of(method.member.object)}.selfProvided({ ${kept.join(', ')} })`;
  return [found('vectorizer none', `${method.name} -> selfProvided`, replacement(call, none))];
}
