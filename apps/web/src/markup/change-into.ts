/** Set by scripts while the page is looked at; what the server says of them is only the beginning. */
const OWN = new Set(["tabindex"]);

/** Has somebody typed or chosen something here since it was asked? Then it stays. */
function isTouched(field: Element): boolean {
  if (field instanceof HTMLInputElement) return field.value !== field.defaultValue;
  const options = field instanceof HTMLOptionElement ? (field.closest("select")?.options ?? []) : [];
  const [first] = options;
  const before = [...options].find(({ defaultSelected }) => defaultSelected) ?? first;
  return before !== undefined && !before.selected;
}

function sameAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes])
    if (!next.hasAttribute(name) && !OWN.has(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (old.getAttribute(name) !== value && !OWN.has(name)) {
      const isTyped = isTouched(old);
      old.setAttribute(name, value);
      if (isTyped) continue;
      if (name === "value" && old instanceof HTMLInputElement) old.value = value;
      if (name === "selected" && old instanceof HTMLOptionElement) old.selected = true;
    }
}

function become(old: ChildNode, next: ChildNode): void {
  if (old.isEqualNode(next)) return;
  if (!(old instanceof Element && next instanceof Element) || old.tagName !== next.tagName) {
    if (old instanceof Text && next instanceof Text) old.data = next.data;
    else old.replaceWith(next);
    return;
  }
  sameAttributes(old, next);
  children(old, next);
}

function children(old: Element, next: Element): void {
  const now = [...old.childNodes];
  const then = [...next.childNodes];
  for (const [index, child] of then.entries()) {
    const there = now[index];
    if (there) become(there, child);
    else old.append(child);
  }
  for (const surplus of now.slice(then.length)) surplus.remove();
}

/** Makes an element read as this markup and touches only what differs: who has the focus there keeps it. */
export function changeInto(element: Element, markup: string): void {
  const next = document.createElement("template");
  next.innerHTML = markup;
  const holder = document.createElement("div");
  holder.append(next.content);
  children(element, holder);
}
