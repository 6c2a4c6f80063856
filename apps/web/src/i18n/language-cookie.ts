export const LANGUAGE_COOKIE = "sansang.language";
