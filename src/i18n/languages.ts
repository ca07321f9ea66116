export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text);

/** Each language by its own name, as people look for it. */
export const LANGUAGE_NAMES = { en: 'English', ja: '日本語' } as const satisfies Record<Language, string>;
