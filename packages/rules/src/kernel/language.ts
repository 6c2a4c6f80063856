export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One thing said in every language of the office. */
export type Words = Readonly<Record<Language, string>>;
