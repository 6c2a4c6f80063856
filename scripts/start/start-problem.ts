import { ClusterProblem, type ClusterProblemCode } from "@sansang/db/cluster/problem";

/** Why it does not start: one sentence, in Vietnamese and in English. */
export class StartProblem extends Error {
  override readonly name = "Problem";
  readonly vi: string;
  readonly en: string;

  constructor(vi: string, en: string) {
    super(en);
    this.vi = vi;
    this.en = en;
  }
}

const DATABASE_WORDS: Record<ClusterProblemCode, string> = {
  disk_full: "Đĩa đã đầy; hãy dọn chỗ rồi chạy lại.",
  port_taken: "Cổng của cơ sở dữ liệu đang bị chiếm; hãy dừng chương trình đang dùng cổng đó.",
  already_running: "Một bản khác đang chạy trên cùng thư mục dữ liệu; hãy dừng bản đó trước.",
  wrong_owner: "Thư mục dữ liệu thuộc về tài khoản khác; hãy chạy bằng tài khoản đó.",
  no_binaries: "Không có PostgreSQL kèm theo cho hệ máy này; hãy đặt DATABASE_URL tới PostgreSQL 18 trở lên.",
  no_account: "PostgreSQL không chạy được bằng root ở đây; hãy chạy bằng tài khoản thường.",
  no_password: "Thiếu tệp mật khẩu của cơ sở dữ liệu; hãy chép lại tệp owner-password từ bản sao lưu.",
  not_started: "PostgreSQL không khởi động được.",
  too_old: "PostgreSQL quá cũ; cần PostgreSQL 18 trở lên.",
  not_reachable: "Không kết nối được PostgreSQL ở DATABASE_URL; hãy kiểm tra địa chỉ và mật khẩu.",
};

const isDiskFull = (problem: unknown): boolean =>
  /ENOSPC|EDQUOT|no space left|53100|disk is full/i.test(
    `${(problem as NodeJS.ErrnoException)?.code} ${problem instanceof Error ? problem.message : problem}`,
  );

export const diskFull = (place: string): StartProblem =>
  new StartProblem(
    `Đĩa chứa ${place} đã đầy; hãy dọn chỗ rồi chạy lại.`,
    `The disk under ${place} is full; make room and start again.`,
  );

/** What to tell about anything that was thrown on the way up; `null` for a bug, which is shown whole. */
export function toldAs(problem: unknown, dataDir: string): StartProblem | null {
  if (problem instanceof StartProblem) return problem;
  if (isDiskFull(problem)) return diskFull(dataDir);
  if (problem instanceof ClusterProblem)
    return new StartProblem(DATABASE_WORDS[problem.code], problem.message);
  return null;
}
