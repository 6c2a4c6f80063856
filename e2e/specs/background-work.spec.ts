import { expect, test } from "../fixtures.ts";
import { faults } from "../world/axe.ts";

test.use({ world: "background" });

const PHONE = { width: 390, height: 844 };

test("An official asks for every list of her ward, leaves the page, and fetches it when it is done", async ({
  office,
  own,
}) => {
  const page = await office.signInAs("p5.canbo", PHONE);
  await page.goto("/postings?state=published");
  await page.getByRole("button", { name: "In mọi danh sách (PDF)" }).click();
  await expect(page).toHaveURL(/\/errands$/);
  await expect(page.getByText("Mọi danh sách niêm yết của Phường 5 (PDF)")).toBeVisible();
  await expect(page.getByText("Đang chờ đến lượt")).toBeVisible();
  await page.close();
  own.startWorker();
  const later = await office.signInAs("p5.canbo");
  await later.goto("/errands");
  await expect(later.getByText(/^Đã xong, .* giữ đến/)).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([
    later.waitForEvent("download"),
    later.getByRole("link", { name: "Tải về" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^niem-yet-\d+-danh-sach\.pdf$/);
  // Made from one list fewer than hang now.
  await own.ask("update errands set basis = basis - 0 where status = 'done'");
  await later.reload();
  await expect(later.getByText("bản này không dùng nữa")).toBeVisible();
  await expect(later.getByRole("link", { name: "Tải về" })).toHaveCount(0);
  await later.getByRole("button", { name: /^Nhờ làm lại: Mọi danh sách/ }).click();
  await expect(later.getByRole("link", { name: "Tải về" })).toHaveCount(1, { timeout: 60_000 });
  await expect(later.getByRole("button", { name: /^Nhờ làm lại/ })).toHaveCount(0);
  expect(await faults(later)).toEqual([]);
});

test("An administrator sees what failed, runs one job again and gives up another with a reason", async ({
  office,
  own,
}) => {
  for (const key of ["one", "two"])
    await own.ask(
      "select graphile_worker.add_job('compare_register', json_build_object('cycleId', uuidv7(), 'unitId', uuidv7()), job_key => $1, run_at => now() + interval '1 day')",
      [key],
    );
  await own.ask(
    "update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'crash 7F3A', run_at = now() where key in ('one', 'two')",
  );
  const page = await office.signInAs("quantri.tp", PHONE);
  await page.goto("/jobs");
  await expect(page.getByText("Hỏng sau 25 lần thử")).toHaveCount(2);
  await expect(page.getByText("mã 7F3A").first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page
    .getByRole("button", { name: /^Bỏ việc này/ })
    .first()
    .click();
  await page.getByLabel("Vì sao bỏ").fill("danh sách này đã được thay bằng bản mới");
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ việc này" }).click();
  await expect(page.getByText("Hỏng sau 25 lần thử")).toHaveCount(1);
  await page.getByRole("button", { name: /^Chạy lại/ }).click();
  await expect(page.getByText("Hỏng sau 25 lần thử")).toHaveCount(0);
  const lines = await own.ask(
    "select action from ledger where action like 'jobs.job.%' and outcome = 'done' order by seq",
  );
  expect(lines).toEqual([{ action: "jobs.job.give_up" }, { action: "jobs.job.retry" }]);
  const official = await office.signInAs("p5.canbo");
  office.expectComplaint(/403/);
  await official.goto("/jobs");
  await expect(official.getByRole("heading", { name: "Việc nền" })).toHaveCount(0);
});
