import { APPROVER, AUDITOR, FRONT, wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";

test.use({ world: "faults" });

/** The figures as a newspaper printed them, in words of our own. */
const REPORT = [
  "Danh sách lần này có tổng số 60 người ứng cử, trong đó nữ đạt 10%.",
  "Người tái cử là 48,335 và người mới là 51,66%.",
  "Về chuyên môn: từ trung cấp, cao đẳng đến đại học có 30%; về lý luận chính trị thì sơ cấp 53,33%, trung cấp 31, 16%; còn người dân tộc thiểu số chiếm 31,66%.",
].join(" ");

const PANELS = [
  ["Nữ", "6", "trên 60 · 10,00%", ["Nữ 6", "Nam 54"]],
  ["Tái cử và mới", "31", "trên 60 · 51,67% ứng cử mới", ["Tái cử 29 (48,33%)", "Mới 31 (51,67%)"]],
  [
    "Trình độ chuyên môn",
    "18",
    "trên 60 · 30,00% từ trung cấp trở lên",
    ["Từ trung cấp trở lên 18", "Dưới trung cấp 42"],
  ],
  ["Lý luận chính trị", "54", "từ sơ cấp trở lên", ["Sơ cấp 32 (53,33%)", "Trung cấp 19 (31,67%)"]],
  ["Dân tộc thiểu số", "19", "trên 60 · 31,67%", ["Dân tộc thiểu số 19", "Kinh 41"]],
] as const;

test("Sixty candidates are composed as in 2022, with the right percentages, in pictures, in the table and in the file", async ({
  office,
}) => {
  const page = await office.signInAs(APPROVER);
  await page.goto("/reports");
  await expect(page.getByRole("heading", { level: 1, name: "Cơ cấu người ứng cử" })).toBeVisible();
  for (const [title, headline, note, parts] of PANELS) {
    const panel = page.getByRole("region", { name: title, exact: true });
    await expect(panel.getByText(headline, { exact: true }).first()).toBeVisible();
    await expect(panel.getByText(note, { exact: false }).first()).toBeVisible();
    for (const part of parts) await expect(panel.getByText(part, { exact: true }).first()).toBeVisible();
  }
  const sentence = page.locator(".official-sentence");
  for (const figure of [
    "6 người, 10%",
    "29 người, 48,33%",
    "31 người, 51,67%",
    "18 người, 30%",
    "32 người, 53,33%",
    "19 người, 31,67%",
  ])
    await expect(sentence).toContainText(new RegExp(figure.replace(/(\d+)%$/, "$1(,00)?%")));

  await page.goto("/reports/composition?view=table");
  const cells = (row: string) =>
    page
      .getByRole("row", { name: new RegExp(`^${row} `) })
      .getByRole("cell")
      .allInnerTexts();
  expect((await cells("Tổng")).slice(0, 8)).toEqual(["60", "6", "29", "31", "18", "32", "19", "19"]);
  expect((await cells("Tỷ lệ")).slice(1, 8)).toEqual([
    "10,00%",
    "48,33%",
    "51,67%",
    "30,00%",
    "53,33%",
    "31,67%",
    "31,67%",
  ]);
  await page.goto("/reports/composition?view=table&rounding=truncate");
  expect((await cells("Tỷ lệ")).slice(1, 8)).toEqual([
    "10,00%",
    "48,33%",
    "51,66%",
    "30,00%",
    "53,33%",
    "31,66%",
    "31,66%",
  ]);
  const csv = await page.request.get("/api/exports/composition?format=csv");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  const xlsx = await page.request.get("/api/exports/composition?format=xlsx");
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe("PK");
});

test("Figures lead to their people, and wards add up to the city", async ({ office }) => {
  const page = await office.signInAs(FRONT);
  await page.goto("/reports/composition?view=table");
  const rows = page.getByRole("row", { name: /^Phường \d+ / });
  await expect(rows).toHaveCount(10);
  const sums = Array.from({ length: 8 }, () => 0);
  for (const row of await rows.all()) {
    const texts = await row.getByRole("cell").allInnerTexts();
    for (let column = 0; column < sums.length; column++)
      sums[column] = (sums[column] ?? 0) + Number(texts[column]);
  }
  expect(sums).toEqual([60, 6, 29, 31, 18, 32, 19, 19]);
  await page
    .getByRole("row", { name: /^Tổng / })
    .getByRole("link", { name: /: Nữ,/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Ứng cử viên" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Nữ · " })).toHaveCount(6);
});

test("Small counts are hidden from whoever may not see whom they mean", async ({ office }) => {
  const page = await office.signInAs(AUDITOR);
  await page.goto("/reports/composition?view=table");
  await expect(page.getByText("ẩn", { exact: true }).first()).toBeVisible();
  const ward = await office.signInAs(wardLogin(3));
  await ward.goto("/reports/composition?view=table");
  await expect(ward.getByRole("row", { name: /^Khóm 2 / })).toBeVisible();
  await expect(ward.getByText("ẩn", { exact: true })).toHaveCount(0);
});

test("The check of a text finds exactly the faults of the seven figures, and the mended text has none", async ({
  office,
}) => {
  const page = await office.signInAs(FRONT, { width: 390, height: 844 });
  await page.goto("/reports/figures");
  const check = async (text: string): Promise<string[]> => {
    await page.getByLabel("Văn bản", { exact: true }).fill(text);
    await page.getByRole("button", { name: "Soát số" }).click();
    await expect(page.getByRole("heading", { name: /^Kết quả/ })).toBeVisible();
    return page
      .locator("[data-verdict]")
      .evaluateAll((lines) =>
        lines.map((line) => `${line.querySelector("b")?.textContent} ${line.getAttribute("data-verdict")}`),
      );
  };
  expect(await check(REPORT)).toEqual([
    "48,335 lacks_sign",
    "51,66% only_by_truncation",
    "31, 16% impossible_for_n",
    "31, 16% stray_space",
    "31,66% only_by_truncation",
  ]);
  await expect(page.getByText("3 đúng, 4 sai, 0 chưa đối chiếu được")).toBeVisible();
  await expect(page.getByText("29 + 31 = 60", { exact: false })).toBeVisible();
  const mended = "Người tái cử là 48,33% và người mới là 51,67%.";
  await expect(page.getByText(mended, { exact: true })).toBeVisible();
  await page.getByLabel("Văn bản", { exact: true }).fill("");
  await page.getByRole("button", { name: "Soát số" }).click();
  await expect(page.getByText("Chưa có văn bản; hãy dán một đoạn hoặc chọn tệp Word.")).toBeVisible();
  expect(await check(`Có tổng số 60 người ứng cử. ${mended}`)).toEqual([]);
  expect(await check("Danh s¸ch lÇn nµy cã n÷ ®¹t 10%, t¸i cö 48,335, ng­êi míi chiÕm 51,66%.")).toEqual([]);
  await expect(page.getByText("3 chưa đối chiếu được", { exact: true })).toBeVisible();
  await expect(page.getByText("Không đọc được chữ (phông cũ?)", { exact: false })).toBeVisible();
});
