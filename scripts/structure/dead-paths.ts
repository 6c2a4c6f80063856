import { dirname, join } from "node:path/posix";
import type { StructureRule } from "./source-file.ts";

const LINK = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g;
const MENTION = /`((?:packages|apps|docs|scripts|e2e|bench)\/[^`\s*…<>{}]+)`/g;
const HAND_WRITTEN = /^(README|CONTRIBUTING|CHANGELOG)\.md$|^docs\/.*\.md$/;

/** Every file or folder that the documents link to or name is there. */
export const deadPaths: StructureRule = (files) => {
  const paths = files.map(({ path }) => path);
  const exists = (path: string): boolean =>
    paths.some((known) => known === path || known.startsWith(`${path}/`));
  return files.flatMap(({ path, text }) => {
    if (!HAND_WRITTEN.test(path)) return [];
    const links = [...text.matchAll(LINK)]
      .map(([, link = ""]) => link)
      .filter((link) => !/^[a-z]+:/.test(link));
    const mentions = [...text.matchAll(MENTION)].map(([, mention = ""]) => mention.replace(/\/$/, ""));
    return [...links.map((link) => join(dirname(path), link).replace(/\/$/, "")), ...mentions]
      .filter((named) => !exists(named))
      .map((named) => `${path} points to ${named}, which is not there.`);
  });
};
