import type { Words } from "../kernel/language.ts";
import type { Role } from "./roles.ts";

/**
 * On which side of the separation of duty an action stands: it makes something (`prepares`), gives an institution's
 * word on it (`verifies`), lets it take effect (`approves`), or none of these.
 */
export const DUTIES = ["prepares", "verifies", "approves", "neither"] as const;
export type Duty = (typeof DUTIES)[number];

/** What the office has to say of an action before anybody can carry it out. */
export interface Permission {
  /** Who may: the roles named, everybody who is signed in (about himself), or the public. */
  readonly who: readonly Role[] | "signed_in" | "public";
  readonly label: Words;
  /** Asked of the ledger, for every group that the act rests on. */
  readonly duty: Duty;
  /** May it still be done when the cycle that it is about is closed? */
  readonly inClosedCycle: boolean;
}

const EVERY_OFFICE_ROLE = ["ward_official", "neighbourhood_clerk", "supervisor", "admin", "auditor"] as const;
const WHO_PREPARES = ["ward_official", "neighbourhood_clerk", "supervisor"] as const;
const WHO_ENTERS = ["ward_official", "neighbourhood_clerk"] as const;

/**
 * Action → who. *Where* is always the same answer: the unit of the grant and everything below it.
 * A supervisor prepares only on behalf of a ward and with a reason; the transition table asks for it.
 */
export const PERMISSIONS = {
  "org.unit.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem đơn vị", en: "See units" },
  },
  "org.unit.create": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin"],
    label: { vi: "Thêm đơn vị", en: "Add a unit" },
  },
  "org.unit.rename": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin"],
    label: { vi: "Đổi tên đơn vị", en: "Rename a unit" },
  },
  "users.session.sign_in": {
    duty: "neither",
    inClosedCycle: true,
    who: "public",
    label: { vi: "Đăng nhập", en: "Sign in" },
  },
  "users.session.sign_out": {
    duty: "neither",
    inClosedCycle: true,
    who: "signed_in",
    label: { vi: "Đăng xuất", en: "Sign out" },
  },
  "users.session.end_all": {
    duty: "neither",
    inClosedCycle: true,
    who: "signed_in",
    label: { vi: "Đăng xuất mọi nơi", en: "Sign out everywhere" },
  },
  "users.self.view": {
    duty: "neither",
    inClosedCycle: true,
    who: "signed_in",
    label: { vi: "Xem tài khoản của mình", en: "See one's own account" },
  },
  "users.password.choose": {
    duty: "neither",
    inClosedCycle: true,
    who: "public",
    label: { vi: "Đặt mật khẩu bằng liên kết một lần", en: "Choose a password by a one-time link" },
  },
  "users.password.change": {
    duty: "neither",
    inClosedCycle: true,
    who: "signed_in",
    label: { vi: "Đổi mật khẩu", en: "Change one's password" },
  },
  "users.account.list": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin", "auditor"],
    label: { vi: "Xem danh sách tài khoản", en: "List accounts" },
  },
  "users.account.invite": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin"],
    label: { vi: "Cấp tài khoản", en: "Create an account" },
  },
  "users.account.deactivate": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin"],
    label: { vi: "Ngừng tài khoản", en: "Deactivate an account" },
  },
  "users.account.renew_link": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin"],
    label: { vi: "Cấp lại liên kết đăng nhập", en: "Issue a new sign-in link" },
  },
  "elections.cycle.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem đợt bầu cử", en: "See election cycles" },
  },
  "elections.cycle.open": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Mở đợt bầu cử", en: "Open a cycle" },
  },
  "elections.cycle.move": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Dời ngày bầu cử", en: "Move election day" },
  },
  "elections.cycle.close": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Đóng đợt bầu cử", en: "Close a cycle" },
  },
  "elections.guidance.adopt": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: {
      vi: "Nhập hướng dẫn của tỉnh, kế hoạch của phường",
      en: "Record provincial guidance or a ward plan",
    },
  },
  "files.file.open": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Mở tệp minh chứng", en: "Open an evidence file" },
  },
  "teams.team.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem Tổ bầu cử", en: "See election teams" },
  },
  "teams.team.record": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Ghi quyết định thành lập Tổ bầu cử", en: "Record the decision on an election team" },
  },
  "teams.appointment.fill": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Thêm người vào Tổ bầu cử", en: "Seat somebody in an election team" },
  },
  "teams.appointment.clear": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Đưa người ra khỏi Tổ bầu cử", en: "Clear a seat of an election team" },
  },
  "candidates.candidate.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem người ứng cử", en: "See candidates" },
  },
  "candidates.nomination.record": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Ghi ngày các bước giới thiệu người ứng cử", en: "Record the dates of a nomination" },
  },
  "candidates.candidate.enter": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Nhập người ứng cử", en: "Enter a candidate" },
  },
  "candidates.candidate.correct": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Sửa hồ sơ người ứng cử", en: "Correct a candidate’s dossier" },
  },
  "candidates.candidate.record_consultation": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Ghi kết quả lấy ý kiến cử tri", en: "Record what the voters said" },
  },
  "candidates.candidate.review_term": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Ghi nhận xét nhiệm kỳ qua", en: "Record the review of a term" },
  },
  "candidates.candidate.send_to_vetting": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Gửi thẩm tra", en: "Send to vetting" },
  },
  "candidates.candidate.vet": {
    duty: "verifies",
    inClosedCycle: false,
    who: ["supervisor"],
    label: { vi: "Thẩm tra từng tiêu chuẩn", en: "Vet the criteria" },
  },
  "candidates.candidate.find_eligible": {
    duty: "verifies",
    inClosedCycle: false,
    who: ["supervisor"],
    label: { vi: "Kết luận đủ điều kiện", en: "Find eligible" },
  },
  "candidates.candidate.find_ineligible": {
    duty: "verifies",
    inClosedCycle: false,
    who: ["supervisor"],
    label: { vi: "Kết luận không đủ điều kiện", en: "Find not eligible" },
  },
  "candidates.candidate.withdraw": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Ghi nhận xin rút", en: "Record a withdrawal" },
  },
  "candidates.candidate.record_death": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Ghi nhận người ứng cử đã mất", en: "Record a death" },
  },
  "candidates.candidate.reopen_vetting": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Mở lại thẩm tra", en: "Reopen the vetting" },
  },
  "candidates.conflict.override": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Cho qua một xung đột, kèm lý do", en: "Answer for a conflict" },
  },
  "candidates.list.fix": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Chốt danh sách chính thức", en: "Fix the official list" },
  },
  "candidates.list.reopen": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Mở lại danh sách chính thức", en: "Reopen the official list" },
  },
  "candidates.sensitive.reveal": {
    duty: "neither",
    inClosedCycle: true,
    who: ["ward_official", "supervisor", "admin"],
    label: { vi: "Hiện dữ liệu nhạy cảm", en: "Reveal a sensitive fact" },
  },
  "postings.list.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem danh sách niêm yết", en: "See postings" },
  },
  "postings.list.prepare": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Soạn danh sách niêm yết", en: "Prepare a posting" },
  },
  "postings.list.submit": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Gửi danh sách để phê duyệt", en: "Submit a posting for approval" },
  },
  "postings.list.withdraw": {
    duty: "neither",
    inClosedCycle: false,
    who: ["ward_official", "neighbourhood_clerk", "admin"],
    label: { vi: "Rút danh sách về soạn lại", en: "Take a posting back" },
  },
  "postings.list.return": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Trả lại danh sách", en: "Return a posting" },
  },
  "postings.list.approve": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Phê duyệt danh sách niêm yết", en: "Approve a posting" },
  },
  "postings.list.publish": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Công bố danh sách", en: "Publish a posting" },
  },
  "postings.list.correct": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Đính chính danh sách đã công bố", en: "Correct a published posting" },
  },
  "postings.list.take_down": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin"],
    label: { vi: "Gỡ danh sách sau ngày bầu", en: "Take a posting down" },
  },
  "postings.preview.see": {
    duty: "neither",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Xem bản in thử trước khi duyệt", en: "See the sheet before approving" },
  },
  "postings.notice.save": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: {
      vi: "Ghi nơi và giờ bầu cử, lời dặn của phường",
      en: "Enter place and hours of polling, the ward’s note",
    },
  },
  "postings.site.place": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Đặt điểm niêm yết", en: "Place a posting site" },
  },
  "postings.placement.prove": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_ENTERS,
    label: { vi: "Gửi ảnh chứng minh đã niêm yết", en: "Prove a posting by photo" },
  },
  "postings.placement.accept": {
    duty: "verifies",
    inClosedCycle: false,
    who: ["supervisor"],
    label: { vi: "Công nhận ảnh niêm yết", en: "Accept a photo" },
  },
  "postings.placement.refuse": {
    duty: "verifies",
    inClosedCycle: false,
    who: ["supervisor"],
    label: { vi: "Bác ảnh niêm yết", en: "Refuse a photo" },
  },
  "postings.placement.visit": {
    duty: "neither",
    inClosedCycle: false,
    who: WHO_PREPARES,
    label: { vi: "Ghi lần kiểm tra lại nơi niêm yết", en: "Record a visit to a posting site" },
  },
  "postings.published.view": {
    duty: "neither",
    inClosedCycle: true,
    who: "public",
    label: { vi: "Xem danh sách đã công bố", en: "See published lists" },
  },
  "postings.paper.check": {
    duty: "neither",
    inClosedCycle: true,
    who: "public",
    label: { vi: "Đối chiếu bản giấy với sổ gốc", en: "Check a paper against the register" },
  },
  "checklist.item.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem hồ sơ bước", en: "See checklist items" },
  },
  "checklist.evidence.attach": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_PREPARES,
    label: { vi: "Thêm minh chứng", en: "Attach evidence" },
  },
  "checklist.evidence.describe": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_PREPARES,
    label: { vi: "Ghi số, ngày, người ký của minh chứng", en: "Describe evidence" },
  },
  "checklist.evidence.remove": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_PREPARES,
    label: { vi: "Bỏ minh chứng", en: "Remove evidence" },
  },
  "checklist.item.submit": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_PREPARES,
    label: { vi: "Gửi xác minh", en: "Submit for verification" },
  },
  "checklist.item.replace": {
    duty: "prepares",
    inClosedCycle: false,
    who: WHO_PREPARES,
    label: { vi: "Thay bằng bản mới", en: "Replace by a new version" },
  },
  "checklist.item.verify": {
    duty: "verifies",
    inClosedCycle: false,
    who: ["supervisor"],
    label: { vi: "Xác minh", en: "Verify" },
  },
  "checklist.item.return": {
    duty: "verifies",
    inClosedCycle: false,
    who: ["supervisor"],
    label: { vi: "Trả lại bổ sung", en: "Return" },
  },
  "checklist.item.decide": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Quyết định khi bất đồng", en: "Decide a dispute" },
  },
  "checklist.item.reopen": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Mở lại hồ sơ", en: "Reopen an item" },
  },
  "checklist.item.exempt": {
    duty: "approves",
    inClosedCycle: false,
    who: ["admin"],
    label: { vi: "Miễn bước cho đơn vị", en: "Exempt an item" },
  },
  /** The office's own act, which follows from what it counts by itself: nobody is asked to do it. */
  "checklist.item.settle": {
    duty: "neither",
    inClosedCycle: false,
    who: [],
    label: { vi: "Hệ thống tự tính lại bước", en: "The office counts a step anew" },
  },
  "reports.board.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem bảng sẵn sàng", en: "See the readiness board" },
  },
  "reports.board.export": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xuất bảng sẵn sàng", en: "Export the readiness board" },
  },
  "reports.readiness.verify": {
    duty: "neither",
    inClosedCycle: true,
    who: ["admin", "auditor"],
    label: { vi: "Đối chiếu số tổng hợp với hồ sơ", en: "Check the summary against the items" },
  },
  "reports.composition.view": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xem cơ cấu người ứng cử", en: "See the composition of candidates" },
  },
  "reports.composition.export": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Xuất cơ cấu người ứng cử", en: "Export the composition of candidates" },
  },
  "reports.figures.check": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Soát số trong văn bản", en: "Check the figures of a text" },
  },
  "changes.feed.hear": {
    duty: "neither",
    inClosedCycle: true,
    who: EVERY_OFFICE_ROLE,
    label: { vi: "Nghe thay đổi trực tiếp", en: "Hear live changes" },
  },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

export const permission = (action: Action): Permission => PERMISSIONS[action];
