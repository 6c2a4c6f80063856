import { Window } from "happy-dom";
import { NextIntlClientProvider } from "next-intl";
import { act, useState } from "react";
import type { Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { messages } from "../../../i18n/messages.ts";
import type { ClusterFields } from "./cluster-fields.tsx";
import { clustersIn, clustersTyped, type EditedNotice } from "./notice-draft.ts";

/** A page in which a khóm of 560 households is divided; «Tổ 1» to «Tổ 8» are its clusters. */
let page: Window;
let root: Root;
let typed: string;

const NEIGHBOURHOOD = {
  unitId: "khom",
  name: "Khóm 1",
  maySave: true,
  mayCluster: null,
} as unknown as EditedNotice;

const cluster = (number: number) => ({
  name: `Tổ ${number}`,
  chair: "Danh Thị Sen",
  place: `Nhà văn hóa ${number}`,
  address: "đường Hoa Sen",
  opensAt: "07:30",
});

type Fields = typeof ClusterFields;

function Form({ Fields, written }: { Fields: Fields; written: string }) {
  const [text, setText] = useState(written);
  typed = text;
  return (
    <NextIntlClientProvider locale="vi" messages={messages.vi} timeZone="Asia/Ho_Chi_Minh">
      <Fields
        neighbourhood={NEIGHBOURHOOD}
        text={text}
        change={setText}
        leave={() => undefined}
        errorAt={() => undefined}
      />
    </NextIntlClientProvider>
  );
}

async function divide(count: number): Promise<void> {
  // What draws looks for its page when it is loaded.
  const { createRoot } = await import("react-dom/client");
  const { ClusterFields } = await import("./cluster-fields.tsx");
  const written = clustersTyped(Array.from({ length: count }, (_, index) => cluster(index + 1)));
  root = createRoot(page.document.body as unknown as Element);
  act(() => root.render(<Form Fields={ClusterFields} written={written} />));
}

beforeEach(() => {
  page = new Window();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", page.document);
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
});
afterEach(async () => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
  await page.happyDOM.close();
});

const fields = () => [...page.document.querySelectorAll("input")];
const fieldOf = (text: string) => fields().find(({ value }) => value === text);
const press = (words: string) => {
  const button = [...page.document.querySelectorAll("button")].find(
    ({ textContent }) => textContent === words,
  );
  button?.focus();
  act(() => button?.click());
};
const names = () => clustersIn({ clusters: typed }).map(({ name }) => name);
const focused = () => page.document.activeElement;

test("when a cluster in the middle goes, the fields of the next are the same as before and the keyboard is in them", async () => {
  await divide(4);
  const third = fieldOf("Tổ 3");
  press("Bỏ cụm 2");
  expect(names()).toEqual(["Tổ 1", "Tổ 3", "Tổ 4"]);
  expect(fieldOf("Tổ 3")).toBe(third);
  expect(focused()).toBe(third);
  press("Bỏ cụm 1");
  expect(names()).toEqual(["Tổ 3", "Tổ 4"]);
  expect(focused()).toBe(third);
});

test("when the last goes, the keyboard is on the button that adds one, also where there was no room for one more", async () => {
  await divide(8);
  press("Bỏ cụm 8");
  expect(names()).toHaveLength(7);
  expect(focused()?.textContent).toBe("Thêm cụm");
  press("Thêm cụm");
  press("Bỏ cụm 2");
  expect(new Set(fields().map(({ id }) => id)).size).toBe(fields().length);
  expect(names()).toEqual(["Tổ 1", "Tổ 3", "Tổ 4", "Tổ 5", "Tổ 6", "Tổ 7", ""]);
});
