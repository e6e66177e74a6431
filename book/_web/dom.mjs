// Two small things every module needs: making an element, and setting a message with `code` in it.

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
