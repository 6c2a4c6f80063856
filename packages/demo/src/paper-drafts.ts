import type { PaperInput } from "@sansang/documents/paper.input";
import type { DocumentKind } from "@sansang/rules/checklist/evidence.input";
import { candidateOf } from "./candidates.ts";
import { voteOf } from "./consultations.ts";
import {
  attendance,
  byChairman,
  candidateTable,
  DAY,
  fullName,
  households,
  invited,
  ofNeighbourhood,
  TERM,
  teams,
  wardName,
} from "./paper-wording.ts";
import { neighbourhoodPeople, wardPeople } from "./people.ts";
import { neighbourhoodName, type UnitNumbers } from "./units.ts";

/** A paper without what its sending gives it: place, date and number. */
export type PaperDraft = Omit<PaperInput, "place" | "date" | "number"> & {
  readonly kind: DocumentKind;
  readonly symbol: string;
  readonly file: string;
};

/** What stands on the paper of each slot. */
export const DRAFTS: Readonly<Record<string, (place: UnitNumbers, signed: boolean) => PaperDraft>> = {
  "PLAN_DECISION.decision": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "decision",
    symbol: "QĐ-UBND",
    file: "Quyết định công bố ngày bầu cử",
    title: "QUYẾT ĐỊNH",
    subject: `Về việc công bố ngày bầu cử Trưởng Ban nhân dân khóm ${TERM}`,
    decree: "QUYẾT ĐỊNH:",
    body: [
      {
        lead: "Điều 1.",
        text: `Bầu cử Trưởng Ban nhân dân khóm ${TERM} tại 06 (sáu) khóm của ${wardName(place)} trong cùng một ngày: thứ Bảy, ${DAY}.`,
      },
      { lead: "Điều 2.", text: "Các khóm gồm Khóm 1, Khóm 2, Khóm 3, Khóm 4, Khóm 5 và Khóm 6." },
    ],
    ending: [
      "Điều 3. Văn phòng, Ủy ban Mặt trận Tổ quốc phường và các khóm chịu trách nhiệm thi hành Quyết định này./.",
    ],
  }),
  "PLAN.plan": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "plan",
    symbol: "KH-UBND",
    file: "Kế hoạch bầu cử Trưởng khóm",
    title: "KẾ HOẠCH",
    subject: `Tổ chức bầu cử Trưởng Ban nhân dân khóm ${TERM}`,
    body: [
      {
        lead: "1. Thời gian.",
        text: `Bầu cử ngày ${DAY}; nếu không bầu được thì bầu lại trước ngày 22/05/2022.`,
      },
      {
        lead: "2. Phối hợp.",
        text: "Ủy ban nhân dân phường cùng Ủy ban Mặt trận Tổ quốc phường thực hiện kế hoạch này.",
      },
      { lead: "3. Kinh phí.", text: "Từ nguồn ngân sách phường năm 2022." },
    ],
    table: {
      columns: ["Việc", "Xong trước ngày"],
      widths: [5, 2],
      rows: [
        ["Hội nghị Ban công tác Mặt trận lần 1", "19/04"],
        ["Hội nghị lấy ý kiến cử tri", "21/04"],
        ["Danh sách chính thức", "22/04"],
        ["Thành lập Tổ bầu cử", "27/04"],
        ["Niêm yết danh sách", "29/04"],
      ],
    },
  }),
  "VOTER_BASIS.cluster_plan": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "decision",
    symbol: "QĐ-UBND",
    file: `Thành phần cử tri, phương án họp cụm ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "QUYẾT ĐỊNH",
    subject: `Về thành phần cử tri và phương án họp cụm của ${fullName(place)}`,
    decree: "QUYẾT ĐỊNH:",
    body: [
      {
        lead: "Điều 1.",
        text: `Cử tri là đại diện hộ gia đình. ${fullName(place)} có ${invited(place)} hộ, họp theo hai cụm.`,
      },
      {
        lead: "Điều 2.",
        text: `Cụm 1 do ${neighbourhoodPeople(place).frontHead} chủ trì tại trụ sở khóm; cụm 2 do ${neighbourhoodPeople(place).secretary} chủ trì tại điểm trường.`,
      },
    ],
  }),
  "FRONT_MEETING_1.minutes": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "minutes",
    symbol: "BB-BCTMT",
    file: `Biên bản hội nghị lần 1 ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "BIÊN BẢN",
    subject: `Hội nghị Ban công tác Mặt trận dự kiến danh sách người ứng cử Trưởng Ban nhân dân khóm ${TERM} (lần 1)`,
    body: [
      {
        text: `Ban công tác Mặt trận ${fullName(place)} có 07 thành viên, có mặt 07. Chủ trì: ${neighbourhoodPeople(place).frontHead}; thư ký: ${neighbourhoodPeople(place).secretary}.`,
      },
      { text: "Hội nghị thống nhất dự kiến người ứng cử sau đây để xin ý kiến chi ủy và cử tri:" },
    ],
    table: candidateTable(place),
  }),
  "PARTY_OPINION.opinion": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "letter",
    symbol: "CV-CB",
    file: `Ý kiến chi ủy ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "Ý KIẾN CỦA CẤP ỦY CHI BỘ",
    subject: `Về danh sách dự kiến người ứng cử Trưởng Ban nhân dân khóm ${TERM}`,
    body: [
      {
        text: `Cấp ủy chi bộ ${fullName(place)} thống nhất giới thiệu ${candidateOf(place).name} để Hội nghị cử tri cho ý kiến.`,
      },
    ],
    signature: { capacity: "BÍ THƯ", name: neighbourhoodPeople(place).partySecretary, signed },
  }),
  "VOTER_CONSULT.minutes": (place, signed) => {
    const { present, agreed, against, abstained } = voteOf(place);
    return {
      ...ofNeighbourhood(place, signed),
      kind: "minutes",
      symbol: "BB-HNCT",
      file: `Biên bản lấy ý kiến cử tri ${neighbourhoodName(place.neighbourhood ?? 1)}`,
      title: "BIÊN BẢN",
      subject: `Hội nghị lấy ý kiến cử tri đối với người ứng cử Trưởng Ban nhân dân khóm ${TERM}`,
      body: [
        {
          text: `Số cử tri đại diện hộ được mời: ${invited(place)}; có mặt: ${present}. Biểu quyết bằng giơ tay. Đại diện đoàn giám sát và người ứng cử có mặt.`,
        },
        {
          text: `${candidateOf(place).name}: đồng ý ${agreed}, không đồng ý ${against}, không có ý kiến ${abstained}.`,
        },
      ],
    };
  },
  "FRONT_MEETING_2.minutes": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "minutes",
    symbol: "BB-BCTMT",
    file: `Biên bản hội nghị lần 2 ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "BIÊN BẢN",
    subject: `Hội nghị Ban công tác Mặt trận quyết định danh sách chính thức người ứng cử (lần 2)`,
    body: [
      {
        text: `Ban công tác Mặt trận ${fullName(place)} có 07 thành viên, có mặt 06. Danh sách chính thức người ứng cử Trưởng Ban nhân dân khóm ${TERM}:`,
      },
    ],
    table: candidateTable(place),
  }),
  "VETTING.vetting_minutes": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "minutes",
    symbol: "BB-UBND",
    file: `Biên bản thẩm tra ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "BIÊN BẢN",
    subject: `Thẩm tra tiêu chuẩn người ứng cử Trưởng Ban nhân dân ${fullName(place)}`,
    body: [
      {
        text: `${candidateOf(place).name}: đủ tuổi vào ngày ${DAY}; cư trú thường xuyên tại khóm; sức khỏe bảo đảm; không thuộc trường hợp bị loại. Kết luận: đủ điều kiện.`,
      },
    ],
  }),
  "VETTING.residence": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "other",
    symbol: "XN-CA",
    file: `Giấy xác nhận cư trú ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "GIẤY XÁC NHẬN",
    subject: "Về nơi cư trú của người ứng cử",
    body: [
      {
        text: `Xác nhận ${candidateOf(place).name} thường trú và thực tế cư trú tại ${fullName(place)}.`,
      },
    ],
    signature: { capacity: "TRƯỞNG CÔNG AN PHƯỜNG", name: wardPeople(place).police, signed },
  }),
  "TRAINING.attendance": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "list",
    symbol: "DS-UBND",
    file: `Danh sách dự tập huấn ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "DANH SÁCH",
    subject: `Người dự tập huấn cách ghi biên bản kiểm phiếu, ${fullName(place)}`,
    body: [{ text: "Mỗi Tổ bầu cử có Tổ trưởng và thư ký cùng dự; bài thực hành ghi biên bản đúng số học." }],
    table: attendance(place, 6),
  }),
  "ELECTION_TEAM.decision": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "decision",
    symbol: "QĐ-UBND",
    file: "Quyết định thành lập Tổ bầu cử",
    title: "QUYẾT ĐỊNH",
    subject: `Về việc thành lập Tổ bầu cử Trưởng Ban nhân dân khóm ${TERM}`,
    decree: "QUYẾT ĐỊNH:",
    body: [{ lead: "Điều 1.", text: "Thành lập 06 (sáu) Tổ bầu cử, gồm các ông, bà có tên sau đây:" }],
    table: teams(place),
    ending: [
      "Điều 2. Tổ bầu cử tự giải thể sau khi có quyết định công nhận kết quả bầu.",
      "Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    ],
  }),
  "ELECTION_TEAM.agreement": (place, signed) => ({
    kind: "letter",
    symbol: "CV-MTTQ",
    file: "Văn bản thống nhất của UBMTTQ phường",
    head: { kind: "front", ward: wardName(place) },
    title: "CÔNG VĂN",
    subject: "Về việc thống nhất thành phần Tổ bầu cử",
    body: [
      {
        text: `Ban Thường trực Ủy ban Mặt trận Tổ quốc ${wardName(place)} thống nhất danh sách 06 (sáu) Tổ bầu cử do Ủy ban nhân dân phường đề nghị.`,
      },
    ],
    signature: { capacity: "CHỦ TỊCH", name: wardPeople(place).frontChair, signed },
  }),
  "VOTER_LIST.voter_list": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "list",
    symbol: "DS-TBC",
    file: `Danh sách cử tri đại diện hộ ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "DANH SÁCH",
    subject: `Cử tri đại diện hộ gia đình, ${fullName(place)} (trích)`,
    body: [{ text: `Tổng số hộ: ${invited(place)}; mỗi hộ một người đại diện.` }],
    table: households(place),
  }),
  "POST_LISTS.posting_minutes": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "minutes",
    symbol: "BB-TBC",
    file: `Biên bản niêm yết ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "BIÊN BẢN",
    subject: "Niêm yết danh sách cử tri và danh sách người ứng cử",
    body: [
      {
        text: `Tổ bầu cử ${fullName(place)} đã niêm yết hai danh sách tại trụ sở Ủy ban nhân dân phường và tại trụ sở khóm.`,
      },
    ],
  }),
  "PUBLIC_INFORMATION.plan": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "plan",
    symbol: "KH-UBND",
    file: `Lịch tuyên truyền ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "KẾ HOẠCH",
    subject: `Tuyên truyền địa điểm, ngày, giờ bầu cử tại ${fullName(place)}`,
    body: [
      {
        text: `Phát thanh 06:00 và 17:00 hằng ngày từ 29/04/2022; pa-nô tại cổng khóm; thư mời tới ${invited(place)} hộ. Bầu cử lúc 07:00 ngày ${DAY} tại trụ sở khóm.`,
      },
    ],
  }),
  "SECURITY.security_plan": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "plan",
    symbol: "PA-CAP",
    file: "Phương án bảo đảm an ninh trật tự",
    title: "PHƯƠNG ÁN",
    subject: `Bảo đảm an ninh trật tự, phòng cháy, y tế trong ngày bầu cử tại ${wardName(place)}`,
    body: [
      {
        text: "Mỗi điểm bầu cử có 02 công an, 01 cán bộ y tế, 02 dân quân trực; có máy phát điện và điểm bầu dự phòng khi mưa bão.",
      },
    ],
    signature: { capacity: "TRƯỞNG CÔNG AN PHƯỜNG", name: wardPeople(place).police, signed },
  }),
  "COMPLAINTS.register": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "register",
    symbol: "SO-TBC",
    file: `Sổ theo dõi khiếu nại ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "SỔ THEO DÕI KHIẾU NẠI, KIẾN NGHỊ",
    subject: `Về danh sách cử tri và người ứng cử, ${fullName(place)}`,
    body: [{ text: "Sổ mở từ ngày niêm yết; đến nay chưa có đơn nào." }],
  }),
  "NOTICE.notice": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "notice",
    symbol: "GM-TBC",
    file: `Giấy mời họp cử tri ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "GIẤY MỜI",
    subject: "Dự cuộc họp cử tri bầu Trưởng Ban nhân dân khóm",
    body: [
      {
        text: `Kính mời đại diện ${invited(place)} hộ của ${fullName(place)} dự họp lúc 07:00 thứ Bảy, ${DAY} tại trụ sở khóm.`,
      },
    ],
  }),
  "MATERIALS.handover": (place, signed) => ({
    ...ofNeighbourhood(place, signed),
    kind: "minutes",
    symbol: "BB-GN",
    file: `Biên bản giao nhận phiếu, vật tư ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "BIÊN BẢN",
    subject: "Giao nhận phiếu bầu, hòm phiếu và biểu mẫu",
    body: [
      {
        text: `Giao cho Tổ bầu cử ${fullName(place)}: ${invited(place)} phiếu bầu, 02 hòm phiếu, 05 bộ biên bản kiểm phiếu.`,
      },
    ],
  }),
  "READINESS_REPORT.report": (place, signed) => ({
    ...byChairman(place, signed),
    kind: "report",
    symbol: "BC-UBND",
    file: `Báo cáo công tác chuẩn bị ${neighbourhoodName(place.neighbourhood ?? 1)}`,
    title: "BÁO CÁO",
    subject: `Công tác chuẩn bị bầu cử Trưởng Ban nhân dân ${fullName(place)}`,
    body: [
      { text: `Số hộ: ${invited(place)}; số người ứng cử: 01; các bước chuẩn bị đang được hoàn thiện.` },
    ],
  }),
};
