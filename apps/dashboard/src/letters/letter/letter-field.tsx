import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic, forEachDiagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { fieldTheme } from './field-theme';
import type { Place } from './places';

export interface LetterFieldHandle {
  readonly focus: () => void;
  /** Selects the words of a place and brings them into view. @returns false when they are gone */
  readonly show: (key: string) => boolean;
  /** Puts words where the cursor stands. */
  readonly insert: (words: string) => void;
}

interface LetterFieldProps {
  readonly ref: Ref<LetterFieldHandle>;
  readonly label: string;
  readonly value: string;
  readonly locale: string;
  readonly isOneLine?: boolean;
  /** What else it can, such as to mark placeholders; read once. */
  readonly extensions?: readonly Extension[];
  /** What the check says of `checked`; it is marked while these are the words, and moves along as they change. */
  readonly places: readonly Place[];
  readonly checked: string;
  readonly onChange: (value: string) => void;
  /** Esc, or Enter in a field of one line. */
  readonly onLeave: (how: 'escape' | 'enter') => void;
  /** The place that the cursor stands in. */
  readonly onPlace: (key: string | null) => void;
}

const severities = { block: 'error', warn: 'warning', advice: 'info' } as const;

/** A field of the letter: looks like the letter and is written in. Tab leaves it, as every field. */
export function LetterField({ ref, ...props }: LetterFieldProps) {
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // Before the browser paints: the words that stood here do not flicker.
  useLayoutEffect(() => {
    const { value, label, locale, isOneLine = false, extensions = [] } = latest.current;
    const editor = new EditorView({
      parent: holder.current ?? document.body,
      state: EditorState.create({
        doc: value,
        extensions: [
          ...(isOneLine ? [oneLine(() => latest.current.onLeave('enter'))] : []),
          keymap.of([{ key: 'Escape', run: () => (latest.current.onLeave('escape'), true) }]),
          history(),
          keymap.of([...lintKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': label,
            lang: locale,
            dir: 'auto',
            spellcheck: 'true',
            autocorrect: 'on',
            autocapitalize: 'sentences',
            ...(isOneLine ? { 'aria-multiline': 'false' } : {}),
          }),
          fieldTheme,
          ...extensions,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
            if (update.selectionSet || update.focusChanged)
              latest.current.onPlace(update.view.hasFocus ? placeAt(update.state) : null);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);

  const { value, places, checked } = props;
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);
  useEffect(() => {
    const editor = view.current;
    // Meanwhile something else was typed: its own check is on the way.
    if (!editor || editor.state.doc.toString() !== checked) return;
    editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(places)));
  }, [places, checked]);

  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    show: (key) => (view.current ? showPlace(view.current, key) : false),
    insert: (words) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch(editor.state.replaceSelection(words), { scrollIntoView: true });
      editor.focus();
    },
  }));
  return <div ref={holder} />;
}

/** A paste with line breaks becomes one line; Enter goes on to the next field. */
function oneLine(onEnter: () => void): Extension {
  return [
    keymap.of([{ key: 'Enter', run: () => (onEnter(), true) }]),
    EditorState.transactionFilter.of((transaction) =>
      transaction.newDoc.lines > 1
        ? [
            transaction,
            {
              changes: {
                from: 0,
                to: transaction.newDoc.length,
                insert: transaction.newDoc.toString().replaceAll('\n', ' '),
              },
              sequential: true,
            },
          ]
        : transaction,
    ),
  ];
}

function diagnosticsOf(places: readonly Place[]): Diagnostic[] {
  return places.flatMap(({ key, finding: { start, end, severity, advice } }) =>
    start === null || end === null
      ? []
      : [
          {
            from: start,
            to: end,
            severity: severities[severity],
            message: advice,
            source: key,
            renderMessage: () => document.createTextNode(advice),
          },
        ],
  );
}

function showPlace(editor: EditorView, key: string): boolean {
  let found: { anchor: number; head: number } | undefined;
  forEachDiagnostic(editor.state, ({ source }, from, to) => {
    if (source === key) found = { anchor: from, head: to };
  });
  if (!found) return false;
  editor.focus();
  editor.dispatch({ selection: found, effects: EditorView.scrollIntoView(found.anchor, { y: 'center' }) });
  return true;
}

function placeAt(state: EditorState): string | null {
  const { head } = state.selection.main;
  let key: string | null = null;
  forEachDiagnostic(state, ({ source }, from, to) => {
    if (from <= head && head <= to) key = source ?? null;
  });
  return key;
}
