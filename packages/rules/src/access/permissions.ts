import { ELECTION_PERMISSIONS } from "./election-permissions.ts";
import {
  approves,
  approvesMeanwhile,
  aside,
  asideWhileOpen,
  type Permission,
  prepares,
  verifies,
  WHO_CALLS,
  WHO_CONFIRMS,
  WHO_ENTERS,
  WHO_LOOKS,
  WHO_PREPARES,
  WHO_SEES_GRANTS,
} from "./permission-rows.ts";
import { ROLES } from "./roles.ts";

/**
 * Action → who. *Where* is always the same answer: the unit of the grant and everything below it.
 * A supervisor prepares only on behalf of a ward and with a reason; the transition table asks for it.
 */
export const PERMISSIONS = {
  "org.unit.view": aside(ROLES, "Xem đơn vị", "See units"),
  "org.unit.create": aside(["administrator"], "Thêm đơn vị", "Add a unit"),
  "org.unit.rename": aside(["administrator"], "Đổi tên đơn vị", "Rename a unit"),
  "org.unit.change": aside(
    ["administrator"],
    "Thay đổi đơn vị theo nghị quyết",
    "Change units by a resolution",
  ),
  "org.unit.set_phone": aside(
    ["administrator"],
    "Ghi điện thoại văn phòng của đơn vị",
    "Enter the telephone of a unit",
  ),
  "users.session.sign_in": aside("public", "Đăng nhập", "Sign in"),
  "users.session.sign_out": aside("signed_in", "Đăng xuất", "Sign out"),
  "users.session.end_all": aside("signed_in", "Đăng xuất mọi nơi", "Sign out everywhere"),
  "users.self.view": aside("signed_in", "Xem tài khoản của mình", "See one's own account"),
  "users.drafts.open": aside("signed_in", "Mở phần mình đang viết dở", "Open one’s own drafts"),
  "users.password.choose": aside(
    "public",
    "Đặt mật khẩu bằng liên kết một lần",
    "Choose a password by a one-time link",
  ),
  "users.password.request": aside("public", "Nhờ cấp lại mật khẩu", "Ask to be let in again"),
  "users.password.change": aside("signed_in", "Đổi mật khẩu", "Change one's password"),
  "users.account.list": aside(["administrator", "auditor"], "Xem danh sách tài khoản", "List accounts"),
  "users.account.invite": aside(["administrator"], "Cấp tài khoản", "Create an account"),
  "users.account.deactivate": aside(["administrator"], "Ngừng tài khoản", "Deactivate an account"),
  "users.account.renew_link": aside(
    ["administrator"],
    "Cấp lại liên kết đăng nhập",
    "Issue a new sign-in link",
  ),
  "users.account.dismiss_request": aside(
    ["administrator"],
    "Bỏ qua yêu cầu cấp lại liên kết",
    "Dismiss a request for a new link",
  ),
  "users.account.unlock": aside(
    ["administrator"],
    "Cho đăng nhập lại ngay, không phải chờ",
    "Let somebody sign in again without a wait",
  ),
  "users.account.edit": aside(
    ["administrator"],
    "Sửa họ tên, chức danh, liên lạc của tài khoản",
    "Edit name, title and contact of an account",
  ),
  "users.grant.view": aside(WHO_SEES_GRANTS, "Xem ai được giao quyền gì", "See who was given what"),
  "users.grant.see": aside(WHO_SEES_GRANTS, "Đánh dấu đã xem quyền mới", "Mark new grants as seen"),
  "users.grant.give": aside(
    ["administrator"],
    "Giao quyền, hoặc đề nghị khi cần người thứ hai",
    "Give a right, or propose it where it takes two",
  ),
  "users.grant.confirm": aside(WHO_CONFIRMS, "Xác nhận quyền được đề nghị", "Confirm a proposed right"),
  "users.grant.refuse": aside(WHO_CONFIRMS, "Từ chối quyền được đề nghị", "Refuse a proposed right"),
  "users.grant.withdraw": aside(["administrator"], "Rút đề nghị giao quyền", "Withdraw a proposal"),
  "users.grant.end": aside(["administrator"], "Kết thúc một quyền", "End a right"),
  "users.link.new_code": aside(
    ["administrator"],
    "Lấy mã mới cho liên kết mình đề nghị",
    "Get a new code for a link one proposed",
  ),
  "users.hand_over.propose": aside(
    [...WHO_ENTERS, "administrator"],
    "Bàn giao việc đang dở",
    "Hand over open work",
  ),
  "users.hand_over.accept": prepares(WHO_ENTERS, "Nhận việc được bàn giao", "Take over work"),
  "users.hand_over.decline": asideWhileOpen(
    WHO_ENTERS,
    "Không nhận việc được bàn giao",
    "Decline work handed over",
  ),
  "users.hand_over.withdraw": aside(
    [...WHO_ENTERS, "administrator"],
    "Rút việc đã bàn giao",
    "Take back work handed over",
  ),
  ...ELECTION_PERMISSIONS,
  "files.upload.list": aside("signed_in", "Xem tệp mình tải dở", "See one's own unfinished uploads"),
  "files.file.open": aside(WHO_LOOKS, "Mở tệp minh chứng", "Open an evidence file"),
  "teams.team.view": aside(WHO_LOOKS, "Xem Tổ bầu cử", "See election teams"),
  "teams.team.record": prepares(
    WHO_ENTERS,
    "Ghi quyết định thành lập Tổ bầu cử",
    "Record the decision on an election team",
  ),
  "teams.appointment.fill": prepares(
    WHO_ENTERS,
    "Thêm người vào Tổ bầu cử",
    "Seat somebody in an election team",
  ),
  "teams.appointment.clear": prepares(
    WHO_ENTERS,
    "Đưa người ra khỏi Tổ bầu cử",
    "Clear a seat of an election team",
  ),
  /** The office's own act: nobody is asked to do it. */
  "teams.conflict.compare": asideWhileOpen(
    [],
    "Hệ thống so lại người trùng",
    "The office compares people anew",
  ),
  "candidates.candidate.view": aside(WHO_LOOKS, "Xem người ứng cử", "See candidates"),
  "candidates.nomination.record": prepares(
    WHO_ENTERS,
    "Ghi ngày các bước giới thiệu người ứng cử",
    "Record the dates of a nomination",
  ),
  "candidates.candidate.enter": prepares(WHO_ENTERS, "Nhập người ứng cử", "Enter a candidate"),
  "candidates.candidate.correct": prepares(
    WHO_ENTERS,
    "Sửa hồ sơ người ứng cử",
    "Correct a candidate’s dossier",
  ),
  "candidates.candidate.record_consultation": prepares(
    WHO_ENTERS,
    "Ghi kết quả lấy ý kiến cử tri",
    "Record what the voters said",
  ),
  "candidates.candidate.review_term": prepares(
    WHO_ENTERS,
    "Ghi nhận xét nhiệm kỳ qua",
    "Record the review of a term",
  ),
  "candidates.candidate.send_to_vetting": prepares(WHO_ENTERS, "Gửi thẩm tra", "Send to vetting"),
  "candidates.candidate.vet": verifies(["supervisor"], "Thẩm tra từng tiêu chuẩn", "Vet the criteria"),
  "candidates.candidate.find_eligible": verifies(["supervisor"], "Kết luận đủ điều kiện", "Find eligible"),
  "candidates.candidate.find_ineligible": verifies(
    ["supervisor"],
    "Kết luận không đủ điều kiện",
    "Find not eligible",
  ),
  "candidates.candidate.withdraw": prepares(WHO_ENTERS, "Ghi nhận xin rút", "Record a withdrawal"),
  "candidates.candidate.record_death": prepares(WHO_ENTERS, "Ghi nhận người ứng cử đã mất", "Record a death"),
  "candidates.candidate.reopen_vetting": approvesMeanwhile(
    ["approver"],
    "Mở lại thẩm tra",
    "Reopen the vetting",
  ),
  "candidates.conflict.override": approvesMeanwhile(
    ["approver"],
    "Cho qua một xung đột, kèm lý do",
    "Answer for a conflict",
  ),
  "candidates.list.fix": approves(["approver"], "Chốt danh sách chính thức", "Fix the official list"),
  "candidates.list.reopen": approvesMeanwhile(
    ["approver"],
    "Mở lại danh sách chính thức",
    "Reopen the official list",
  ),
  "candidates.sensitive.reveal": aside(
    ["ward_official", "supervisor", "approver"],
    "Hiện dữ liệu nhạy cảm",
    "Reveal a sensitive fact",
  ),
  "postings.list.view": aside(WHO_LOOKS, "Xem danh sách niêm yết", "See postings"),
  "postings.list.prepare": prepares(WHO_ENTERS, "Soạn danh sách niêm yết", "Prepare a posting"),
  "postings.list.submit": prepares(WHO_ENTERS, "Gửi danh sách để phê duyệt", "Submit a posting for approval"),
  "postings.list.withdraw": asideWhileOpen(
    ["ward_official", "neighbourhood_clerk", "approver"],
    "Rút danh sách về soạn lại",
    "Take a posting back",
  ),
  "postings.list.return": approvesMeanwhile(["approver"], "Trả lại danh sách", "Return a posting"),
  "postings.list.approve": approves(["approver"], "Phê duyệt danh sách niêm yết", "Approve a posting"),
  "postings.list.publish": approves(["approver"], "Công bố danh sách", "Publish a posting"),
  "postings.list.correct": prepares(
    WHO_ENTERS,
    "Đính chính danh sách đã công bố",
    "Correct a published posting",
  ),
  /** The office's own act, which follows from a moved election day: nobody is asked to do it. */
  "postings.list.settle": asideWhileOpen(
    [],
    "Hệ thống mở bản đính chính khi ngày bầu cử đổi",
    "The office opens a correction when election day moves",
  ),
  "postings.list.take_down": aside(["approver"], "Gỡ danh sách sau ngày bầu", "Take a posting down"),
  "postings.preview.see": asideWhileOpen(
    ["approver"],
    "Xem bản in thử trước khi duyệt",
    "See the sheet before approving",
  ),
  "postings.notice.save": prepares(
    WHO_ENTERS,
    "Ghi nơi và giờ bầu cử, lời dặn của phường",
    "Enter place and hours of polling, the ward’s note",
  ),
  "postings.notice.confirm": verifies(
    ["ward_official", "supervisor"],
    "Xác nhận nơi và giờ bầu cử đã ghi",
    "Confirm the place and hours entered",
  ),
  /** The office's own act, which follows from another way of electing: nobody is asked to do it. */
  "postings.notice.settle": asideWhileOpen(
    [],
    "Hệ thống yêu cầu ghi lại nơi và giờ khi hình thức bầu cử đổi",
    "The office asks for place and hours again when the way of electing changes",
  ),
  "postings.site.place": prepares(WHO_ENTERS, "Đặt điểm niêm yết", "Place a posting site"),
  "postings.placement.prove": prepares(
    WHO_ENTERS,
    "Gửi ảnh chứng minh đã niêm yết",
    "Prove a posting by photo",
  ),
  "postings.camera.open": asideWhileOpen(
    WHO_ENTERS,
    "Mở máy ảnh tại điểm niêm yết",
    "Open the camera at a posting site",
  ),
  "postings.placement.accept": verifies(["supervisor"], "Công nhận ảnh niêm yết", "Accept a photo"),
  "postings.placement.refuse": verifies(["supervisor"], "Bác ảnh niêm yết", "Refuse a photo"),
  "postings.placement.visit": asideWhileOpen(
    WHO_PREPARES,
    "Ghi lần kiểm tra lại nơi niêm yết",
    "Record a visit to a posting site",
  ),
  "postings.published.view": aside("public", "Xem danh sách đã công bố", "See published lists"),
  "postings.paper.check": aside(
    "public",
    "Đối chiếu bản giấy với sổ gốc",
    "Check a paper against the register",
  ),
  "checklist.item.view": aside(WHO_LOOKS, "Xem hồ sơ bước", "See checklist items"),
  "checklist.evidence.attach": prepares(WHO_PREPARES, "Thêm minh chứng", "Attach evidence"),
  "checklist.evidence.describe": prepares(
    WHO_PREPARES,
    "Ghi số, ngày, người ký của minh chứng",
    "Describe evidence",
  ),
  "checklist.evidence.remove": prepares(WHO_PREPARES, "Bỏ minh chứng", "Remove evidence"),
  "checklist.item.submit": prepares(WHO_PREPARES, "Gửi xác minh", "Submit for verification"),
  "checklist.item.replace": prepares(WHO_PREPARES, "Thay bằng bản mới", "Replace by a new version"),
  "checklist.item.verify": verifies(["supervisor"], "Xác minh", "Verify"),
  "checklist.item.return": verifies(["supervisor"], "Trả lại bổ sung", "Return"),
  "checklist.item.decide": approvesMeanwhile(["approver"], "Quyết định khi bất đồng", "Decide a dispute"),
  "checklist.item.reopen": approvesMeanwhile(["approver"], "Mở lại hồ sơ", "Reopen an item"),
  "checklist.item.exempt": approvesMeanwhile(["approver"], "Miễn bước cho đơn vị", "Exempt an item"),
  /** The office's own act, which follows from what it counts by itself: nobody is asked to do it. */
  "checklist.item.settle": asideWhileOpen([], "Hệ thống tự tính lại bước", "The office counts a step anew"),
  "reports.board.view": aside(WHO_LOOKS, "Xem bảng sẵn sàng", "See the readiness board"),
  "reports.board.export": aside(WHO_LOOKS, "Xuất bảng sẵn sàng", "Export the readiness board"),
  "reports.activity.view": aside(
    ["supervisor", "approver", "leader", "auditor"],
    "Xem đơn vị nào lâu không làm việc",
    "See which units have been silent",
  ),
  "reports.contact.see": aside(
    WHO_CALLS,
    "Xem điện thoại của người đang giữ việc",
    "See the telephone of whoever holds the work",
  ),
  "reports.readiness.verify": aside(
    ["administrator", "auditor"],
    "Đối chiếu số tổng hợp với hồ sơ",
    "Check the summary against the items",
  ),
  "reports.composition.view": aside(
    WHO_LOOKS,
    "Xem cơ cấu người ứng cử",
    "See the composition of candidates",
  ),
  "reports.composition.export": aside(
    WHO_LOOKS,
    "Xuất cơ cấu người ứng cử",
    "Export the composition of candidates",
  ),
  "reports.figures.check": aside(WHO_LOOKS, "Soát số trong văn bản", "Check the figures of a text"),
  "jobs.job.list": aside(["administrator"], "Xem việc nền", "See background jobs"),
  "jobs.job.retry": aside(["administrator"], "Cho việc nền chạy lại", "Run a background job again"),
  "jobs.job.give_up": aside(
    ["administrator"],
    "Bỏ việc nền không làm được",
    "Give up a failed background job",
  ),
  "jobs.errand.ask": aside(WHO_LOOKS, "Nhờ làm việc lâu", "Ask for something that takes long"),
  "jobs.errand.view": aside("signed_in", "Xem việc mình đã nhờ", "See what one has asked for"),
  "changes.feed.hear": aside(ROLES, "Nghe thay đổi trực tiếp", "Hear live changes"),
} satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

export const permission = (action: Action): Permission => PERMISSIONS[action];
