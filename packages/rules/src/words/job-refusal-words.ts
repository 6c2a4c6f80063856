import type { Words } from "../kernel/language.ts";

/** Why background work is not asked for, or not begun again. */
export type JobRefusal = "too_many_errands" | "job_not_failed";

export const JOB_REFUSAL_WORDS: Record<JobRefusal, Words> = {
  too_many_errands: {
    vi: "Bạn đã có {most} việc đang chờ hoặc đang chạy; chờ một việc xong rồi nhờ tiếp.",
    en: "{most} of your jobs are waiting or running already; wait until one is done, then ask again.",
  },
  job_not_failed: {
    vi: "Việc này không ở trạng thái hỏng nữa; tải lại trang để xem.",
    en: "This job has not failed any more; reload the page to see how it stands.",
  },
};
