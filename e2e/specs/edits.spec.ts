import { wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";

test("What the desk and the telephone write on one ward's note stays apart; where both wrote, somebody chooses", async ({
  office,
}) => {
  office.expectComplaint(/412|Failed to load resource/);
  const desk = await office.seat(wardLogin(7));
  const telephone = await office.seat(wardLogin(7), { width: 390, height: 844 });
  await desk.goto("/postings");
  const address = await desk.locator("main a[href^='/postings/notice/']").first().getAttribute("href");
  for (const page of [desk, telephone]) await page.goto(address ?? "");
  const [first, second] = ["Nhớ mang theo căn cước.", "Nhớ mang theo giấy mời."];

  await test.step("both write; the desk saves first", async () => {
    await telephone.getByLabel("Lời dặn").fill(second);
    await telephone.getByLabel("Số điện thoại để hỏi").fill("0900 000 777");
    await desk.getByLabel("Lời dặn").fill(first);
    const saved = desk.waitForResponse((response) => response.url().includes("postings.saveWardNote"));
    await desk.getByRole("button", { name: "Ghi lời dặn" }).click();
    expect((await saved).status()).toBe(200);
  });

  const choice = telephone.getByRole("group", { name: "Lời dặn" });
  await test.step("the telephone is shown both, and only for the field in which they differ", async () => {
    await telephone.getByRole("button", { name: "Ghi lời dặn" }).click();
    await expect(choice).toContainText(first);
    await expect(choice).toContainText(second);
    await expect(telephone.getByRole("button", { name: /Dùng bản của tôi/ })).toHaveCount(1);
  });

  await test.step("it keeps what the desk wrote, and its own number", async () => {
    await choice.getByRole("button", { name: /Giữ bản của người kia/ }).click();
    await telephone.getByRole("button", { name: "Ghi lời dặn" }).click();
    await expect(choice).toHaveCount(0);
    await desk.reload();
    await expect(desk.getByLabel("Lời dặn")).toHaveValue(first);
    await expect(desk.getByLabel("Số điện thoại để hỏi")).toHaveValue("0900 000 777");
  });
});
