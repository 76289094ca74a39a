import {
  API,
  type Checker,
  ModifierFlags,
  ObjectFlags,
  type Project,
  SignatureKind,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync';
import type { ApiPart, ClientApi } from './client-api.ts';

type Declared = ReturnType<Checker['getExportsOfModule']>[number];

/** What the declarations of the TypeScript client, whose entry is given, let its users name. */
export function typescriptApi(entry: string): ClientApi {
  const api = new API();
  try {
    const project = api.updateSnapshot({ openFiles: [entry] }).getDefaultProjectForFile(entry);
    if (!project) throw new Error(`${entry} cannot be read as TypeScript.`);
    return new Walk(project).from(entry);
  } finally {
    api.close();
  }
}

/** Generic types can hold ever deeper ones; nobody writes more points or braces than this. */
const deepest = 12;

/** Goes from type to type, by public members, parameters and results. */
class Walk {
  readonly #parts: ApiPart[] = [];
  readonly #waiting: { part: ApiPart; type: Type; depth: number }[] = [];
  readonly #known = new Map<number, number>();
  readonly #words = new Set<string>();
  readonly #project: Project;
  readonly #checker: Checker;

  constructor(project: Project) {
    this.#project = project;
    this.#checker = project.checker;
  }

  from(entry: string): ClientApi {
    const file = this.#project.program.getSourceFile(entry);
    const module = file && this.#checker.getSymbolAtLocation(file);
    const exported = module ? this.#checker.getExportsOfModule(module) : [];
    if (exported.length === 0) throw new Error(`${entry} exports nothing.`);
    const roots: Record<string, number[]> = {};
    for (const symbol of exported) {
      const aliased = symbol.flags & SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
      const name = symbol.name === 'default' ? 'weaviate' : symbol.name;
      // The client of version 2 is exported for those who have not moved on; no page is about it.
      if (name === 'weaviateV2') continue;
      const isValue = aliased.flags & (SymbolFlags.Function | SymbolFlags.Variable);
      roots[name] = isValue || name === 'weaviate' ? this.#of(this.#checker.getTypeOfSymbol(aliased), 0) : [];
      if (name === 'WeaviateClient' || name === 'Collection')
        roots[name === 'Collection' ? 'collection' : 'client'] = this.#of(
          this.#checker.getDeclaredTypeOfSymbol(aliased),
          0,
        );
    }
    for (const { part, type, depth } of this.#waiting) this.#describe(part, type, depth);
    return { parts: this.#parts, roots, words: [...this.#words] };
  }

  /** The parts that a type stands for: those of all that it may be, and of what a promise or a list holds. */
  #of(type: Type | undefined, depth: number): number[] {
    if (!type || depth > deepest) return [];
    const all = (types: readonly Type[]) => unique(types.flatMap((each) => this.#of(each, depth + 1)));
    if (type.isUnionType()) return all(type.getTypes());
    if (type.isStringLiteralType() && /^[\w-]+$/.test(type.value)) this.#words.add(type.value);
    if (!(type.flags & (TypeFlags.Object | TypeFlags.Intersection))) {
      const bound = this.#checker.getBaseConstraintOfType(type);
      return bound && bound.id !== type.id ? all([bound]) : [];
    }
    const isNamed = type.isObjectType() && Boolean(type.objectFlags & ObjectFlags.ClassOrInterface);
    if ((isNamed || type.isTypeReference()) && !this.#isOfClient(type.getSymbol()))
      return type.isTypeReference() ? all(this.#checker.getTypeArguments(type)) : [];
    return [this.#known.get(type.id) ?? this.#add(type, depth)];
  }

  #add(type: Type, depth: number): number {
    const part: ApiPart = { members: {} };
    const at = this.#parts.push(part) - 1;
    this.#known.set(type.id, at);
    this.#waiting.push({ part, type, depth });
    return at;
  }

  #describe(part: ApiPart, type: Type, depth: number): void {
    const all = (types: readonly (Type | undefined)[]) =>
      unique(types.flatMap((each) => this.#of(each, depth + 1)));
    const members = this.#checker.getPropertiesOfType(type).filter((member) => this.#isPublic(member));
    const types = this.#checker.getTypeOfSymbol(members);
    for (const [index, { name }] of members.entries()) part.members[name] = all([types[index]]);
    if (this.#checker.getIndexInfosOfType(type).length > 0) part.open = true;
    const calls = [SignatureKind.Call, SignatureKind.Construct].flatMap((kind) =>
      this.#checker.getSignaturesOfType(type, kind),
    );
    if (calls.length === 0) return;
    part.callable = true;
    part.takes = all(calls.flatMap((call) => this.#checker.getTypeOfSymbol(call.getParameters())));
    part.gives = all(calls.map((call) => this.#checker.getReturnTypeOfSignature(call)));
  }

  /** Neither marked so, nor called so, and declared by the client: what every object has is not. */
  #isPublic(member: Declared): boolean {
    if (/^[_#]/.test(member.name) || (member.declarations.length > 0 && !this.#isOfClient(member)))
      return false;
    return member.declarations.every((declaration) => {
      const node = declaration.resolve(this.#project);
      const flags = node && 'modifierFlags' in node ? Number(node.modifierFlags) : 0;
      return !(flags & (ModifierFlags.Private | ModifierFlags.Protected));
    });
  }

  #isOfClient(symbol: Declared | undefined): boolean {
    return Boolean(symbol?.declarations.some(({ path }) => path.includes('/weaviate-client/')));
  }
}

function unique(parts: readonly number[]): number[] {
  return [...new Set(parts)];
}
