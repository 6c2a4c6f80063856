import type { TestProject } from "vitest/node";
import { openTemplate, type Template } from "./template.ts";

/** The template that the whole of `npm test` shares; null for a package that is run by itself. */
function given(): Template | null {
  const {
    TEST_TEMPLATE_OWNER_URL: ownerUrl,
    TEST_TEMPLATE_APP_URL: appUrl,
    TEST_TEMPLATE_SEED_URL: seedUrl,
  } = process.env;
  return ownerUrl && appUrl && seedUrl ? { ownerUrl, appUrl, seedUrl } : null;
}

/** Once per run: a migrated template, from which each file takes its own database in milliseconds. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const shared = given();
  if (shared) {
    project.provide("template", shared);
    return undefined;
  }
  const { close, ...template } = await openTemplate(process.env.TEST_DATABASE_URL);
  project.provide("template", template);
  return close;
}
