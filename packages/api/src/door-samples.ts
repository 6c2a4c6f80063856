import "server-only";
import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "./root.ts";

/** Ids of things that lie in one place; what a request can name. */
export interface Place {
  readonly cityId: string;
  readonly wardId: string;
  readonly khomId: string;
  readonly cycleId: string;
  readonly itemId: string;
  readonly componentId: string;
  readonly userId: string;
}

type Inputs = inferRouterInputs<AppRouter>;
type Samples = {
  [Room in keyof Inputs]: { [Door in keyof Inputs[Room]]: (place: Place) => Record<string, unknown> };
};

const REASON = "vì văn bản thiếu chữ ký và dấu của phường";
const FACTS = {
  kind: "minutes",
  number: "12",
  symbol: "BB-BCT",
  signedOn: "2022-04-20",
  signer: "Mai Thị Dừa",
};
const PASSWORD = "gió chướng mùa nước nổi";

/** One valid request for every door of the house. A door without one does not compile. */
export const DOOR_SAMPLES: Samples = {
  org: {
    listUnits: ({ khomId }) => ({ unitId: khomId, on: "2022-04-26" }),
    searchUnits: () => ({ q: "khóm", kinds: ["neighbourhood"] }),
    createUnit: ({ wardId }) => ({
      parentId: wardId,
      kind: "neighbourhood",
      name: "Khóm Mới",
      validFrom: "2022-06-01",
    }),
    renameUnit: ({ khomId }) => ({ unitId: khomId, name: "Khóm Đổi Tên", validFrom: "2022-06-01" }),
  },
  users: {
    self: () => ({}),
    endAll: () => ({}),
    changePassword: () => ({ current: PASSWORD, password: `${PASSWORD} về` }),
    listAccounts: ({ wardId }) => ({ unitId: wardId, q: "nguyen" }),
    invite: ({ khomId }) => ({
      login: "oi.le",
      name: "Lê Văn Ổi",
      grants: [{ role: "neighbourhood_clerk", unitId: khomId }],
    }),
    deactivate: ({ userId }) => ({ userId }),
    renewLink: ({ userId }) => ({ userId }),
  },
  elections: {
    list: () => ({}),
    current: () => ({}),
    show: ({ cycleId }) => ({ cycleId }),
    previewOpen: ({ cityId }) => ({
      unitId: cityId,
      electionDay: "2022-06-05",
      rulePackId: "VN-NQLT09-2008",
    }),
    open: ({ cityId }) => ({
      unitId: cityId,
      name: "Đợt bầu bổ sung",
      termFrom: 2022,
      termTo: 2027,
      electionDay: "2022-06-05",
      rulePackId: "VN-NQLT09-2008",
    }),
    previewMove: ({ cycleId }) => ({ cycleId, electionDay: "2022-05-14" }),
    move: ({ cycleId }) => ({
      cycleId,
      electionDay: "2022-05-14",
      seenElectionDay: "2022-05-07",
      reason: REASON,
    }),
    close: ({ cycleId }) => ({ cycleId, reason: REASON }),
    adoptGuidance: ({ cycleId, wardId }) => ({
      cycleId,
      unitId: wardId,
      level: "plan",
      key: "due.TRAINING",
      value: 9,
      citation: "Kế hoạch của phường",
      tag: "P",
    }),
  },
  checklist: {
    list: ({ cycleId, khomId }) => ({ cycleId, unitId: khomId }),
    show: ({ itemId }) => ({ itemId }),
    countWork: ({ cycleId }) => ({ cycleId }),
    attach: ({ itemId, componentId }) => ({
      itemId,
      slot: "minutes",
      fileName: "Biên bản.pdf",
      spoolId: "0123456789abcdef0123456789abcdef",
      replaces: componentId,
      onBehalfReason: REASON,
    }),
    describe: ({ itemId, componentId }) => ({ itemId, componentId, facts: FACTS, onBehalfReason: REASON }),
    remove: ({ itemId, componentId }) => ({ itemId, componentId, onBehalfReason: REASON }),
    submit: ({ itemId }) => ({ itemId, reason: REASON }),
    replace: ({ itemId }) => ({ itemId, reason: REASON }),
    verify: ({ itemId }) => ({ itemId, institution: "fatherland_front", seenVersion: 1 }),
    return: ({ itemId, componentId }) => ({
      itemId,
      institution: "home_affairs",
      seenVersion: 1,
      code: "signature_missing",
      componentId,
      reason: REASON,
    }),
    decide: ({ itemId }) => ({ itemId, seenVersion: 1, outcome: "verified", reason: REASON }),
    reopen: ({ itemId }) => ({ itemId, reason: REASON }),
    exempt: ({ itemId }) => ({ itemId, reason: REASON }),
  },
  reports: {
    board: ({ cycleId, khomId }) => ({ cycleId, unitId: khomId }),
    problems: ({ cycleId, khomId }) => ({ cycleId, unitId: khomId }),
    exportBoard: ({ cycleId, khomId }) => ({ cycleId, unitId: khomId, language: "vi" }),
    verifyReadiness: ({ cycleId }) => ({ cycleId }),
  },
  notifications: {
    bell: () => ({}),
  },
};
