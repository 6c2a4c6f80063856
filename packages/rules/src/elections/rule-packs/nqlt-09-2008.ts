import { asCalendarDate } from "../../kernel/calendar.ts";
import { law, type RulePack, type Share, silent } from "../rules.ts";

const moreThanHalf = (of: Share["of"]): Share => ({ compare: "more_than", numerator: 1, denominator: 2, of });

const LEFT_TO_PROVINCE = "NQLT 09/2008 Đ7: UBND cấp tỉnh hướng dẫn quy trình, thủ tục";
const NOT_READ = "NQLT 09/2008: chưa đọc được toàn văn";

/** Regime A, which governed the polls of 7 May 2022 in Sóc Trăng. */
export const NQLT_09_2008: RulePack = {
  id: "VN-NQLT09-2008",
  name: "Nghị quyết liên tịch 09/2008",
  validFrom: asCalendarDate("2008-05-01"),
  validTo: asCalendarDate("2023-08-14"),
  validity: { citation: "NQLT 09/2008/NQLT-CP-UBTWMTTQVN; thay bằng NĐ 59/2023 từ 15/8/2023", tag: "M" },
  rules: {
    decisionDaysBefore: law(20, "NQLT 09/2008 Đ6k1", "R2"),
    candidateListDaysBefore: law(15, "NQLT 09/2008 Đ6k2", "R2"),
    electionTeamDaysBefore: law(10, "NQLT 09/2008 Đ6k3", "R2"),
    announcementDaysBefore: law(7, "NQLT 09/2008 Đ6", "M"),
    meetingNoticeDaysBefore: silent("NQLT 09/2008 không quy định", "R2"),
    firstFrontMeeting: law(true, "NQLT 09/2008 Đ6k2", "R2"),
    secondFrontMeeting: silent("NQLT 09/2008 Đ6k2: một hội nghị và ý kiến chi ủy", "R2"),
    consultationMeeting: silent(LEFT_TO_PROVINCE, "R2"),
    consultationMinPresent: silent(LEFT_TO_PROVINCE, "R2"),
    consultationPassShare: silent(LEFT_TO_PROVINCE, "R2"),
    meetingNotice: silent("NQLT 09/2008 không quy định", "R2"),
    partyOpinion: law(true, "NQLT 09/2008 Đ6k2", "R2"),
    candidatesMin: law(1, "NQLT 09/2008 Đ6k2", "R2"),
    candidatesMax: law(2, "NQLT 09/2008 Đ6k2", "R2"),
    floorNominationAllowed: law(true, "TT 09/2017/TT-BNV", "R2"),
    teamHead: law("head_of_front_committee", "NQLT 09/2008 Đ6k3", "R2"),
    teamExcludesCandidates: silent(NOT_READ, "M"),
    teamNeedsFrontAgreement: silent(NOT_READ, "M"),
    voterBasis: law(["all_voters", "household_representatives"], "PL 34/2007 Đ13", "R2"),
    pollingMode: law(["meeting", "separate_polling_day"], "NQLT 09/2008 Đ7", "R2"),
    onlineVote: law(false, "NQLT 09/2008 không có hình thức này", "M"),
    quorum: law(moreThanHalf("unit"), "NQLT 09/2008 Đ8", "R2"),
    winThreshold: law(moreThanHalf("unit"), "NQLT 09/2008 Đ8; PL 34/2007 Đ14", "R2"),
    votingFormChosenBy: law("meeting", "NQLT 09/2008 Đ8", "R2"),
    countedBy: law("election_team", "NQLT 09/2008 Đ8", "R2"),
    countingCommitteeMin: silent("NQLT 09/2008 Đ8: Tổ bầu cử kiểm phiếu", "R2"),
    countingCommitteeMax: silent("NQLT 09/2008 Đ8: Tổ bầu cử kiểm phiếu", "R2"),
    witnesses: silent(
      "NQLT 09/2008 Đ8: đại diện cử tri không phải người ứng cử, chưa đọc được số người",
      "R2",
    ),
    minutesCopies: silent(NOT_READ, "M"),
    rerunDaysAfter: law(15, "NQLT 09/2008 Đ8", "R2"),
    fileSubmissionWorkingDays: silent(NOT_READ, "M"),
    recognitionWorkingDays: law(5, "PL 34/2007 Đ15k2", "M"),
    recogniser: law("chair_of_peoples_committee", "PL 34/2007 Đ15k2", "R2"),
    removalNotions: law(["release", "dismissal"], "NQLT 09/2008 Đ10-12", "R2"),
    removalPetition: silent(NOT_READ, "M"),
    newElectionWithinDays: silent(NOT_READ, "M"),
    provisionalHeadMaxMonths: law(6, "TT 04/2012/TT-BNV Đ12", "R2"),
    termYears: law([2.5, 5], "TT 04/2012/TT-BNV Đ12k2", "R2"),
    termAdjustMaxMonths: silent(NOT_READ, "M"),
    minAge: law(21, "TT 04/2012/TT-BNV Đ11", "R2"),
    workingAgePreferred: silent("TT 04/2012/TT-BNV Đ11 không nêu", "R2"),
    residenceTest: law(
      { registered: true, actual: true, scope: "neighbourhood" },
      "TT 04/2012/TT-BNV Đ11",
      "R2",
    ),
    generalStandards: law(["capacity", "health", "conduct"], "TT 04/2012/TT-BNV Đ11", "R2"),
    addedStandards: silent("TT 04/2012/TT-BNV Đ11: tỉnh có thể quy định thêm", "R2"),
    clusterThresholdHouseholds: law(201, "NQLT 09/2008: trên 200 hộ", "R2"),
    unitMinHouseholds: silent("TT 14/2018/TT-BNV: chỉ cho thôn, tổ dân phố lập mới", "R2"),
    postingMinDays: silent(LEFT_TO_PROVINCE, "R2"),
    complaintsUntilDaysBefore: silent(LEFT_TO_PROVINCE, "R2"),
    complaintAnswerDays: silent(LEFT_TO_PROVINCE, "R2"),
    intermediateLevelUntil: law(
      asCalendarDate("2025-06-30"),
      "Luật Tổ chức chính quyền địa phương 2025",
      "M",
    ),
  },
};
