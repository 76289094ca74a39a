/** Code is highlighted when the site is built; Prism gets no languages. */
export default function includeNoLanguages(): void {}
