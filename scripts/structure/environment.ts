import { packageOf } from "./places.ts";
import { isCode, type Rule } from "./source-file.ts";

const MAY = [
  /^apps\/web\/src\/env\.ts$/,
  /^(scripts|e2e|bench)\//,
  /^packages\/demo\/src\/[a-z-]+-demo\.ts$/,
  /^packages\/testing\/src\/global-setup\.ts$/,
];
// These two are constants of the build.
const READS = /process\.env(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/;

/** Settings of the process are read in one place per program. */
export const environment: Rule = (files) =>
  files
    .filter(
      (file) =>
        packageOf(file.path) &&
        isCode(file) &&
        READS.test(file.text) &&
        !MAY.some((place) => place.test(file.path)),
    )
    .map(({ path }) => `${path} reads process.env; the app's settings come from apps/web/src/env.ts.`);
