import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

// What is filled in or asked for. Example: "{{ role }}", "{% if thanks %}"
const PLACEHOLDER = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/gu;

const marks = new MatchDecorator({
  regexp: PLACEHOLDER,
  decoration: ([text]) => Decoration.mark({ class: text.startsWith('{%') ? 'condition' : 'filled-in' }),
});

const chips = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = marks.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = marks.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

const look = EditorView.theme({
  '.filled-in': {
    padding: '0.0625rem 0.25rem',
    borderRadius: '0.25rem',
    backgroundColor: 'var(--act-soft)',
    color: 'var(--ink)',
    whiteSpace: 'nowrap',
  },
  '.condition': { color: 'var(--quiet)', fontSize: '0.875em' },
});

/** Shows placeholders as chips and conditions small, so that the letter can be read between them. */
export const placeholderMarks = [chips, look];
