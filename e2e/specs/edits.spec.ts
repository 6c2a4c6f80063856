import type { Page } from "@playwright/test";
import { wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";

/** Saves, and waits for the answer: 200, or 412 when somebody else was faster. */
async function save(page: Page): Promise<number> {
  const answer = page.waitForResponse((response) => response.url().includes("postings.saveWardNote"));
  await page.getByRole("button", { name: "Ghi lời dặn" }).click();
  return (await answer).status();
}

test("What the desk and the telephone write on one ward's note stays apart; where both wrote, somebody chooses", async ({
  office,
}) => {
  office.expectComplaint(/412|Failed to load resource/);
  const desk = await office.signInAs(wardLogin(7));
  const telephone = await office.signInAs(wardLogin(7), { width: 390, height: 844 });
  await desk.goto("/postings");
  const address = await desk.locator("main a[href^='/postings/notice/']").first().getAttribute("href");
  for (const page of [desk, telephone]) await page.goto(address ?? "");
  const [first, second] = ["Nhớ mang theo căn cước.", "Nhớ mang theo giấy mời."];

  await test.step("both write; the desk saves first", async () => {
    await telephone.getByLabel("Lời dặn").fill(second);
    await telephone.getByLabel("Số điện thoại để hỏi").fill("0900 000 777");
    await desk.getByLabel("Lời dặn").fill(first);
    expect(await save(desk)).toBe(200);
  });

  const choice = telephone.getByRole("group", { name: "Lời dặn" });
  await test.step("the telephone is shown both, and only for the field in which they differ", async () => {
    expect(await save(telephone)).toBe(412);
    await expect(choice).toContainText(first);
    await expect(choice).toContainText(second);
    await expect(telephone.getByRole("button", { name: /Dùng bản của tôi/ })).toHaveCount(1);
  });

  await test.step("it keeps what the desk wrote, and its own number", async () => {
    await choice.getByRole("button", { name: /Giữ bản của người kia/ }).click();
    expect(await save(telephone)).toBe(200);
    await expect(choice).toHaveCount(0);
    await desk.reload();
    await expect(desk.getByLabel("Lời dặn")).toHaveValue(first);
    await expect(desk.getByLabel("Số điện thoại để hỏi")).toHaveValue("0900 000 777");
  });
});
