// What a reader can write in from the start: a plain field, where CodeMirror takes over once it has come.
// CodeMirror is most of our bytes, and most of a page's readers have a long way to the exercise.

import {element} from "./dom.mjs";

/**
 * A field inside host, as high as the stub it stands for. Returns {text(), replace(text), focus(), enrich(makeEditor)};
 * enrich puts an editor of editor.mjs in the field's place, with its text, its selection and its focus.
 */
export function makeField(host, height, options) {
  const field = element("textarea", {wrap: "off", spellcheck: "false", autocapitalize: "off", ...options.attributes});
  field.value = options.text;
  field.setSelectionRange(0, 0);
  field.style.height = `${height}px`;
  field.oninput = options.onChange;
  host.append(field);
  let at = {
    text: () => field.value,
    replace: text => { field.value = text; options.onChange(); },
    focus: () => field.focus(),
  };

  function enrich(makeEditor) {
    const {value: text, selectionStart: anchor, selectionEnd: head} = field;
    const focused = document.activeElement === field;
    field.remove();
    at = makeEditor(host, {...options, text, selection: {anchor, head}});
    if (focused) at.focus();
  }

  return {text: () => at.text(), replace: text => at.replace(text), focus: () => at.focus(), enrich};
}

/** Call action once, when the reader scrolls to within a screen of the element or puts the focus in it. */
export function whenNear(section, action) {
  const begin = () => {
    watch.disconnect();
    section.removeEventListener("focusin", begin);
    action();
  };
  const watch = new IntersectionObserver(seen => seen.some(each => each.isIntersecting) && begin(), {rootMargin: "100% 0px"});
  watch.observe(section);
  section.addEventListener("focusin", begin);
}
