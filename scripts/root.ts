import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "..");

/** A path inside the checkout. */
export const inRoot = (...parts: string[]): string => join(ROOT, ...parts);

/** A program that came with the packages. */
export const bin = (name: string, folder = "."): string => inRoot(folder, "node_modules", ".bin", name);
