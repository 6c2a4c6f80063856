/** A constant of the build: whoever works on a page wants to see what he changed. */
export const isDevelopment = process.env.NODE_ENV === "development";
