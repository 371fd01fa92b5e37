import {
  autocompletion,
  type CompletionContext,
  closeCompletion,
  completionKeymap,
  currentCompletions,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Suggestions } from './suggestions.ts';

/** What the editor is to be. */
export interface EditorParts {
  /** a shadow root: CodeMirror's rules go into its adopted sheets there, which the content security policy has nothing against */
  readonly root: ShadowRoot;
  readonly text: string;
  readonly language: 'markdown' | 'yaml';
  readonly label: string;
  /** line of the file that the first line is */
  readonly firstLine: number;
  /** words that could be written at a position, which take the place of what stands from `from` to it */
  suggest(text: string, position: number): Suggestions | undefined;
  changed(text: string): void;
  done(): void;
}

/** A fault at a line of the text, counted from 1. */
export interface LineFault {
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** An editor in the page. */
export interface Editor {
  replace(text: string): void;
  tell(faults: readonly LineFault[]): void;
  focus(): void;
  end(): void;
}

// colours and type come in through the shadow root as the page's own measures
const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--control)',
    fontSize: '0.9375rem',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5', maxHeight: '60vh', overflow: 'auto' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--muted)', border: 'none' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--accent-soft)',
  },
  // amber, as all remarks are: a fault is something to mend, not an alarm
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--amber-ink)',
    textUnderlineOffset: '0.25em',
  },
  '.cm-diagnostic-error, .cm-diagnostic-warning': { borderLeftColor: 'var(--amber-ink)' },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '16rem' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.5rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--muted)', fontFamily: 'var(--sans)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--control)',
    maxWidth: '32rem',
  },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.url, tags.link], color: 'var(--accent)' },
  { tag: tags.heading, fontWeight: '600', color: 'var(--ink)' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.comment, tags.meta, tags.processingInstruction, tags.punctuation], color: 'var(--muted)' },
]);

/** What a key does, and nobody after it. */
function ending(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}

/** The list of words that opens while somebody writes, or asks with Ctrl+Space. */
function completed(context: CompletionContext, { suggest }: EditorParts) {
  const found = suggest(context.state.doc.toString(), context.pos);
  if (!found || found.words.length === 0) return null;
  if (!context.explicit && found.from === context.pos) return null;
  return {
    from: found.from,
    options: found.words.map(({ word, about, written = word }) => ({
      label: word,
      apply: written,
      ...(about !== undefined && { detail: about }),
    })),
    validFor: /^[\wæøåÆØÅ()-]*$/,
  };
}

/** Puts an editor into the page. Tab leaves it, as it leaves any field. */
export function openEditor(parts: EditorParts): Editor {
  const { root, text, language, label, firstLine } = parts;
  let isOurs = false;
  const leave = ending(parts.done);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        // Escape and Enter belong to the list of words while it is to be seen; one that is only being looked for must not take them
        keymap.of(completionKeymap.filter(({ key }) => key !== 'Escape')),
        keymap.of([
          {
            key: 'Escape',
            run: (view) => (currentCompletions(view.state).length > 0 && closeCompletion(view)) || leave(),
          },
          { key: 'Mod-Enter', run: leave },
        ]),
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        autocompletion({
          override: [(context) => completed(context, parts)],
          icons: false,
          // the text is written over many lines, and a list that opens by itself must not take Enter from it
          selectOnOpen: false,
          // nothing is chosen when the list opens, so that keys may reach it at once
          interactionDelay: 0,
          defaultKeymap: false,
          maxRenderedOptions: 60,
        }),
        lineNumbers({ formatNumber: (line) => String(line + firstLine - 1) }),
        EditorView.lineWrapping,
        language === 'yaml' ? yaml() : markdown(),
        syntaxHighlighting(colours),
        look,
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: language === 'markdown' ? 'true' : 'false',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isOurs) parts.changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    replace(next) {
      isOurs = true;
      const { length } = view.state.doc;
      const head = Math.min(view.state.selection.main.head, next.length);
      view.dispatch({ changes: { from: 0, to: length, insert: next }, selection: { anchor: head } });
      isOurs = false;
    },
    tell(faults) {
      const { doc } = view.state;
      const marks = faults.map(({ line, severity, sentence }): Diagnostic => {
        const { from, to } = doc.line(Math.min(doc.lines, Math.max(1, line)));
        return { from, to, severity, message: sentence };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    focus: () => view.focus(),
    end: () => view.destroy(),
  };
}
