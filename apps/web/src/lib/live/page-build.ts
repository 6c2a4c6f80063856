/** The build that the page of this tab is of, where the framework puts it; empty where nothing was built. */
export const pageBuild = (): string =>
  (globalThis as { NEXT_DEPLOYMENT_ID?: string }).NEXT_DEPLOYMENT_ID ?? "";

/** Is it of another build than the server's? Not known is no: where nobody answers, and where nothing was built. */
export async function isPageOutdated(): Promise<boolean> {
  try {
    const answer = await fetch("/api/session", { cache: "no-store" });
    // A server in trouble says nothing of its build.
    const { deployment = "" } = (await answer.json()) as { deployment?: string };
    return deployment !== "" && pageBuild() !== "" && deployment !== pageBuild();
  } catch {
    return false;
  }
}
