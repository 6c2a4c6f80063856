import type { Words } from "../kernel/language.ts";

/** What the worker does, by the name under which it waits in the queue, in the words of the administrator's page. */
export const TASKS = {
  tick: { vi: "Xem việc nào đến giờ", en: "Look what is due" },
  make_papers: { vi: "Dựng văn bản của danh sách vừa công bố", en: "Make the papers of a published list" },
  run_errand: { vi: "Làm việc một người đã nhờ", en: "Do what somebody asked for" },
  compare_register: { vi: "So lại người trùng trong danh sách", en: "Compare the people of a register anew" },
  fold_readiness: { vi: "Cộng dồn số liệu sẵn sàng của ngày", en: "Add up the readiness of the day" },
  sweep: { vi: "Dọn tệp và bản ghi tạm đã hết hạn", en: "Clear what has expired" },
} as const satisfies Record<string, Words>;

export type Task = keyof typeof TASKS;

export const isTask = (name: string): name is Task => Object.hasOwn(TASKS, name);
