import { INSTITUTIONS, type Institution } from "../access/roles.ts";
import type { DueRule } from "../elections/timeline.ts";
import type { Words } from "../kernel/language.ts";
import type { StepBasis } from "./citation.ts";
import { paper, photos, type Slot, sheet } from "./evidence-slot.ts";

export const PHASES = ["start", "nomination", "team_and_lists", "information"] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_WORDS: Record<Phase, Words> = {
  start: { vi: "Khởi động", en: "Start" },
  nomination: { vi: "Giới thiệu người ứng cử", en: "Nomination" },
  team_and_lists: { vi: "Tổ bầu cử và danh sách", en: "Team and lists" },
  information: { vi: "Thông tin, an ninh, vật tư", en: "Information, security, materials" },
};

export const STEP_CODES = [
  "PLAN_DECISION",
  "PLAN",
  "VOTER_BASIS",
  "FRONT_MEETING_1",
  "PARTY_OPINION",
  "VOTER_CONSULT",
  "FRONT_MEETING_2",
  "VETTING",
  "TRAINING",
  "ELECTION_TEAM",
  "VOTER_LIST",
  "POST_LISTS",
  "PUBLIC_INFORMATION",
  "SECURITY",
  "COMPLAINTS",
  "NOTICE",
  "MATERIALS",
  "READINESS_REPORT",
] as const;
export type StandardStepCode = (typeof STEP_CODES)[number];
/** A step that one cycle has beside those of the template. */
export type OwnStepCode = `OWN_${number}`;
export type StepCode = StandardStepCode | OwnStepCode;

export const isStandard = (code: StepCode): code is StandardStepCode =>
  STEP_CODES.some((each) => each === code);

/** What the office computes of a step by itself: the walls of its lists, or the one text of place, date and hours. */
const COMPUTED = ["placements", "notice"] as const;
export type Computed = (typeof COMPUTED)[number];

/** Where one dossier lies: one per commune-level unit, shared by its khóm, or one per khóm. */
export type StepLevel = "ward" | "neighbourhood";

/** The rule a step depends on. `clusterPlan`: only a khóm large enough to meet in clusters needs one. */
type StepSwitch =
  | "clusterPlan"
  | "firstFrontMeeting"
  | "secondFrontMeeting"
  | "consultationMeeting"
  | "meetingNotice";

/** A step of the template: what must be prepared, by whom, till when, on what evidence, and who verifies. */
export interface Step {
  readonly code: StepCode;
  readonly name: Words;
  /** Two short lines at most, for the head of a heat map. */
  readonly shortName: Words;
  readonly phase: Phase;
  readonly level: StepLevel;
  readonly responsible: Words;
  readonly due: DueRule;
  /** The rule that switches the step on; without it the step belongs to every pack. */
  readonly appliesBy?: StepSwitch;
  readonly waitsFor: readonly StepCode[];
  /** The condition without which two verdicts do not verify it. */
  readonly computed?: Computed;
  readonly slots: readonly Slot[];
  /** What the supervisor must look at. */
  readonly check: Words;
  readonly institutions: readonly Institution[];
  /** For the articles: `citationOf`. */
  readonly basis: StepBasis;
  /** Confidence of the step's date and shape; the whole table is a proposal until a province adopts it. */
  readonly tag: "P";
}

const UBP: Words = { vi: "UBND cấp xã", en: "Commune-level People’s Committee" };
const BCT: Words = { vi: "Ban công tác Mặt trận", en: "Front committee of the khóm" };
const TBC: Words = { vi: "Tổ bầu cử", en: "Election team" };
const MTP: Words = { vi: "Ủy ban MTTQ cấp xã", en: "Commune-level Fatherland Front" };

/** A step of the template, which waits for steps of the template alone. */
interface StandardStep extends Step {
  readonly code: StandardStepCode;
  readonly waitsFor: readonly StandardStepCode[];
}

const step = (row: Omit<StandardStep, "institutions" | "tag">): StandardStep => ({
  ...row,
  institutions: INSTITUTIONS,
  tag: "P",
});

/** The standard checklist, in the order of the due dates. Source: domain §2; dates marked `daysBefore` are proposals. */
export const STANDARD_TEMPLATE: readonly StandardStep[] = [
  step({
    code: "PLAN_DECISION",
    name: { vi: "Quyết định tổ chức bầu, công bố ngày bầu cử", en: "Decision on the election and its date" },
    shortName: { vi: "Quyết định", en: "Decision" },
    phase: "start",
    level: "ward",
    responsible: UBP,
    due: { rule: "decisionDaysBefore" },
    waitsFor: [],
    slots: [paper("decision", "Quyết định công bố ngày bầu cử", "Decision announcing election day")],
    check: {
      vi: "Ngày ban hành đúng hạn; người ký đúng thẩm quyền; đủ khóm; cùng một ngày bầu cử; căn cứ còn hiệu lực.",
      en: "Issued in time; signed by the competent person; every khóm named; one election day; legal bases in force.",
    },
    basis: { cites: ["decisionDaysBefore"] },
  }),
  step({
    code: "PLAN",
    name: { vi: "Kế hoạch và hướng dẫn nghiệp vụ", en: "Plan and professional guidance" },
    shortName: { vi: "Kế hoạch", en: "Plan" },
    phase: "start",
    level: "ward",
    responsible: UBP,
    due: { rule: "decisionDaysBefore" },
    waitsFor: ["PLAN_DECISION"],
    slots: [
      paper("plan", "Kế hoạch bầu cử", "Election plan"),
      paper("guidance", "Hướng dẫn nghiệp vụ", "Professional guidance", { required: false }),
    ],
    check: {
      vi: "Có MTTQ cùng ban hành; thời gian từng bước khớp bộ quy tắc; dự kiến ngày bầu lại; kinh phí, hậu cần.",
      en: "Co-authored by the Front; timetable agrees with the rules; rerun foreseen; budget and logistics.",
    },
    basis: { cites: ["decisionDaysBefore"] },
  }),
  step({
    code: "VOTER_BASIS",
    name: { vi: "Thành phần cử tri và phương án họp cụm", en: "Voter basis and cluster plan" },
    shortName: { vi: "Họp cụm", en: "Cluster plan" },
    phase: "start",
    level: "neighbourhood",
    responsible: UBP,
    due: { daysBefore: 20 },
    appliesBy: "clusterPlan",
    waitsFor: ["PLAN_DECISION"],
    slots: [
      paper(
        "cluster_plan",
        "Quyết định thành phần cử tri, phương án họp cụm",
        "Voter basis and cluster plan",
      ),
    ],
    check: {
      vi: "Một thành phần cử tri cho cả khóm; mỗi cụm có người chủ trì, thời gian, địa điểm.",
      en: "One voter basis for the khóm; each cluster has a chair, a time and a place.",
    },
    basis: { cites: ["voterBasis", "clusterThresholdHouseholds"] },
  }),
  step({
    code: "FRONT_MEETING_1",
    name: { vi: "Hội nghị Ban công tác Mặt trận lần 1", en: "First Front-committee meeting" },
    shortName: { vi: "Giới thiệu", en: "First meeting" },
    phase: "nomination",
    level: "neighbourhood",
    responsible: BCT,
    due: { daysBefore: 18 },
    appliesBy: "firstFrontMeeting",
    waitsFor: ["PLAN_DECISION"],
    slots: [
      paper(
        "minutes",
        "Biên bản hội nghị lần 1, danh sách dự kiến",
        "Minutes of the first meeting with the draft list",
      ),
    ],
    check: {
      vi: "Ngày họp; số người dự; họ tên người được dự kiến và người giới thiệu.",
      en: "Date; attendance; names proposed and who proposed them.",
    },
    basis: { cites: ["firstFrontMeeting"] },
  }),
  step({
    code: "PARTY_OPINION",
    name: { vi: "Thống nhất với cấp ủy chi bộ", en: "Agreement of the party cell" },
    shortName: { vi: "Chi ủy", en: "Party cell" },
    phase: "nomination",
    level: "neighbourhood",
    responsible: { vi: "Cấp ủy chi bộ", en: "Party-cell committee" },
    due: { daysBefore: 17 },
    waitsFor: ["FRONT_MEETING_1"],
    slots: [paper("opinion", "Ý kiến của cấp ủy chi bộ", "Opinion of the party cell")],
    check: {
      vi: "Ngày nằm giữa hai hội nghị Mặt trận; số người được giới thiệu không dưới mức tối thiểu.",
      en: "Dated between the two Front meetings; at least the minimum number introduced.",
    },
    basis: { cites: ["partyOpinion"] },
  }),
  step({
    code: "VOTER_CONSULT",
    name: { vi: "Hội nghị lấy ý kiến cử tri", en: "Voter consultation meeting" },
    shortName: { vi: "Lấy ý kiến", en: "Consult voters" },
    phase: "nomination",
    level: "neighbourhood",
    responsible: MTP,
    due: { daysBefore: 16 },
    appliesBy: "consultationMeeting",
    waitsFor: ["PARTY_OPINION"],
    slots: [
      paper("minutes", "Biên bản hội nghị lấy ý kiến cử tri", "Minutes of the consultation"),
      sheet("attendance", "Danh sách dự họp có chữ ký", "Signed attendance list", { required: false }),
    ],
    check: {
      vi: "Số mời, số dự; nhận xét và kết quả từng người; hình thức biểu quyết; người ứng cử có mặt; có giám sát dự.",
      en: "Invited and present; remarks and result per person; form of the vote; candidate present; supervisor attended.",
    },
    basis: { cites: ["consultationMeeting"] },
  }),
  step({
    code: "FRONT_MEETING_2",
    name: {
      vi: "Hội nghị Ban công tác Mặt trận lần 2, danh sách chính thức",
      en: "Second Front-committee meeting, official list",
    },
    shortName: { vi: "Chốt DS", en: "Official list" },
    phase: "nomination",
    level: "neighbourhood",
    responsible: BCT,
    due: { rule: "candidateListDaysBefore" },
    appliesBy: "secondFrontMeeting",
    waitsFor: ["PARTY_OPINION", "VOTER_CONSULT"],
    slots: [
      paper("minutes", "Biên bản hội nghị lần 2", "Minutes of the second meeting"),
      paper("official_list", "Danh sách chính thức người ứng cử", "Official candidate list", {
        required: false,
      }),
    ],
    check: {
      vi: "Dấu đến trong hạn; số người trong mức cho phép; đúng những người đã lấy ý kiến; xếp theo vần; đã thẩm tra.",
      en: "Received in time; number within the limits; the people consulted on; alphabetical; everyone vetted.",
    },
    basis: { cites: ["candidateListDaysBefore", "secondFrontMeeting"] },
  }),
  step({
    code: "VETTING",
    name: { vi: "Thẩm tra hồ sơ người ứng cử", en: "Vetting of candidates" },
    shortName: { vi: "Thẩm tra", en: "Vetting" },
    phase: "nomination",
    level: "neighbourhood",
    responsible: { vi: "UBND và Ủy ban MTTQ cấp xã", en: "Commune-level committee and Front" },
    due: { daysBefore: 14 },
    waitsFor: ["FRONT_MEETING_2"],
    slots: [
      paper("vetting_minutes", "Biên bản thẩm tra", "Vetting minutes"),
      paper("residence", "Giấy xác nhận cư trú", "Confirmation of residence"),
    ],
    check: {
      vi: "Đủ tuổi vào ngày bầu cử; cư trú; sức khỏe; không bị loại; mỗi lý do có mã.",
      en: "Of age on election day; residence; health; not struck off; each reason coded.",
    },
    basis: { cites: ["minAge", "residenceTest", "addedStandards"] },
  }),
  step({
    code: "TRAINING",
    name: {
      vi: "Tập huấn nghiệp vụ, cách ghi biên bản kiểm phiếu",
      en: "Training in writing the counting minutes",
    },
    shortName: { vi: "Tập huấn", en: "Training" },
    phase: "team_and_lists",
    level: "neighbourhood",
    responsible: UBP,
    due: { daysBefore: 12 },
    waitsFor: ["PLAN"],
    slots: [sheet("attendance", "Danh sách dự tập huấn có chữ ký", "Signed training register")],
    check: {
      vi: "Mỗi khóm có ít nhất hai người dự; họ thuộc Tổ bầu cử; bài thực hành tính đúng.",
      en: "At least two trained people per khóm; they are in the team; specimen minutes add up.",
    },
    basis: { unwritten: "practice" },
  }),
  step({
    code: "ELECTION_TEAM",
    name: { vi: "Quyết định thành lập Tổ bầu cử", en: "Decision establishing the election team" },
    shortName: { vi: "Tổ bầu cử", en: "Team" },
    phase: "team_and_lists",
    level: "ward",
    responsible: UBP,
    due: { rule: "electionTeamDaysBefore" },
    waitsFor: ["PLAN_DECISION"],
    slots: [
      paper("decision", "Quyết định thành lập Tổ bầu cử", "Decision establishing the team"),
      paper(
        "agreement",
        "Văn bản thống nhất của Ủy ban MTTQ cấp xã",
        "Agreement of the commune-level Front",
        {
          required: false,
        },
      ),
    ],
    check: {
      vi: "Tổ trưởng thuộc Ban công tác Mặt trận; đủ mọi khóm; không ai là người ứng cử; đã công bố.",
      en: "Leader from the Front committee; every khóm covered; nobody is a candidate; announced.",
    },
    basis: { cites: ["electionTeamDaysBefore", "teamNeedsFrontAgreement"] },
  }),
  step({
    code: "VOTER_LIST",
    name: { vi: "Danh sách cử tri đại diện hộ gia đình", en: "List of household representatives" },
    shortName: { vi: "DS hộ", en: "House list" },
    phase: "team_and_lists",
    level: "neighbourhood",
    responsible: TBC,
    due: { daysBefore: 10 },
    waitsFor: ["VOTER_BASIS"],
    slots: [sheet("voter_list", "Danh sách cử tri đại diện hộ", "List of household representatives")],
    check: {
      vi: "Mỗi hộ một người; không trùng; tổng số bằng số hộ của khóm.",
      en: "One person per household; no duplicates; the total equals the number of households.",
    },
    basis: { unwritten: "guidance" },
  }),
  step({
    code: "POST_LISTS",
    name: { vi: "Niêm yết danh sách", en: "Posting of the lists" },
    shortName: { vi: "Niêm yết", en: "Posting" },
    phase: "team_and_lists",
    level: "neighbourhood",
    responsible: TBC,
    due: { rule: "announcementDaysBefore" },
    waitsFor: ["FRONT_MEETING_2", "VOTER_LIST"],
    computed: "placements",
    slots: [
      paper("posting_minutes", "Biên bản niêm yết", "Posting minutes"),
      photos("photos", "Ảnh niêm yết tại hai nơi", "Photos of both posting sites"),
    ],
    check: {
      vi: "Đủ hai nơi, đủ hai danh sách; đúng bản đã duyệt; đọc được; kiểm tra lại vẫn còn.",
      en: "Both sites and both lists; the approved version; legible; still there on re-check.",
    },
    basis: { cites: ["announcementDaysBefore", "postingMinDays"] },
  }),
  step({
    code: "PUBLIC_INFORMATION",
    name: { vi: "Tuyên truyền địa điểm, ngày, giờ", en: "Public information on place, date and hour" },
    shortName: { vi: "Tuyên truyền", en: "Public info" },
    phase: "information",
    level: "neighbourhood",
    responsible: UBP,
    due: { daysBefore: 3 },
    waitsFor: ["PLAN"],
    computed: "notice",
    slots: [
      paper("plan", "Kế hoạch, lịch phát thanh", "Information plan and broadcasts"),
      photos("photos", "Ảnh pa-nô, thông báo", "Photos of boards and notices", { required: false }),
    ],
    check: {
      vi: "Ít nhất ba hình thức; địa điểm, ngày, giờ đúng và giống nhau ở mọi nơi; có tiếng Khmer khi cần.",
      en: "At least three channels; place, date and hour right and equal everywhere; Khmer where needed.",
    },
    basis: { cites: ["announcementDaysBefore"] },
  }),
  step({
    code: "SECURITY",
    name: { vi: "Phương án an ninh trật tự, phòng cháy, y tế", en: "Security, fire and medical plan" },
    shortName: { vi: "An ninh", en: "Security" },
    phase: "information",
    level: "ward",
    responsible: { vi: "Công an cấp xã", en: "Commune-level police" },
    due: { daysBefore: 3 },
    waitsFor: ["PLAN"],
    slots: [paper("security_plan", "Phương án bảo đảm an ninh trật tự", "Security plan")],
    check: {
      vi: "Mỗi điểm bầu có người trực; có tình huống dự phòng (bão, mất điện, không ai trúng cử).",
      en: "People assigned to every polling place; contingencies (storm, power cut, nobody elected).",
    },
    basis: { unwritten: "practice" },
  }),
  step({
    code: "COMPLAINTS",
    name: { vi: "Tiếp nhận, giải quyết khiếu nại, kiến nghị", en: "Complaints about the lists" },
    shortName: { vi: "Khiếu nại", en: "Claims" },
    phase: "information",
    level: "neighbourhood",
    responsible: TBC,
    due: { daysBefore: 2 },
    waitsFor: ["POST_LISTS"],
    slots: [sheet("register", "Sổ theo dõi khiếu nại", "Register of complaints")],
    check: {
      vi: "Mỗi đơn được trả lời đúng hạn; đơn được chấp nhận đã có danh sách mới niêm yết lại.",
      en: "Every entry answered in time; accepted ones produced a new list that was posted again.",
    },
    basis: { cites: ["complaintsUntilDaysBefore", "complaintAnswerDays"] },
  }),
  step({
    code: "NOTICE",
    name: { vi: "Giấy mời, thông báo họp cử tri", en: "Notice of the meeting" },
    shortName: { vi: "Giấy mời", en: "Notice" },
    phase: "information",
    level: "neighbourhood",
    responsible: TBC,
    due: { rule: "meetingNoticeDaysBefore", otherwise: 2 },
    appliesBy: "meetingNotice",
    waitsFor: ["VOTER_LIST"],
    slots: [
      paper("notice", "Giấy mời, thông báo", "Notice of the meeting"),
      sheet("recipients", "Danh sách hộ đã nhận giấy mời", "Households that received it", {
        required: false,
      }),
      photos(
        "photos",
        "Ảnh niêm yết ở nhà văn hóa và các điểm cụm",
        "Photos at the hall and the cluster points",
        {
          required: false,
        },
      ),
    ],
    check: {
      vi: "Gửi trước ít nhất 2 ngày; đủ các hộ; niêm yết ở nhà văn hóa và điểm cụm.",
      en: "At least two days before; every household; posted at the community hall and cluster points.",
    },
    basis: { cites: ["meetingNotice", "meetingNoticeDaysBefore"] },
  }),
  step({
    code: "MATERIALS",
    name: { vi: "Phiếu bầu, hòm phiếu, biên bản, địa điểm", en: "Ballots, box, forms and venue" },
    shortName: { vi: "Phiếu, hòm", en: "Ballots, box" },
    phase: "information",
    level: "neighbourhood",
    responsible: TBC,
    due: { daysBefore: 2 },
    waitsFor: ["ELECTION_TEAM", "FRONT_MEETING_2"],
    slots: [
      paper("handover", "Biên bản giao nhận phiếu, vật tư", "Hand-over minutes"),
      photos("ballot_specimen", "Mẫu phiếu bầu", "Specimen ballot", { required: false }),
    ],
    check: {
      vi: "Tên trên phiếu đúng danh sách, đúng thứ tự; số phiếu khớp số hộ; đúng mẫu của bộ quy tắc.",
      en: "Names as on the list and in its order; number of ballots agrees; the form of the regime.",
    },
    basis: { unwritten: "practice" },
  }),
  step({
    code: "READINESS_REPORT",
    name: { vi: "Báo cáo công tác chuẩn bị", en: "Readiness report" },
    shortName: { vi: "Báo cáo", en: "Report" },
    phase: "information",
    level: "neighbourhood",
    responsible: UBP,
    due: { daysBefore: 1 },
    waitsFor: ["MATERIALS", "SECURITY"],
    slots: [paper("report", "Báo cáo tổng hợp", "Readiness report")],
    check: {
      vi: "Số liệu khớp sổ; có biểu cơ cấu người ứng cử; việc còn lại có người chịu trách nhiệm.",
      en: "Figures agree with the register; composition table attached; open issues have an owner.",
    },
    basis: { unwritten: "practice" },
  }),
];

const BY_CODE = new Map<StepCode, StandardStep>(STANDARD_TEMPLATE.map((each) => [each.code, each]));

/** What the office computes of a step by itself; nothing of one of a cycle’s own. */
export const computedOf = (code: StepCode): Computed | undefined => BY_CODE.get(code)?.computed;

/** Where the template lists a step; one of a cycle's own comes after all of them. */
export const placeInTemplate = (code: StepCode): number => {
  const place = (STEP_CODES as readonly StepCode[]).indexOf(code);
  return place < 0 ? STEP_CODES.length : place;
};

/** The step of the template; what a cycle makes of it stands in its own checklist. */
export function stepOf(code: StandardStepCode): StandardStep {
  const found = BY_CODE.get(code);
  if (!found) throw new Error(`No step ${code}`);
  return found;
}
