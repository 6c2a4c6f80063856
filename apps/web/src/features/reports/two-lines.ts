/** The name of a step over two lines of a narrow column, broken where the longer line is shortest. */
export function twoLines(name: string): string[] {
  const words = name.split(" ");
  const ways = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
  const length = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  return ways.sort((a, b) => length(a) - length(b))[0] ?? words;
}
