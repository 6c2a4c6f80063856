import type { Page } from "@playwright/test";
import { FRONT } from "@sansang/demo/accounts";
import { FRONT as FRONT_OF_2026 } from "@sansang/demo/season-2026/accounts";
import { COMMUNES } from "@sansang/demo/season-2026/units";
import { CITY } from "@sansang/demo/units";
import { expect, test } from "../fixtures.ts";

test.use({ world: "seasons" });

const banner = (page: Page) => page.getByRole("complementary", { name: "Bản trình diễn" });
const main = (page: Page) => page.locator("main");

test("Two seasons stand side by side: each person has the day and the communes of his own", async ({
  office,
}) => {
  const city = await office.signInAs(FRONT);
  await city.goto("/board");
  await expect(banner(city)).toContainText(`${CITY.name}, mùa 2022`);
  await expect(banner(city)).toContainText("27/04/2022");
  await expect(main(city)).toContainText("Phường 10");
  await expect(main(city)).not.toContainText("Phú Lợi");
  const province = await office.signInAs(FRONT_OF_2026);
  await province.goto("/board");
  await expect(banner(province)).toContainText("mùa 2026");
  await expect(banner(province)).toContainText("30/11/2026");
  await expect(main(province)).not.toContainText("Phường 10");
  for (const { name } of COMMUNES) await expect(main(province)).toContainText(name);
});
