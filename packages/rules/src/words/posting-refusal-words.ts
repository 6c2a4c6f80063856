import type { Words } from "../kernel/language.ts";
import type { NoticeFormRefusal } from "../postings/notice/notice-form.ts";
import type { PhotoRefusal } from "../postings/photo/photo-assessment.ts";
import type { PlacementRefusal } from "../postings/placement-transitions.ts";
import type { PostingRefusal } from "../postings/posting-transitions.ts";
import type { CandidateRoomRefusal } from "./candidate-refusal-words.ts";
import type { VerdictRefusal } from "./verdict-refusal-words.ts";

/** What the postings’ rules say no to, and what only the photo itself, the walls as a whole or a caller can tell. */
export type PostingRoomRefusal = Exclude<
  | PostingRefusal
  | PhotoRefusal
  | PlacementRefusal
  | NoticeFormRefusal
  | "not_a_photo"
  | "too_many_pixels"
  | "unreadable_in_time"
  | "sheet_elsewhere"
  | "too_few_sites"
  | "site_closed"
  | "too_many_lists"
  | "paper_not_made"
  | "notice_changed"
  | "notice_in_force"
  | "notice_confirmed"
  | "spoken_word_unknown"
  | "spoken_words_count",
  CandidateRoomRefusal | VerdictRefusal
>;

export const POSTING_REFUSAL_WORDS: Record<PostingRoomRefusal, Words> = {
  candidates_under_age: {
    vi: "Có {count} người chưa đủ tuổi vào ngày bầu cử đã định; mở lại thẩm tra và kết luận lại, hoặc dời ngày.",
    en: "{count} people are too young on the election day as it is set; reopen their vetting and conclude again, or move the day.",
  },
  candidates_age_not_certain: {
    vi: "Có {count} người chỉ biết năm sinh, chưa rõ đủ tuổi vào ngày bầu cử; ghi ngày sinh theo giấy tờ.",
    en: "Of {count} people only the year of birth is known, and it cannot be told whether they are of age on election day; enter the day that a paper gives.",
  },
  list_empty: {
    vi: "Danh sách chưa có người nào; nhập người ứng cử trước.",
    en: "Nobody is on the list; enter the candidates first.",
  },
  step_not_verified: {
    vi: "Bước {step} chưa được xác minh; chờ hai cơ quan xác minh xong.",
    en: "The step {step} is not verified; wait for both institutions.",
  },
  notice_changed: {
    vi: "Nơi và giờ vừa được sửa sau khi ông/bà mở trang; xem lại rồi xác nhận.",
    en: "Place and hours were changed after you opened the page; look again, then confirm.",
  },
  notice_in_force: {
    vi: "Danh sách của đơn vị đã công bố, nơi và giờ theo tờ đang niêm yết; lập bản đính chính nếu phải đổi.",
    en: "The unit’s list is published and its place and hours hold; correct the list if they must change.",
  },
  notice_confirmed: {
    vi: "Nơi và giờ này đã được xác nhận; tải lại trang.",
    en: "This place and these hours are confirmed already; reload the page.",
  },
  closing_hour_in_meeting: {
    vi: "Đơn vị bầu tại cuộc họp nên không có giờ kết thúc; bỏ giờ đó rồi ghi lại.",
    en: "This unit elects in a meeting, which has no closing hour; take it out and save again.",
  },
  closing_hour_missing: {
    vi: "Ngày bầu cử riêng phải có giờ kết thúc bỏ phiếu; nhập giờ rồi ghi lại.",
    en: "A polling day of its own has an hour at which voting ends; enter it and save again.",
  },
  clusters_on_polling_day: {
    vi: "Chỉ đơn vị bầu tại cuộc họp mới chia cụm; bỏ các cụm rồi ghi lại.",
    en: "Only a unit that elects in a meeting has clusters; remove them and save again.",
  },
  clusters_below_threshold: {
    vi: "Khóm có dưới {least} hộ, chỉ họp cụm khi dân cư ở phân tán; đánh dấu điều đó rồi ghi lại.",
    en: "With fewer than {least} households a unit meets in clusters only where they lie far apart; say so and save again.",
  },
  notice_missing: {
    vi: "Chưa ghi nơi và giờ bầu cử của đơn vị; nhập rồi làm tiếp.",
    en: "Place and hours of the unit’s polling are missing; enter them first.",
  },
  notice_of_other_form: {
    vi: "Hình thức bầu cử của đợt đã đổi sau khi ghi nơi và giờ; ghi lại cho đơn vị rồi làm tiếp.",
    en: "The cycle has come to elect in another way since place and hours were entered; enter them again first.",
  },
  signatory_missing: {
    vi: "Chưa ghi người ký danh sách; nhập chức vụ và họ tên người ký.",
    en: "It is not recorded who signs the list; enter capacity and name.",
  },
  preview_not_seen: {
    vi: "Bản in thử hiện tại chưa được xem; mở bản in thử, đọc rồi phê duyệt.",
    en: "The sheet as it reads now has not been looked at; open the preview, then approve.",
  },
  list_changed: {
    vi: "Danh sách đã thay đổi từ khi được xem hoặc phê duyệt; xem lại bản hiện tại rồi quyết định.",
    en: "The list has changed since it was looked at or approved; look at it as it is now and decide.",
  },
  return_instead: {
    vi: "Danh sách đang chờ phê duyệt; trả lại kèm lý do.",
    en: "The list awaits approval; return it with a reason.",
  },
  approved_already: {
    vi: "Danh sách đã được phê duyệt; nhờ người phê duyệt rút về.",
    en: "The list is approved already; ask the approver to take it back.",
  },
  correction_open: {
    vi: "Bản {version} đang được soạn cho danh sách này; hoàn tất bản đó trước.",
    en: "Number {version} of this list is under way; finish that one first.",
  },
  before_election_day: {
    vi: "Danh sách phải treo đến ngày bầu cử {date}; gỡ từ ngày đó trở đi.",
    en: "The list hangs until election day, {date}; take it down from then on.",
  },
  list_not_published: {
    vi: "Danh sách chưa được công bố; chờ công bố, in ra rồi niêm yết.",
    en: "The list is not published; wait for that, print it and post it.",
  },
  too_many_lists: {
    vi: "Có nhiều danh sách hơn một tập in chứa được; chọn từng phường, xã rồi in.",
    en: "There are more lists than one print run takes; choose one ward at a time.",
  },
  photo_without_code: {
    vi: "Ảnh không đọc được mã QR; chụp gần và rõ hơn, hoặc gửi để hai cơ quan xem.",
    en: "No QR code can be read on the photo; take it closer and sharper, or send it for both institutions to look at.",
  },
  sheet_elsewhere: {
    vi: "Mã QR trên tờ dẫn tới địa chỉ khác ({host}), không phải của hệ thống; gỡ tờ đó, in lại bản đã công bố rồi chụp.",
    en: "The QR on the sheet leads to another address ({host}), not to this system; take it down, print the published list and photograph that.",
  },
  sheet_unknown: {
    vi: "Mã trên tờ giấy không có trong sổ gốc; in lại bản đã công bố rồi niêm yết.",
    en: "The register does not know the code on the sheet; print the published list and post that.",
  },
  sheet_of_other_list: {
    vi: "Tờ trong ảnh là danh sách của {place}; chụp đúng tờ của đơn vị này.",
    en: "The sheet on the photo is the list of {place}; photograph the one of this unit.",
  },
  sheet_superseded: {
    vi: "Tờ trong ảnh là bản {version}, hiện hành là bản {current}; niêm yết bản hiện hành rồi chụp lại.",
    en: "The photo shows number {version}, now it is number {current}; post the current one and photograph it.",
  },
  photo_reused: {
    vi: "Ảnh này đã dùng cho {place}; chụp ảnh mới tại điểm niêm yết.",
    en: "This photo was used for {place}; take a new one at the site.",
  },
  photo_refused: {
    vi: "Ảnh này đã bị bác; chụp ảnh mới tại điểm niêm yết.",
    en: "This photo has been refused; take a new one at the site.",
  },
  photo_replaced: {
    vi: "Ảnh này không còn dùng vì đã có ảnh sau hoặc tờ giấy phải dán lại; xem ảnh mới nhất.",
    en: "This photo no longer counts: there is a later one, or the sheet must hang again; look at the newest.",
  },
  photo_needs_nobody: {
    vi: "Ảnh này đã được công nhận; không ai phải xem thêm.",
    en: "This photo is accepted already; nobody has to look at it.",
  },
  not_a_photo: {
    vi: "Tệp {name} không phải ảnh chụp; chọn ảnh JPEG hoặc PNG.",
    en: "{name} is not a photo; choose a JPEG or PNG picture.",
  },
  too_many_pixels: {
    vi: "Ảnh lớn hơn {megapixels} triệu điểm ảnh; chụp lại ở cỡ thường.",
    en: "The photo has more than {megapixels} million pixels; take it again at ordinary size.",
  },
  unreadable_in_time: {
    vi: "Ảnh {name} mở quá lâu không xong; chụp lại bằng máy ảnh của điện thoại rồi gửi.",
    en: "{name} takes too long to open; take the photo again with the camera of the phone and send it.",
  },
  too_few_sites: {
    vi: "Mỗi danh sách phải treo ít nhất {least} nơi; thêm nơi khác trước khi bỏ nơi này.",
    en: "A list hangs in at least {least} places; add another before leaving this one.",
  },
  site_closed: {
    vi: "Điểm niêm yết này không còn dùng; tải lại trang rồi chọn điểm khác.",
    en: "This posting site is no longer used; reload the page and choose another.",
  },
  paper_not_made: {
    vi: "Bản in của danh sách chưa lập xong; chờ một lát rồi tải lại.",
    en: "The paper of this list is not made yet; wait a moment and reload.",
  },
  spoken_word_unknown: {
    vi: "Không có tiếng «{word}» ở vị trí {position} trong bảng chữ đọc; nghe và nhập lại.",
    en: "There is no word «{word}» in place {position} of a spoken code; listen and enter it again.",
  },
  spoken_words_count: {
    vi: "Mã đọc có {of} tiếng, mới nhập {count}; nhập đủ rồi tra.",
    en: "A spoken code has {of} words and this has {count}; enter all of them.",
  },
};
