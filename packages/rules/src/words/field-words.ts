import type { Language, Words } from "../kernel/language.ts";

/** What is wrong with one field, by the code that its input says. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  missing: { vi: "Chưa có nội dung; nhập hoặc chọn.", en: "Nothing here yet; enter or choose." },
  too_short: { vi: "Ngắn quá; viết thêm cho rõ.", en: "Too short; write a little more." },
  too_long: { vi: "Dài quá; viết gọn lại.", en: "Too long; shorten it." },
  not_plain: {
    vi: "Có ký tự lạ không hiển thị được; gõ lại.",
    en: "It holds characters that cannot be shown; type it again.",
  },
  not_unique: { vi: "Có mục bị lặp; bỏ bớt một.", en: "Something is there twice; take one away." },
  not_a_date: {
    vi: "Chưa đúng dạng ngày; gõ theo mẫu 25/04/2022.",
    en: "Not a date; type it like 25/04/2022.",
  },
  impossible_date: {
    vi: "Ngày này không có trong lịch; nhập lại ngày.",
    en: "There is no such day; enter another.",
  },
  answer_in_past: {
    vi: "Hạn bổ sung đã qua; chọn hôm nay hoặc một ngày sau.",
    en: "That day has passed; choose today or a later one.",
  },
  answer_too_far: {
    vi: "Hạn bổ sung cách hôm nay quá 90 ngày; kiểm tra lại ngày, tháng, năm.",
    en: "More than 90 days from now; check day, month and year.",
  },
  paper_number_missing: {
    vi: "Chưa ghi số; giấy không có số thì ghi 0.",
    en: "No number yet; where the paper has none, enter 0.",
  },
  paper_symbol_missing: {
    vi: "Chưa ghi ký hiệu; ghi như trên giấy, ví dụ QĐ-UBND.",
    en: "No symbol yet; enter it as on the paper, for example QĐ-UBND.",
  },
  source_missing: {
    vi: "Chưa ghi nguồn; ghi tên giấy tờ hoặc người khai.",
    en: "No source yet; name the paper or the person who said so.",
  },
  grounds_missing: {
    vi: "Chưa ghi căn cứ; ghi giấy tờ hoặc người xác nhận.",
    en: "No grounds yet; name the paper or the person who confirmed it.",
  },
  two_units: {
    vi: "Cần ít nhất hai đơn vị; chọn hoặc ghi thêm.",
    en: "At least two units are needed; choose or enter one more.",
  },
  too_many_units: {
    vi: "Nhiều đơn vị hơn việc này cho phép; bỏ bớt.",
    en: "More units than this allows; take some away.",
  },
  before_resolution: {
    vi: "Ngày hiệu lực không thể trước ngày ra nghị quyết; nhập lại.",
    en: "It cannot take effect before it was resolved; enter the day again.",
  },
  nothing_new: {
    vi: "Chưa có gì thay đổi; sửa ít nhất một mục rồi lưu.",
    en: "Nothing has changed; change at least one entry, then save.",
  },
  too_simple: {
    vi: "Mật khẩu dễ đoán; dùng nhiều ký tự khác nhau hơn.",
    en: "Easy to guess; use more different characters.",
  },
  not_login: {
    vi: "Chỉ dùng chữ không dấu, số và dấu chấm; ví dụ p1.canbo.",
    en: "Letters without tones, digits and full stops only; for example p1.canbo.",
  },
  not_phone: {
    vi: "Số điện thoại chưa đúng; nhập 8 đến 19 chữ số.",
    en: "Not a telephone number; enter 8 to 19 digits.",
  },
  before_start: {
    vi: "Ngày cuối phải sau ngày bắt đầu; nhập lại.",
    en: "The last day must not come before the first; enter it again.",
  },
  same_day: {
    vi: "Ngày mới trùng ngày cũ; nhập ngày khác.",
    en: "The new day is the old one; enter another.",
  },
  not_a_role: {
    vi: "Không có vai trò này; chọn trong danh sách của mẫu.",
    en: "There is no such role; choose one of the template’s list.",
  },
  not_an_institution: {
    vi: "Không có cơ quan này; ghi Ủy ban MTTQ hoặc Nội vụ.",
    en: "There is no such institution; write Fatherland Front or Home Affairs.",
  },
  unit_unknown: {
    vi: "Không có đơn vị này trong phạm vi của bạn; chép tên từ trang “Đơn vị” của mẫu.",
    en: "There is no such unit among yours; copy its name from the sheet “Unit” of the template.",
  },
  unit_ambiguous: {
    vi: "Nhiều đơn vị cùng tên; ghi cả phường, xã, ví dụ “Khóm 5, Phường 9”.",
    en: "Several units bear this name; add the commune, for example “Khóm 5, Phường 9”.",
  },
  unit_not_for_role: {
    vi: "Vai trò này không giao ở cấp đơn vị này; chọn đơn vị hoặc vai trò khác.",
    en: "This role is not given at a unit of this kind; choose another unit or role.",
  },
  login_in_use: {
    vi: "Đã có tài khoản với tên đăng nhập này; đặt tên khác.",
    en: "An account with this user name exists; choose another.",
  },
  login_twice: {
    vi: "Tên đăng nhập này có ở dòng khác; mỗi người một tên.",
    en: "Another row has this user name; everybody needs his own.",
  },
  workbook_too_large: {
    vi: "Tệp lớn quá 2 MB; chia danh sách thành nhiều tệp.",
    en: "The file is larger than 2 MB; split the list into several.",
  },
  not_secret_code: {
    vi: "Mã gồm sáu chữ và số như được đọc; gõ lại.",
    en: "The code has six signs, as it was read out; type it again.",
  },
  not_email: { vi: "Thư điện tử chưa đúng; kiểm tra lại.", en: "Not an e-mail address; check it." },
  only_for_supervisors: {
    vi: "Chỉ giám sát viên mới thuộc một cơ quan xác minh; bỏ chọn cơ quan.",
    en: "Only a supervisor speaks for an institution; clear it.",
  },
  not_year: {
    vi: "Năm chưa đúng; nhập bốn chữ số từ 2000 đến 2100.",
    en: "Not a year; enter four digits from 2000 to 2100.",
  },
  term_reversed: {
    vi: "Năm kết thúc phải sau năm bắt đầu; nhập lại.",
    en: "The term must end after it begins; enter another year.",
  },
  not_count: {
    vi: "Số chưa đúng; nhập một số nguyên hợp lý.",
    en: "Not a fitting number; enter a whole one.",
  },
  not_share: {
    vi: "Tỷ lệ chưa đúng; nhập như > 1/2, ≥ 2/3 hoặc ≥ 60%.",
    en: "Not a share; enter it like > 1/2, ≥ 2/3 or ≥ 60%.",
  },
  not_code: {
    vi: "Mã đơn vị gồm 2 đến 8 chữ số; nhập lại.",
    en: "A unit code has 2 to 8 digits; enter it again.",
  },
  not_name: {
    vi: "Họ tên chỉ gồm chữ, dấu phẩy trên và gạch nối của tên; nhập lại.",
    en: "A name has letters only, with the apostrophe and hyphen of a name; enter it again.",
  },
  not_in_list: {
    vi: "Không có trong danh mục; chọn một mục có sẵn.",
    en: "Not in the list; choose one that is there.",
  },
  not_grade: {
    vi: "Lớp học chưa đúng; nhập lớp cao nhất đã học xong.",
    en: "Not a grade; enter the last one passed.",
  },
  not_personal_id: {
    vi: "Số định danh gồm 12 chữ số, số cũ 9 chữ số; nhập lại.",
    en: "An identity number has 12 digits, an old one 9; enter it again.",
  },
  more_than_invited: {
    vi: "Số có mặt nhiều hơn số được mời; kiểm tra lại.",
    en: "More were present than invited; check both.",
  },
  more_than_present: {
    vi: "Số đồng ý nhiều hơn số có mặt; kiểm tra lại.",
    en: "More agreed than were present; check both.",
  },
  votes_do_not_add_up: {
    vi: "Đồng ý, không đồng ý và ý kiến khác phải cộng đúng số có mặt; kiểm tra lại.",
    en: "Those for, against and abstaining must make those present; check them.",
  },
  not_time: { vi: "Giờ chưa đúng; nhập như 07:00.", en: "Not a time of day; enter it like 07:00." },
  hours_reversed: {
    vi: "Giờ kết thúc phải sau giờ bắt đầu; nhập lại.",
    en: "Polling must end after it begins; enter another time.",
  },
  one_cluster: {
    vi: "Họp cụm phải có ít nhất hai cụm; thêm cụm hoặc bỏ hết.",
    en: "There must be at least two clusters; add one or remove them all.",
  },
  too_many_clusters: {
    vi: "Nhiều cụm quá; gộp lại còn tối đa tám cụm.",
    en: "Too many clusters; join them to eight at most.",
  },
  cluster_twice: {
    vi: "Đã có cụm mang tên này; ghi rõ hộ hoặc tổ nào.",
    en: "Another cluster bears this name; say which households.",
  },
  not_coordinate: {
    vi: "Vị trí trên bản đồ chưa đúng; chọn lại hoặc bỏ trống cả hai.",
    en: "Not a place on the map; choose it again or leave both empty.",
  },
};

const WRONG: Words = { vi: "Nội dung chưa đúng; nhập lại.", en: "This is not valid; enter it again." };

/** What is wrong with one field of a form; a code without words of its own is simply not valid. */
export const formatFieldProblem = (code: string, language: Language): string =>
  (Object.hasOwn(FIELD_WORDS, code) ? (FIELD_WORDS[code] ?? WRONG) : WRONG)[language];
