import type { Edit } from '../../../src/plugin/splice.ts';
import type { WrittenUsage } from '../../../src/plugin/usages.ts';

type Place = Pick<WrittenUsage, 'start' | 'end'>;

const unproven: Readonly<Record<string, string>> = {
  py: 'print("unproven")',
  ts: "console.log('unproven');",
  sh: 'echo unproven',
  yaml: 'unproven: [true',
};

/** Edits of a page, at its usages. */
export class PageEdits {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  replaced({ start, end }: Place, text: string): Edit[] {
    return [{ start, end, text }];
  }

  /** The usage shows another region of its source. */
  renamed(one: WrittenUsage, name: string): Edit[] {
    const markers = new RegExp(`\\b(START|END) ${one.usage.region}(?=\\s*["'\`])`, 'g');
    return this.replaced(one, this.of(one).replaceAll(markers, `$1 ${name}`));
  }

  /** The usage says that it is in another language than its source. */
  otherLanguage(one: WrittenUsage): Edit[] {
    const other = one.usage.language === 'py' ? 'ts' : 'py';
    return this.replaced(one, this.of(one).replace(/\blanguage=(["'])\w+\1/, `language="${other}"`));
  }

  /** The usage says that it fails, or no longer says so. */
  failing(one: WrittenUsage): Edit[] {
    const written = this.of(one);
    return this.replaced(
      one,
      one.usage.fails ? written.replace(/\s+fails\b/, '') : written.replace(/\s*\/>$/, ' fails />'),
    );
  }

  swapped(one: Place, other: Place): Edit[] {
    return [...this.replaced(one, this.of(other)), ...this.replaced(other, this.of(one))];
  }

  /** Code that nothing is known of, in the forms that a page may give it, below the usage. */
  pasted({ end, usage: { language } }: WrittenUsage): { form: string; edits: Edit[] }[] {
    const code = unproven[language] ?? '';
    const forms = {
      fence: `\`\`\`${language}\n${code}\n\`\`\``,
      pre: `<pre><code>{${JSON.stringify(code)}}</code></pre>`,
    };
    return Object.entries(forms).map(([form, text]) => ({
      form,
      edits: [{ start: end, end, text: `\n\n${text}\n\n` }],
    }));
  }

  private of({ start, end }: Place): string {
    return this.text.slice(start, end);
  }
}
