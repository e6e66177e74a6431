// The editor: CodeMirror 6 with just what a short Python exercise needs.

import {closeBrackets, closeBracketsKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory} from "@codemirror/commands";
import {python} from "@codemirror/lang-python";
import {HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from "@codemirror/language";
import {EditorState} from "@codemirror/state";
import {EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";

const colours = HighlightStyle.define([
  {tag: [tags.keyword, tags.definitionKeyword], class: "code-keyword"},
  {tag: [tags.string, tags.special(tags.string)], class: "code-string"},
  {tag: tags.comment, class: "code-comment"},
  {tag: [tags.number, tags.bool, tags.null], class: "code-number"},
  {tag: [tags.function(tags.variableName), tags.definition(tags.variableName)], class: "code-function"},
]);

/** An editor inside host. Returns {text(), replace(text), focus()}. */
export function makeEditor(host, {text, selection, attributes, onChange, onCheck, onRun}) {
  // Sphinx's shortcuts ("/" for search, arrows for pages) would take keys that belong to the code.
  host.addEventListener("keydown", event => event.stopPropagation());
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: text,
      selection,
      extensions: [
        lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(),
        highlightActiveLine(), indentUnit.of("    "), python(), syntaxHighlighting(colours),
        // tabindex says to accessibility checkers what browsers know: the scrolling text can be reached by key.
        EditorView.contentAttributes.of({tabindex: "0", spellcheck: "false", autocapitalize: "off", ...attributes}),
        EditorView.updateListener.of(update => update.docChanged && onChange(update.state.doc.toString())),
        keymap.of([
          {key: "Mod-Enter", run: () => (onCheck(), true)},
          {key: "Shift-Enter", run: () => (onRun(), true)},
          ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab,
        ]),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    // One step of its own in the history, so that one Undo takes it back.
    replace: text => view.dispatch({
      changes: {from: 0, to: view.state.doc.length, insert: text}, annotations: isolateHistory.of("full"),
    }),
    focus: () => view.focus(),
  };
}
