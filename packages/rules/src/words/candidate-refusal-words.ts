import type { CandidateRefusal } from "../candidates/candidate-transitions.ts";
import type { ListRefusal } from "../candidates/list-status.ts";
import type { NominationRefusal } from "../candidates/nomination.ts";
import type { Words } from "../kernel/language.ts";
import type { VerdictRefusal } from "./verdict-refusal-words.ts";

/** What the rules of candidates say no to, and what only the register as a whole can know. */
export type CandidateRoomRefusal = Exclude<
  | CandidateRefusal
  | ListRefusal
  | NominationRefusal
  | "personal_id_taken"
  | "birth_day_missing"
  | "candidate_here_already"
  | "candidate_perhaps_here"
  | "no_such_conflict"
  | "conflict_not_blocking"
  | "conflict_overridden"
  | "reveal_out_of_duty"
  | "fact_missing"
  | "no_candidates"
  | "document_unreadable"
  | "text_took_too_long",
  VerdictRefusal
>;

export const CANDIDATE_REFUSAL_WORDS: Record<CandidateRoomRefusal, Words> = {
  list_fixed: {
    vi: "Danh sách của đơn vị đã chốt; nhờ người phê duyệt mở lại rồi sửa.",
    en: "The unit’s list is fixed; ask the approver to reopen it first.",
  },
  under_age: {
    vi: "Chưa đủ tuổi vào ngày bầu cử; kiểm tra ngày sinh trong giấy tờ.",
    en: "Not of age on election day; check the date of birth in the papers.",
  },
  vetting_concluded: {
    vi: "Thẩm tra đã kết luận; nhờ người phê duyệt mở lại thẩm tra rồi sửa.",
    en: "The vetting is concluded; ask the approver to reopen it, then correct.",
  },
  consultation_not_in_rules: {
    vi: "Đợt này không có hội nghị lấy ý kiến cử tri; bỏ trống ngày hội nghị.",
    en: "This election holds no voter consultation; leave its date empty.",
  },
  consultation_missing: {
    vi: "Chưa có kết quả lấy ý kiến cử tri; ghi kết quả hội nghị trước.",
    en: "The voters have not been consulted; record the meeting first.",
  },
  dossier_incomplete: {
    vi: "Hồ sơ còn thiếu {count} mục hoặc chưa ghi nguồn; bổ sung rồi gửi.",
    en: "The dossier lacks {count} facts or their sources; add them and send.",
  },
  consultation_too_few_present: {
    vi: "Có mặt {present}/{invited}, chưa đạt mức {level} theo {citation}; tổ chức lại hội nghị rồi ghi kết quả mới.",
    en: "{present} of {invited} came, which is not {level} as {citation} wants; hold the meeting again and record it.",
  },
  consultation_not_passed: {
    vi: "{agreed}/{present} tán thành, chưa đạt mức {level} theo {citation}; ghi tiêu chuẩn tín nhiệm là chưa đạt.",
    en: "{agreed} of {present} agreed, which is not {level} as {citation} wants; find the voters’ trust not met.",
  },
  term_review_missing: {
    vi: "Người tái cử chưa có nhận xét nhiệm kỳ qua; ghi nhận xét trước.",
    en: "The incumbent’s term has not been reviewed; record the review first.",
  },
  dossier_changed: {
    vi: "Hồ sơ đã có bản {version} trong lúc đang xem; xem bản mới rồi kết luận.",
    en: "The dossier has meanwhile reached number {version}; look at it and conclude.",
  },
  criterion_not_in_rules: {
    vi: "Quy tắc của đợt này không có tiêu chuẩn đó; bỏ tiêu chuẩn rồi lưu.",
    en: "The rules of this election do not have that criterion; leave it out.",
  },
  age_not_certain: {
    vi: "Chỉ biết năm sinh nên chưa rõ có đủ tuổi vào ngày bầu cử không; sửa hồ sơ, ghi ngày sinh theo giấy tờ.",
    en: "Only the year of birth is known, so it cannot be told whether he is of age on election day; correct the dossier with the day that a paper gives.",
  },
  birth_day_missing: {
    vi: "Hướng dẫn của đợt buộc phải có ngày sinh; ghi đủ ngày, tháng, năm theo giấy tờ.",
    en: "The guidance of this election asks for the full date of birth; enter day, month and year as a paper gives them.",
  },
  age_is_counted: {
    vi: "Tuổi do hệ thống tính từ ngày sinh; sửa ngày sinh nếu chưa đúng.",
    en: "Age is counted from the date of birth; correct the date if it is wrong.",
  },
  criteria_waiting: {
    vi: "Còn {count} tiêu chuẩn cơ quan chưa kết luận; thẩm tra đủ rồi kết luận chung.",
    en: "Your institution has not spoken of {count} criteria; vet them first.",
  },
  criterion_not_met: {
    vi: "Có {count} tiêu chuẩn chưa đạt; kết luận không đủ điều kiện hoặc xem lại tiêu chuẩn.",
    en: "There are {count} criteria not met; find not eligible, or look at them again.",
  },
  conflict_stands: {
    vi: "Còn {count} xung đột chưa xử lý; đổi người ở một bên hoặc nhờ người phê duyệt xem xét.",
    en: "There are {count} conflicts unresolved; change one side, or ask the approver to decide.",
  },
  ground_not_found: {
    vi: "Lý do này chưa có căn cứ trong hồ sơ; đánh giá tiêu chuẩn tương ứng trước.",
    en: "Nothing in the dossier supports this ground; judge its criterion first.",
  },
  finding_given: {
    vi: "Cơ quan đã kết luận như vậy cho bản hồ sơ này; không cần kết luận lại.",
    en: "Your institution has concluded so on this dossier already; nothing more to do.",
  },
  list_not_fixed: {
    vi: "Danh sách của đơn vị chưa chốt; sửa tiếp, xong thì nhờ người phê duyệt chốt.",
    en: "The unit’s list is not fixed; go on correcting it, then have it fixed.",
  },
  list_published: {
    vi: "Danh sách này đang niêm yết ở bản số {version}; mở bản đính chính ở mục Niêm yết trước, rồi mở lại danh sách.",
    en: "Version {version} of this list is published; open its correction under Postings first, then open the list.",
  },
  nomination_steps_missing: {
    vi: "Còn {count} bước giới thiệu chưa ghi ngày; ghi đủ rồi chốt danh sách.",
    en: "There are {count} steps of the nomination without a date; record them, then fix the list.",
  },
  vetting_waits: {
    vi: "Còn {count} người chưa thẩm tra xong; kết luận hết rồi chốt danh sách.",
    en: "The vetting of {count} people is not finished; conclude it, then fix the list.",
  },
  too_few_candidates: {
    vi: "Danh sách có {count} người, cần ít nhất {least}; giới thiệu thêm người.",
    en: "The list has {count} people and needs {least} at least; introduce more.",
  },
  too_many_candidates: {
    vi: "Danh sách có {count} người, nhiều nhất {most}; bớt người rồi chốt.",
    en: "The list has {count} people and may have {most} at most; leave somebody out.",
  },
  front_meeting_not_in_rules: {
    vi: "Đợt này chỉ có một hội nghị Ban công tác Mặt trận; bỏ trống ngày hội nghị lần 2.",
    en: "This election has one meeting of the Front committee only; leave the second date empty.",
  },
  party_opinion_too_early: {
    vi: "Ý kiến chi ủy phải sau hội nghị lần 1 ngày {date}; kiểm tra lại ngày.",
    en: "The party cell gives its opinion after the first meeting on {date}; check the date.",
  },
  consultation_too_early: {
    vi: "Hội nghị lấy ý kiến cử tri phải sau bước trước ngày {date}; kiểm tra lại ngày.",
    en: "The voters are consulted after the step of {date}; check the date.",
  },
  consultation_too_late: {
    vi: "Hội nghị lấy ý kiến cử tri phải trước hội nghị lần 2 ngày {date}; kiểm tra lại ngày.",
    en: "The voters are consulted before the second meeting of {date}; check the date.",
  },
  front_meeting_1_too_late: {
    vi: "Hội nghị lần 1 phải trước ngày {date}, khi cử tri cho ý kiến về người ứng cử; kiểm tra lại ngày.",
    en: "The first meeting comes before {date}, when voters spoke of a candidate; check the date.",
  },
  front_meeting_2_too_early: {
    vi: "Hội nghị lần 2 phải sau bước trước ngày {date}; kiểm tra lại ngày.",
    en: "The second meeting comes after the step of {date}; check the date.",
  },
  personal_id_taken: {
    vi: "Số định danh này đã có ở một hồ sơ khác của đợt; kiểm tra lại số.",
    en: "Another dossier of this election has this identity number; check it.",
  },
  candidate_here_already: {
    vi: "{name} đã có trong danh sách của đơn vị; mở hồ sơ đó để sửa.",
    en: "{name} is on the unit’s list already; open that dossier.",
  },
  candidate_perhaps_here: {
    vi: "{name} đã có trong danh sách của đơn vị và rất giống người này; nếu là hai người, ghi lý do ở ô bên dưới.",
    en: "{name} is on the unit’s list and very like this person; if they are two people, say why in the box below.",
  },
  no_such_conflict: {
    vi: "Xung đột này không còn; tải lại trang để xem tình trạng mới.",
    en: "That conflict is no longer there; reload the page.",
  },
  conflict_not_blocking: {
    vi: "Xung đột này không chặn việc gì; không cần cho qua.",
    en: "That conflict stops nothing; there is nothing to answer for.",
  },
  conflict_overridden: {
    vi: "Xung đột này đã được cho qua; xem lý do trong hồ sơ.",
    en: "That conflict has been answered for already; see the reason in the dossier.",
  },
  reveal_out_of_duty: {
    vi: "Dữ liệu này chỉ mở cho người có trách nhiệm với đơn vị; nhờ người thẩm tra.",
    en: "Only those responsible for the unit may see this; ask who vets it.",
  },
  no_candidates: {
    vi: "Đơn vị này chưa có người ứng cử nào trong sổ; chọn đơn vị khác hoặc nhập tổng số người.",
    en: "Nobody stands in this unit yet; choose another, or enter how many people the text speaks of.",
  },
  document_unreadable: {
    vi: "Không đọc được văn bản này; lưu lại dạng DOCX hoặc dán chữ vào ô.",
    en: "This document cannot be read; save it as DOCX again, or paste its text.",
  },
  text_took_too_long: {
    vi: "Văn bản mất quá nhiều thời gian để soát; rút ngắn hoặc gửi từng phần.",
    en: "This text takes too long to check; shorten it or send it in parts.",
  },
  fact_missing: {
    vi: "Hồ sơ chưa có mục này; không có gì để hiện.",
    en: "The dossier does not hold this fact; nothing to show.",
  },
};
