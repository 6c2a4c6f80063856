import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ShareBar } from "../features/reports/share-bar.tsx";
import { toMarkup } from "./to-markup.ts";

const Row = ({ name, children }: { name: string; children?: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    {children}
  </tr>
);

const SHOWN: Record<string, ReactNode> = {
  "text with marks": <p title={`"Ông" & 'bà'`}>{`a < b && c > d "e" 'f'`}</p>,
  "nothing, numbers and lists": (
    <>
      {null}
      {undefined}
      {false}
      {true}
      {0}
      {["một", 2, <b key="ba">ba</b>]}
    </>
  ),
  "attributes that stand alone or are left out": (
    <a href="/x?a=1&b=2" data-cell={undefined} tabIndex={-1} hidden>
      x
    </a>
  ),
  "words that are true or false": (
    <span aria-current={true} aria-busy={false} data-yes={true}>
      x
    </span>
  ),
  "a table": (
    <table style={{ "--row": "41px", minWidth: 246, zIndex: 2, opacity: 0.5 } as object}>
      <caption className="sr-only">Bảng</caption>
      <colgroup>
        <col style={{ width: 114 }} />
      </colgroup>
      <tbody>
        <Row name="Phường 1">
          <td colSpan={2}>1</td>
        </Row>
        <Row name="Phường 2" />
      </tbody>
    </table>
  ),
  "a form": (
    <form action="/x">
      <label htmlFor="q">q</label>
      <input id="q" maxLength={80} name="q" defaultValue={'Sen "1"'} />
      <select name="s" defaultValue="b&c">
        <option value="">…</option>
        <option value="b&c">b</option>
        <option value="d">d</option>
      </select>
    </form>
  ),
  "a drawing": (
    <svg viewBox="0 0 24 24" strokeWidth="2" aria-hidden="true">
      <path d="M1 1" strokeLinecap="round" />
    </svg>
  ),
  "a picture": <Icon name="clock" size={13} className="mt-1" />,
  "a status": (
    <Chip tone="late" icon="seal-both" plain>
      Quá hạn
    </Chip>
  ),
  "a bar": <ShareBar figures={{ verified: 1, waiting: 2, returned: 0, applicable: 3 }} />,
};

test.each(Object.keys(SHOWN))("%s reads as the renderer of pages writes it", (name) => {
  expect(toMarkup(SHOWN[name])).toBe(renderToStaticMarkup(SHOWN[name]));
});

const Island = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
const Late = async () => null;

test("what nobody could bring to life is refused where it is written", () => {
  expect(() => toMarkup(<button type="button" onClick={() => {}} />)).toThrow(/no onClick/);
  expect(() => toMarkup(<Island />)).toThrow(/component of the browser/);
  expect(() => toMarkup(<Late />)).toThrow(/elements and text/);
});
