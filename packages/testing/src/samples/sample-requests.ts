import type { createCaller } from "@sansang/api/root";
import { ELECTION_REQUESTS } from "./election-requests.ts";
import { REASON, type Sample } from "./sample-target.ts";

type Rooms = ReturnType<typeof createCaller>;
type Samples = { [Room in keyof Rooms]?: { [Procedure in keyof Rooms[Room]]?: Sample } };

const FINGERPRINT = "0123456789abcdef".repeat(4);
const FACTS = {
  kind: "minutes",
  number: "12",
  symbol: "BB-BCT",
  signedOn: "2022-04-20",
  signer: "Mai Thị Dừa",
};
const SOURCE = { kind: "document", text: "Sơ yếu lý lịch", page: 1 };
const sourced = (value: unknown) => ({ value, source: SOURCE });
const SITE = { kind: "other", name: "Chợ Phường 1", address: "Đường Hai Bà Trưng" };
const PASSWORD = "gió chướng mùa nước nổi";

const splitInTwo: Sample = ({ wardId, neighbourhoodId }) => ({
  kind: "split",
  parentId: wardId,
  unitIds: [neighbourhoodId],
  into: [
    { name: "Khóm Đông", households: 200 },
    { name: "Khóm Tây", households: 120 },
  ],
  resolutionNumber: "14/NQ-HĐND",
  resolvedOn: "2022-04-20",
  resolvedBy: "HĐND phường",
  effectiveOn: "2022-06-01",
});

/** Requests that no schema suggests (`sampled-procedures.ts`). */
export const OWN_REQUESTS: Samples = {
  org: {
    listUnits: ({ neighbourhoodId }) => ({ unitId: neighbourhoodId, on: "2022-04-26" }),
    searchUnits: () => ({ q: "khóm", kinds: ["neighbourhood"] }),
    createUnit: ({ wardId }) => ({
      parentId: wardId,
      kind: "neighbourhood",
      name: "Khóm Mới",
      validFrom: "2022-06-01",
    }),
    renameUnit: ({ neighbourhoodId }) => ({
      unitId: neighbourhoodId,
      name: "Khóm Đổi Tên",
      validFrom: "2022-06-01",
      opened: { name: "Khóm 1" },
    }),
    previewUnitChange: splitInTwo,
    changeUnits: splitInTwo,
  },
  users: {
    draftsKey: () => ({ deviceId: "4f0c2f5e-7a51-4d0b-9a53-0c5f3f1f6b1d" }),
    changePassword: () => ({ current: PASSWORD, password: `${PASSWORD} về` }),
    listAccounts: ({ wardId }) => ({ unitId: wardId, q: "nguyen" }),
    proposeHandOver: ({ userId, itemId }) => ({ userId, successorId: userId, workIds: [itemId] }),
    acceptWork: ({ handOverItemId }) => ({ handOverItemIds: [handOverItemId] }),
    declineWork: ({ handOverItemId }) => ({ handOverItemIds: [handOverItemId] }),
    giveMany: ({ userId, neighbourhoodId }) => ({
      userIds: [userId],
      role: "neighbourhood_clerk",
      unitId: neighbourhoodId,
    }),
    endMany: ({ grantId }) => ({ grantIds: [grantId] }),
    previewInvitations: () => ({ text: "Lê Văn Ổi\toi.le\tCán bộ khóm\t\tKhóm 1, Phường 1" }),
    inviteMany: ({ neighbourhoodId }) => ({
      rows: [
        {
          login: "oi.tran",
          name: "Trần Văn Ổi",
          grants: [{ role: "neighbourhood_clerk", unitId: neighbourhoodId }],
        },
      ],
    }),
    invite: ({ neighbourhoodId }) => ({
      login: "oi.le",
      name: "Lê Văn Ổi",
      grants: [{ role: "neighbourhood_clerk", unitId: neighbourhoodId }],
    }),
  },
  elections: ELECTION_REQUESTS,
  teams: {
    record: ({ cycleId, neighbourhoodId }) => ({
      cycleId,
      unitId: neighbourhoodId,
      decisionNumber: "15/QĐ-UBND",
      decidedOn: "2022-04-25",
      opened: null,
    }),
    fillAppointment: ({ cycleId, neighbourhoodId }) => ({
      cycleId,
      unitId: neighbourhoodId,
      body: "team",
      role: "member",
      name: "Phan Thị Lành",
      birth: "1980",
      fromFrontCommittee: false,
    }),
  },
  candidates: {
    list: ({ cycleId, neighbourhoodId }) => ({ cycles: [cycleId], unitId: neighbourhoodId, search: "mit" }),
    enter: ({ cycleId, neighbourhoodId }) => ({
      cycleId,
      unitId: neighbourhoodId,
      facts: {
        name: sourced("Cao Thị Sim"),
        birth: sourced("1975-09-02"),
        sex: sourced("female"),
        standing: sourced("new"),
        introducedBy: sourced("front_committee"),
      },
    }),
    correct: ({ candidateId }) => ({
      candidateId,
      facts: { occupation: sourced("Giáo viên nghỉ hưu") },
      opened: { occupation: null },
      reason: REASON,
    }),
    recordNomination: ({ cycleId, neighbourhoodId }) => ({
      cycleId,
      unitId: neighbourhoodId,
      frontMeeting1: "2022-04-18",
      partyOpinion: "2022-04-20",
      consultation: "",
      frontMeeting2: "",
      opened: null,
    }),
    recordConsultation: ({ candidateId }) => ({
      candidateId,
      consultation: {
        heldOn: "2022-04-21",
        invited: 200,
        present: 188,
        agreed: 176,
        against: 10,
        abstained: 2,
      },
      source: SOURCE,
    }),
    reviewTerm: ({ candidateId }) => ({
      candidateId,
      rating: "good",
      votersRemarks: "Gần dân, giải quyết việc kịp thời",
      documents: [SOURCE],
    }),
    vet: ({ candidateId }) => ({
      candidateId,
      institution: "home_affairs",
      seenVersion: 1,
      assessments: [{ criterion: "health", outcome: "met", evidence: "Giấy khám sức khỏe" }],
    }),
    findEligible: ({ candidateId }) => ({ candidateId, institution: "home_affairs", seenVersion: 1 }),
    findIneligible: ({ candidateId }) => ({
      candidateId,
      institution: "home_affairs",
      seenVersion: 1,
      ground: "dossier",
      reason: REASON,
    }),
  },
  checklist: {
    attach: ({ itemId, componentId }) => ({
      itemId,
      slot: "minutes",
      fileName: "Biên bản.pdf",
      spoolId: "0123456789abcdef0123456789abcdef",
      replaces: componentId,
      onBehalfReason: REASON,
    }),
    describe: ({ itemId, componentId }) => ({
      itemId,
      componentId,
      facts: FACTS,
      opened: null,
      onBehalfReason: REASON,
    }),
    remove: ({ itemId, componentId }) => ({ itemId, componentId, onBehalfReason: REASON }),
    submit: ({ itemId }) => ({ itemId, reason: REASON }),
    return: ({ itemId, componentId }) => ({
      itemId,
      institution: "home_affairs",
      seenVersion: 1,
      code: "signature_missing",
      componentId,
      reason: REASON,
    }),
  },
  postings: {
    confirmNotice: ({ cycleId, neighbourhoodId }) => ({
      cycleId,
      unitId: neighbourhoodId,
      seen: { place: "Nhà văn hóa", address: "Đường Bờ Sen", opensAt: "07:00", closesAt: "11:00" },
    }),
    assessApproval: ({ versionId }) => ({ versionIds: [versionId] }),
    prepareMany: ({ cycleId, neighbourhoodId }) => ({ cycleId, unitIds: [neighbourhoodId] }),
    setDocument: ({ versionId }) => ({
      versionId,
      decisionNumber: "12/QĐ-UBND",
      decisionOn: "2022-04-15",
      signatoryCapacity: "CHỦ TỊCH",
      signatoryName: "Mai Thị Dừa",
      opened: null,
    }),
    submitMany: ({ versionId }) => ({ versionIds: [versionId] }),
    seePreview: ({ versionId }) => ({ versionId, seenFingerprint: FINGERPRINT }),
    seePreviewMany: ({ versionId }) => ({ versions: [{ versionId, seenFingerprint: FINGERPRINT }] }),
    approve: ({ versionId }) => ({ versionId, seenFingerprint: FINGERPRINT }),
    approveMany: ({ versionId }) => ({ versions: [{ versionId, seenFingerprint: FINGERPRINT }] }),
    publishMany: ({ versionId }) => ({ versionIds: [versionId] }),
    saveNotice: ({ cycleId, neighbourhoodId }) => ({
      cycleId,
      unitId: neighbourhoodId,
      place: "Trụ sở khóm",
      address: "Số 12 đường Bờ Sen",
      opensAt: "07:00",
      closesAt: "11:00",
      opened: null,
    }),
    saveWardNote: ({ cycleId, wardId }) => ({
      cycleId,
      wardId,
      phone: "0900 000 001",
      note: "",
      opened: null,
    }),
    placeSite: ({ cycleId, neighbourhoodId }) => ({ cycleId, unitId: neighbourhoodId, ...SITE }),
    changeSite: ({ siteId }) => ({ siteId, ...SITE, opened: SITE }),
    prove: ({ siteId, postingId }) => ({
      siteId,
      postingId,
      fileName: "IMG_0412.jpg",
      spoolId: "0123456789abcdef0123456789abcdef",
    }),
    visit: ({ siteId, postingId }) => ({ siteId, postingId, finding: "torn", note: "mưa lớn đêm qua" }),
    showPlacements: ({ cycleId, neighbourhoodId }) => ({ cycles: [cycleId], wardId: neighbourhoodId }),
  },
  reports: {
    cell: ({ wardId }) => ({ unitId: wardId, step: "PLAN" }),
    exportBoard: ({ cycleId, neighbourhoodId }) => ({
      cycles: [cycleId],
      unitId: neighbourhoodId,
      language: "vi",
    }),
    checkFigures: ({ cycleId, neighbourhoodId }) => ({
      cycles: [cycleId],
      unitId: neighbourhoodId,
      text: "Nữ 10%; mới 90%.",
    }),
  },
};
