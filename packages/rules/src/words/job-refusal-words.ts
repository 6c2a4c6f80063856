import type { Words } from "../kernel/language.ts";

/** Why background work is not asked for, or not begun again. */
export type JobRefusal = "too_many_errands" | "errand_outdated" | "job_not_failed";

export const JOB_REFUSAL_WORDS: Record<JobRefusal, Words> = {
  too_many_errands: {
    vi: "Bạn đã có {most} việc đang chờ hoặc đang chạy; chờ một việc xong rồi nhờ tiếp.",
    en: "{most} of your jobs are waiting or running already; wait until one is done, then ask again.",
  },
  errand_outdated: {
    vi: "Từ khi làm bản này đã có danh sách được niêm yết, thay thế hoặc gỡ xuống; nhờ làm lại ở trang Việc đang chạy.",
    en: "Since this was made, a list has been published, replaced or taken down; ask for it again on the page What runs for me.",
  },
  job_not_failed: {
    vi: "Việc này không ở trạng thái hỏng nữa; tải lại trang để xem.",
    en: "This job has not failed any more; reload the page to see how it stands.",
  },
};
