import { isCode, isTest, type StructureRule } from "./source-file.ts";

const MAY = [
  /^apps\/web\/src\/drafts\/(sealed-rows|device-id|holding)\.ts$/,
  // Bytes of a file under way, under a random name, until they are sent.
  /^apps\/web\/src\/features\/files\/upload-bytes\.ts$/,
];
const TOUCHES = /\b(sessionStorage|localStorage|indexedDB)\b/;

/** What people type lies on a device under seal: nobody but the drafts keeps anything in the browser. */
export const browserStores: StructureRule = (files) =>
  files
    .filter(
      (file) =>
        /^(apps|packages)\/[^/]+\/src\//.test(file.path) &&
        isCode(file) &&
        !isTest(file.path) &&
        TOUCHES.test(file.text) &&
        !MAY.some((place) => place.test(file.path)),
    )
    .map(({ path }) => `${path} keeps something in the browser; what is typed goes through useDraft.`);
