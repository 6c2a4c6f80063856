import { expect, test } from "vitest";
import { askLatest } from "./use-latest.ts";

/** Somebody who types «lan», then «lan cúc», and sees what the page shows after each answer. */
function typing() {
  const shown: unknown[] = [];
  const { ask, drop, leave } = askLatest<string>(({ answer, asking, failed }) =>
    shown.push(failed ? "failed" : asking ? `asking over ${answer}` : answer),
  );
  const type = () => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    let signal = AbortSignal.abort();
    const ended = ask((given) => {
      signal = given;
      return promise;
    });
    const end = (act: () => void) => {
      act();
      return ended;
    };
    return {
      answered: (answer: string) => end(() => resolve(answer)),
      broken: () => end(() => reject(new Error("connection"))),
      isStopped: () => signal.aborted,
    };
  };
  return { type, drop, leave, now: () => shown.at(-1) };
}

test("An old answer that arrives after the newer one changes nothing, nor does one that arrives before it", async () => {
  const { type, now } = typing();
  const [lan, lanCuc] = [type(), type()];
  expect([lan.isStopped(), lanCuc.isStopped()]).toEqual([true, false]);
  await lan.answered("Khóm Lan");
  expect(now()).toBe("asking over null");
  await lanCuc.answered("Khóm Lan Cúc");
  expect(now()).toBe("Khóm Lan Cúc");

  const [slow, quick] = [type(), type()];
  await quick.answered("Khóm Mai");
  await slow.answered("Khóm Đào");
  expect(now()).toBe("Khóm Mai");
});

test("An old question that breaks does not say that the newer one failed", async () => {
  const { type, now } = typing();
  const [lan, lanCuc] = [type(), type()];
  await lanCuc.answered("Khóm Lan Cúc");
  await lan.broken();
  expect(now()).toBe("Khóm Lan Cúc");
});

test("A search that fails says so, and is not an empty list; the next one starts clean", async () => {
  const { type, now } = typing();
  await type().answered("Khóm Lan");
  await type().broken();
  expect(now()).toBe("failed");
  const again = type();
  expect(now()).toBe("asking over Khóm Lan");
  await again.answered("Khóm Mai");
  expect(now()).toBe("Khóm Mai");
});

test("What comes after somebody emptied the box or left the page is not shown", async () => {
  const { type, drop, leave, now } = typing();
  const lan = type();
  drop();
  expect(lan.isStopped()).toBe(true);
  await lan.answered("Khóm Lan");
  expect(now()).toBe(null);

  const mai = type();
  leave();
  expect(mai.isStopped()).toBe(true);
  await mai.answered("Khóm Mai");
  expect(now()).toBe("asking over null");
});
