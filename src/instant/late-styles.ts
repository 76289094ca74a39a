import { type Selector, type SelectorComponent, transform, type Visitor } from 'lightningcss';
import { border } from './page/late-styles.ts';

/**
 * What of a style sheet no page has by itself, in two parts: what is in layers, and the rest. Every page has the rules
 * that speak of no class and no id. A browser that gets rules on all elements styles all of them anew; of those that are
 * left, it styles what they may mean.
 */
export function lateStyles(sheet: string): string {
  const lean = withoutCommon(sheet);
  const end = endOfLayers(lean);
  return lean.slice(0, end) + border + lean.slice(end);
}

/**
 * Within a layer the later of two rules that are as specific wins, so one that may have to win over a rule that is left
 * is left too. A rule on types alone is never as specific as one on a class, and no class of the root is styled.
 */
function withoutCommon(sheet: string): string {
  const left = new Set<string>();
  let layer = '';
  return transformed(sheet, {
    Rule: {
      'layer-block'({ value }) {
        layer = value.name?.join('.') ?? '';
      },
      style({ value: { selectors, declarations } }) {
        const all = [...(declarations?.declarations ?? []), ...(declarations?.importantDeclarations ?? [])];
        const told = all.map(
          (one) => `${layer} ${one.property === 'custom' ? one.value.name : one.property}`,
        );
        const mayWin = !selectors.every(isWeak) && told.some((one) => left.has(one));
        if (!selectors.some(hasName) && !mayWin) return [];
        for (const one of told) left.add(one);
        return undefined;
      },
    },
    RuleExit: {
      'layer-block'() {
        layer = '';
      },
    },
  });
}

/** Where the first rule begins that no layer comes after, in a sheet of one line. */
function endOfLayers(sheet: string): number {
  let end = 0;
  transformed(sheet, {
    StyleSheet({ rules }) {
      const next = rules[rules.findLastIndex(({ type }) => type.startsWith('layer')) + 1];
      const value = next && 'value' in next ? next.value : undefined;
      end = value && 'loc' in value ? value.loc.column - 1 : sheet.length;
    },
  });
  return end;
}

function transformed(sheet: string, visitor: Visitor<Record<string, never>>): string {
  return transform({ filename: 'late.css', code: Buffer.from(sheet), minify: true, visitor }).code.toString();
}

/** Whether a selector speaks of a class or an id. */
function hasName(selector: Selector): boolean {
  return selector.some((part) => part.type === 'class' || part.type === 'id' || within(part).some(hasName));
}

/** Whether a selector means the root, or speaks of nothing but types of elements. */
function isWeak(selector: Selector): boolean {
  return (
    selector.some((part) => part.type === 'pseudo-class' && part.kind === 'root') ||
    selector.every(({ type }) => ['type', 'universal', 'combinator', 'pseudo-element'].includes(type)) ||
    (selector.length === 2 && selector[0]?.type === 'type' && selector[0].name === 'html')
  );
}

/** The selectors within `:is`, `:not` and their like. */
function within(part: SelectorComponent): Selector[] {
  const { selectors = [] } = part as { selectors?: Selector[] };
  return selectors;
}
