import { keepSeason } from "./own-app.ts";
import { startApp } from "./start-app.ts";

/**
 * One app for the whole run, unless `PLAYWRIGHT_BASE_URL` names one that is running already. The season is put by before
 * the first story moves it, for those that need an app of their own.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PLAYWRIGHT_BASE_URL) return undefined;
  const app = await startApp();
  process.env.PLAYWRIGHT_BASE_URL = app.url;
  await keepSeason(app);
  return () => app.stop();
}
