import { expect, test } from "vitest";
import { metresBetween, positionOf } from "./metres-between.ts";

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

test.each([
  ["a place", { latitude: 9.6, longitude: 105.97 }, { latitude: 9.6, longitude: 105.97 }],
  ["on the equator", { latitude: 0, longitude: 105.97 }, { latitude: 0, longitude: 105.97 }],
  ["0° 0°", { latitude: 0, longitude: 0 }, null],
  ["minus nothing", { latitude: -0, longitude: 0 }, null],
  ["half a place", { latitude: 9.6 }, null],
  ["none", { latitude: null, longitude: null }, null],
  ["no numbers", { latitude: Number.NaN, longitude: 105.97 }, null],
  ["beyond the pole", { latitude: 90.1, longitude: 105.97 }, null],
  ["beyond the globe", { latitude: 9.6, longitude: 180.5 }, null],
  ["endless", { latitude: 9.6, longitude: Number.POSITIVE_INFINITY }, null],
])("%s is a place, or none", (_, told, place) => {
  expect(positionOf(told)).toEqual(place);
});
