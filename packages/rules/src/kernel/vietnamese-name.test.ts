import { expect, test } from "vitest";
import { compareNames, foldTones, initials, normaliseText } from "./vietnamese-name.ts";

test.each([
  ["Đặng Thị Nhãn", "dang thi nhan"],
  ["  Nguyễn   Văn\u00A0Mít ", "nguyen van mit"],
  ["Huỳnh Ngọc Sen".normalize("NFD"), "huynh ngoc sen"],
  ["PHƯỜNG 1 – KHÓM 6", "phuong 1 – khom 6"],
  ["Lê Văn Ổi, Kim Thị Chanh", "le van oi, kim thi chanh"],
  ["ễ Ễ đ Đ ư Ư ơ Ơ", "e e d d u u o o"],
])("«%s» is looked for as «%s»", (name, folded) => {
  expect(foldTones(name)).toBe(folded);
});

test("both ways of composing a letter are one text", () => {
  expect(normaliseText("Lễ".normalize("NFD"))).toBe("Lễ");
});

test("a list of people goes by given name, then by family name", () => {
  const list = [
    "Lương Minh Quýt",
    "Kim Thị Chanh",
    "Đinh Thị Dừa",
    "Mai Thị Dừa",
    "Danh Văn Nhãn",
    "Trần Đậu",
  ];
  expect([...list].sort(compareNames)).toEqual([
    "Kim Thị Chanh",
    "Đinh Thị Dừa",
    "Mai Thị Dừa",
    "Trần Đậu",
    "Danh Văn Nhãn",
    "Lương Minh Quýt",
  ]);
});

test.each([
  ["Lương Minh Quýt", "LM"],
  ["đinh Thị Dừa", "ĐT"],
  ["Minh", "M"],
  ["", ""],
])("the picture of «%s» shows %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
