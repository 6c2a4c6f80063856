import { ClusterProblem, type ClusterProblemCode } from "@sansang/db/cluster/problem";
import { logProblem, startLogFile } from "./start-log.ts";
import type { Words } from "./words.ts";

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
  no_password:
    "Tệp mật khẩu của cơ sở dữ liệu bị thiếu hoặc rỗng; hãy chép lại tệp owner-password từ bản sao lưu.",
  not_started: "PostgreSQL không khởi động được; hãy xem server.log trong thư mục postgres của dữ liệu.",
  other_major:
    "Thư mục dữ liệu do một phiên bản PostgreSQL khác tạo; hãy chạy bản phần mềm đã tạo ra nó hoặc chuyển dữ liệu.",
  newer_data: "Dữ liệu do phiên bản mới hơn của phần mềm tạo; hãy chạy phiên bản đó. Dữ liệu còn nguyên.",
  too_old: "PostgreSQL quá cũ; cần PostgreSQL 18 trở lên.",
  not_reachable: "Không kết nối được PostgreSQL ở DATABASE_URL; hãy kiểm tra địa chỉ và mật khẩu.",
};

/** Thrown things and what caused them, outermost first. */
function* causesOf(problem: unknown): Generator<NodeJS.ErrnoException> {
  for (let each = problem; each instanceof Error; each = each.cause) yield each;
}

const DISK_FULL = /ENOSPC|EDQUOT|no space left|disk quota exceeded|53100|disk is full/i;

export const saysDiskFull = (text: string): boolean => DISK_FULL.test(text);

const isDiskFull = (problem: unknown): boolean =>
  problem instanceof Error
    ? [...causesOf(problem)].some(({ code, message }) => saysDiskFull(`${code} ${message}`))
    : saysDiskFull(String(problem));

/** The file or directory that a problem names. */
const placeOf = (problem: unknown): string | undefined =>
  [...causesOf(problem)].find(({ path }) => path !== undefined)?.path;

export const diskFull = (place: string): StartProblem =>
  new StartProblem(
    `Đĩa chứa ${place} đã đầy; hãy dọn chỗ rồi chạy lại.`,
    `The disk under ${place} is full; make room and start again.`,
  );

/** What the machine says of a file, by the code of its error. */
const FILE_WORDS: Readonly<Record<string, (path: string) => Words>> = {
  EACCES: (path) => ({
    vi: `Tài khoản này không được đọc hoặc ghi ${path}; hãy chạy bằng tài khoản sở hữu nó, hoặc chọn SANSANG_DATA khác.`,
    en: `This account may not read or write ${path}; start as the account that owns it, or choose another SANSANG_DATA.`,
  }),
  EROFS: (path) => ({
    vi: `${path} nằm trên hệ thống tệp chỉ đọc; hãy chọn SANSANG_DATA ở nơi ghi được.`,
    en: `${path} lies on a read-only file system; choose a SANSANG_DATA that can be written.`,
  }),
  ENOTDIR: (path) => ({
    vi: `${path} không phải là thư mục; hãy dời tệp đang nằm ở đó, hoặc chọn SANSANG_DATA khác.`,
    en: `${path} is no directory; move the file that lies there, or choose another SANSANG_DATA.`,
  }),
  EMFILE: () => ({
    vi: "Máy không cho mở thêm tệp; hãy tăng giới hạn (ulimit -n) rồi chạy lại.",
    en: "No more files can be opened; raise the limit (ulimit -n) and start again.",
  }),
};
const SAME: Readonly<Record<string, string>> = { EPERM: "EACCES", EEXIST: "ENOTDIR", ENFILE: "EMFILE" };

function fileWords(problem: unknown, dataDir: string): Words | null {
  for (const { code = "", path } of causesOf(problem)) {
    const words = FILE_WORDS[SAME[code] ?? code];
    if (words) return words(path ?? dataDir);
  }
  return null;
}

/** The server closed the connection, or there is none to it. */
const DATABASE_GONE = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[1-3]|08\w{3})$/;

function databaseGone(problem: unknown): Words | null {
  const isGone = [...causesOf(problem)].some(
    ({ code = "", message }) => DATABASE_GONE.test(code) || /^Connection terminated/.test(message),
  );
  return isGone
    ? {
        vi: "Mất kết nối tới cơ sở dữ liệu; dữ liệu đã lưu còn nguyên, hãy chạy lại.",
        en: "The connection to the database was lost; what was stored is unchanged, start again.",
      }
    : null;
}

function unknownProblem(problem: unknown): Words {
  const number = logProblem(problem);
  return number
    ? {
        vi: `Có lỗi không lường trước, số ${number}; hãy gửi kèm ${startLogFile()} cho người hỗ trợ.`,
        en: `Something unexpected went wrong, number ${number}; send ${startLogFile()} to whoever supports you.`,
      }
    : {
        vi: "Có lỗi không lường trước, và không ghi được nhật ký; hãy kiểm tra thư mục dữ liệu rồi chạy lại.",
        en: "Something unexpected went wrong, and no log could be written; look at the data directory and start again.",
      };
}

/** The one sentence for whatever was thrown; of what nobody expects a number, under which the whole lies in the log. */
export function toldAs(problem: unknown, dataDir: string): Words {
  if (problem instanceof StartProblem) return problem;
  if (isDiskFull(problem)) return diskFull(placeOf(problem) ?? dataDir);
  if (problem instanceof ClusterProblem) return { vi: DATABASE_WORDS[problem.code], en: problem.message };
  return fileWords(problem, dataDir) ?? databaseGone(problem) ?? unknownProblem(problem);
}
