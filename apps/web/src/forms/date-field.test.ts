import { expect, test } from "vitest";
import { withSlashes } from "./date-field.tsx";

const typing = (keys: string, orYear: boolean): string =>
  [...keys].reduce((before, key) => withSlashes(before + key, before, orYear), "");

test.each([
  ["03021979", false, "03/02/1979"],
  ["03021979", true, "03/02/1979"],
  ["1955", true, "1955"],
  ["2001", true, "2001"],
  ["19021979", true, "19/02/1979"],
  ["20112001", true, "20/11/2001"],
])("the keys %s (a year may stand alone: %s) make %s", (keys, orYear, text) => {
  expect(typing(keys, orYear)).toBe(text);
});
