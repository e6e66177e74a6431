// What every module needs: making an element, setting a message with `code` in it, unfolding what is printed.

/** An element with attributes (null and false are left out) and children (text or elements). */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter(child => child !== null));
  return made;
}

export function button(label, attributes = {}) {
  return element("button", {type: "button", class: "page-button", ...attributes}, label);
}

/** A message as nodes: what stands between backticks becomes <code>. Never parsed as HTML. */
export function prose(message) {
  const pieces = message.split(/(`[^`]+`)/).filter(Boolean);
  const nodes = pieces.map(p => p.startsWith("`") ? element("code", {}, p.slice(1, -1)) : p);
  return element("span", {}, ...nodes);
}

const SVG = "http://www.w3.org/2000/svg";

export function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** What is folded on the screen is open on paper, and folded again after it. A style does it where a browser knows how. */
export function openOnPaper() {
  if (globalThis.CSS?.supports("selector(details::details-content)")) return;
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach(fold => fold.setAttribute("open", ""));
  });
  window.addEventListener("afterprint", () => opened.forEach(fold => fold.removeAttribute("open")));
}
