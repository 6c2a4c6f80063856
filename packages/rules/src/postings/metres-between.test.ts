import { expect, test } from "vitest";
import { metresBetween } from "./metres-between.ts";

const SOC_TRANG = { latitude: 9.6033, longitude: 105.98 };

test.each([
  ["nowhere", SOC_TRANG, SOC_TRANG, 0],
  ["one thousandth of a degree north", SOC_TRANG, { ...SOC_TRANG, latitude: 9.6043 }, 111],
  ["as far east, a little less", SOC_TRANG, { ...SOC_TRANG, longitude: 105.981 }, 110],
  ["to Cần Thơ", SOC_TRANG, { latitude: 10.0452, longitude: 105.7469 }, 55_409],
])("%s", (_, a, b, metres) => {
  expect(Math.abs(metresBetween(a, b) - metres)).toBeLessThanOrEqual(Math.max(1, metres * 0.005));
  expect(metresBetween(b, a)).toBe(metresBetween(a, b));
});

test("across the date line and from pole to pole it stays a distance", () => {
  expect(metresBetween({ latitude: 0, longitude: 179.999 }, { latitude: 0, longitude: -179.999 })).toBe(222);
  expect(metresBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBe(20_015_114);
});
