/** The languages that a source can be written in. */
export type LanguageId = 'py' | 'ts' | 'yaml' | 'sh';

/** The languages whose sources run, so that their blocks need evidence. */
export type RunLanguage = 'py' | 'ts' | 'sh';

export interface Language {
  id: LanguageId;
  /** What readers call it. */
  label: string;
  /** File endings, with the dot. */
  extensions: readonly string[];
  /** What starts a comment that may hold markers. */
  comments: readonly string[];
  /** Whether blocks of one page join into a program that runs. */
  runs: boolean;
}

/** Every language that a source can be written in, by its id. */
export const languages: Readonly<Record<LanguageId, Language>> = {
  py: { id: 'py', label: 'Python', extensions: ['.py'], comments: ['#'], runs: true },
  ts: { id: 'ts', label: 'TypeScript', extensions: ['.ts'], comments: ['//'], runs: true },
  yaml: { id: 'yaml', label: 'YAML', extensions: ['.yml', '.yaml'], comments: ['#'], runs: false },
  sh: { id: 'sh', label: 'Shell', extensions: ['.sh'], comments: ['#'], runs: false },
};

/** The language of a file by its ending; undefined where no source can have that ending. */
export function languageOf(path: string): Language | undefined {
  return Object.values(languages).find(({ extensions }) =>
    extensions.some((extension) => path.endsWith(extension)),
  );
}

/** A source's path without its ending: the same for a source and its counterparts in other languages. */
export function withoutEnding(path: string): string {
  const ending = languageOf(path)?.extensions.find((extension) => path.endsWith(extension)) ?? '';
  return path.slice(0, path.length - ending.length);
}

/** Whether sources of a language run. */
export function runs(language: string | undefined): language is RunLanguage {
  return language === 'py' || language === 'ts' || language === 'sh';
}
