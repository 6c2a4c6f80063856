import type { Institution } from "@sansang/rules/access/roles";
import type { ReturnReasonCode } from "@sansang/rules/checklist/return-reason";

/** A return in somebody's own words. `at` is the clock of the demo, Viet Nam time. */
export interface ReturnStory {
  readonly by: Institution;
  readonly at: string;
  readonly code: ReturnReasonCode;
  /** The slot whose paper must be put right; without it the whole dossier. */
  readonly slot?: string;
  readonly reason: string;
  readonly answerBy?: string;
}

/** Items that came back and still lie with the ward. */
export const RETURNED: Readonly<Record<string, ReturnStory>> = {
  "VETTING p3k2": {
    by: "fatherland_front",
    at: "2022-04-26T09:35:00+07:00",
    code: "wrong_composition",
    slot: "vetting_minutes",
    reason:
      "Người ứng cử có tên trong danh sách dự kiến của Tổ bầu cử. Nhờ phường thay thành viên Tổ bầu cử rồi lập lại biên bản.",
  },
  "VETTING p7k3": {
    by: "home_affairs",
    at: "2022-04-26T16:55:00+07:00",
    code: "wrong_document",
    slot: "residence",
    reason:
      "Giấy xác nhận cư trú của bà Trần Thị Liễu ghi khóm 4, trong hồ sơ ghi khóm 3. Nhờ chị nộp giấy đúng.",
    answerBy: "2022-04-27T17:00:00+07:00",
  },
  "VETTING p9k3": {
    by: "home_affairs",
    at: "2022-04-25T15:20:00+07:00",
    code: "document_missing",
    slot: "residence",
    reason: "Thiếu trang 2 của giấy xác nhận cư trú, chưa thấy dấu của Công an phường.",
  },
  "PARTY_OPINION p9k4": {
    by: "fatherland_front",
    at: "2022-04-22T10:05:00+07:00",
    code: "wrong_date",
    slot: "opinion",
    reason: "Văn bản đề ngày trước Hội nghị lần 1. Nhờ chi ủy ghi lại đúng ngày họp và ký lại.",
    answerBy: "2022-04-25T17:00:00+07:00",
  },
  "VOTER_CONSULT p9k2": {
    by: "fatherland_front",
    at: "2022-04-25T08:15:00+07:00",
    code: "signature_missing",
    slot: "minutes",
    reason: "Biên bản chưa có chữ ký của thư ký hội nghị, trang cuối bỏ trống phần kết quả biểu quyết.",
    answerBy: "2022-04-27T17:00:00+07:00",
  },
  "VOTER_LIST p6k1": {
    by: "home_affairs",
    at: "2022-04-26T14:25:00+07:00",
    code: "wrong_figures",
    slot: "voter_list",
    reason: "Tổng số hộ trong danh sách ít hơn số hộ của khóm 4 hộ. Nhờ đối chiếu lại với sổ hộ khẩu.",
  },
  "VOTER_LIST p8k6": {
    by: "fatherland_front",
    at: "2022-04-26T15:40:00+07:00",
    code: "illegible",
    slot: "voter_list",
    reason: "Bản chụp mờ từ hộ thứ 60 trở đi, không đọc được họ tên người đại diện.",
  },
};

/** Items that came back once, were put right and went on. The first sending was a working day earlier. */
export const RETURNED_ONCE: Readonly<
  Record<string, Omit<ReturnStory, "at" | "answerBy"> & { readonly answer: string }>
> = {
  "ELECTION_TEAM p2": {
    by: "home_affairs",
    code: "signature_missing",
    slot: "decision",
    reason: "Thiếu chữ ký Chủ tịch ở cuối quyết định.",
    answer: "Đã bổ sung chữ ký Chủ tịch ở cuối quyết định.",
  },
  "PLAN p6": {
    by: "fatherland_front",
    code: "wrong_document",
    slot: "plan",
    reason: "Kế hoạch chưa ghi Ủy ban MTTQ phường cùng ban hành, chưa có ngày dự kiến bầu lại.",
    answer: "Đã bổ sung phần phối hợp của Mặt trận và ngày dự kiến bầu lại.",
  },
  "FRONT_MEETING_1 p4k5": {
    by: "fatherland_front",
    code: "wrong_composition",
    slot: "minutes",
    reason: "Biên bản ghi 7 người dự nhưng danh sách kèm theo chỉ có 6. Nhờ ghi lại cho khớp.",
    answer: "Đã sửa số người dự cho khớp với danh sách.",
  },
  "PARTY_OPINION p7k5": {
    by: "home_affairs",
    code: "wrong_date",
    slot: "opinion",
    reason: "Ngày trên văn bản viết tay và ngày đánh máy khác nhau. Nhờ chi ủy xác định lại.",
    answer: "Chi ủy đã ký lại văn bản với đúng ngày họp.",
  },
  "VOTER_CONSULT p10k1": {
    by: "home_affairs",
    code: "wrong_figures",
    slot: "minutes",
    reason: "Số đồng ý, không đồng ý và không có ý kiến cộng lại khác số có mặt.",
    answer: "Đã kiểm lại phiếu ghi và sửa số không có ý kiến.",
  },
  "VETTING p1k2": {
    by: "home_affairs",
    code: "document_missing",
    slot: "residence",
    reason: "Giấy xác nhận cư trú chưa có dấu của Công an phường.",
    answer: "Đã nộp giấy xác nhận có dấu của Công an phường.",
  },
  "TRAINING p8k1": {
    by: "fatherland_front",
    code: "illegible",
    slot: "attendance",
    reason: "Ảnh chụp danh sách bị lóa, không thấy chữ ký của thư ký Tổ bầu cử.",
    answer: "Đã quét lại danh sách có đủ chữ ký.",
  },
  "VOTER_LIST p5k4": {
    by: "home_affairs",
    code: "wrong_figures",
    slot: "voter_list",
    reason: "Có hai hộ trùng người đại diện ở tổ 3. Nhờ kiểm tra lại.",
    answer: "Đã thay người đại diện của hộ trùng ở tổ 3.",
  },
};

/** The institutions disagree, and nobody has decided yet. */
export const DISPUTED: Readonly<Record<string, ReturnStory>> = {
  "VOTER_CONSULT p6k4": {
    by: "home_affairs",
    at: "2022-04-26T10:40:00+07:00",
    code: "wrong_figures",
    slot: "minutes",
    reason: "Số người dự bằng 46% số được mời. Đề nghị tổ chức lại hội nghị hoặc có ý kiến của thành phố.",
  },
};

/** The institutions disagreed and the city decided. */
export const DECIDED: Readonly<
  Record<string, ReturnStory & { readonly decision: string; readonly decidedAt: string }>
> = {
  "VOTER_CONSULT p5k3": {
    by: "home_affairs",
    at: "2022-04-21T15:10:00+07:00",
    code: "other",
    slot: "minutes",
    reason: "Biên bản đánh máy nhưng phần kết quả viết tay. Đề nghị xác nhận lại kết quả.",
    decision: "Chấp nhận biên bản: phần viết tay có chữ ký của chủ trì, thư ký và đại diện đoàn giám sát.",
    decidedAt: "2022-04-22T14:30:00+07:00",
  },
};

/** Verified, then replaced by a corrected paper and verified again. */
export const REPLACED: Readonly<
  Record<string, { readonly slot: string; readonly at: string; readonly reason: string }>
> = {
  "PLAN p1": {
    slot: "plan",
    at: "2022-04-19T08:50:00+07:00",
    reason: "Thay bằng bản đã sửa địa điểm bầu cử của khóm 3 theo góp ý của cử tri.",
  },
};

/** Handed in by a supervisor in the ward's place; he himself may not verify it. */
export const ON_BEHALF: Readonly<Record<string, { readonly by: Institution; readonly reason: string }>> = {
  "VETTING p9k5": {
    by: "home_affairs",
    reason: "Máy của phường 9 hỏng, cán bộ phường mang hồ sơ giấy lên Phòng Nội vụ nhờ nộp thay.",
  },
};
