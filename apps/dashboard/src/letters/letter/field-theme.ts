import { EditorView } from '@codemirror/view';

/** How a finding is underlined: by its shape, and by its colour where that can be seen. */
const underline = (style: string, colour: string) => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline ${style} ${colour}`,
  textDecorationThickness: '2px',
  textUnderlineOffset: '4px',
  textDecorationSkipInk: 'none',
});

/** The letter as it reads, not as code: the page's own type, no frame, no gutter. */
export const fieldTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-lintRange-error': underline('wavy', 'var(--wrong)'),
  '.cm-lintRange-warning': underline('dashed', 'var(--warm)'),
  '.cm-lintRange-info': underline('dotted', 'var(--edge)'),
  '.cm-lintRange-active': { backgroundColor: 'var(--act-soft)' },
  '.cm-tooltip': {
    maxWidth: '22rem',
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '0.5rem',
    boxShadow: '0 4px 16px rgb(0 0 0 / 12%)',
    overflow: 'hidden',
  },
  '.cm-tooltip .cm-diagnostic': { padding: '0.5rem 0.75rem', fontSize: '0.875rem', lineHeight: '1.45' },
  '.cm-tooltip .cm-diagnostic-error': { borderLeft: '4px solid var(--wrong)' },
  '.cm-tooltip .cm-diagnostic-warning': { borderLeft: '4px solid var(--warm)' },
  '.cm-tooltip .cm-diagnostic-info': { borderLeft: '4px solid var(--edge)' },
  '.cm-diagnosticSource': { display: 'none' },
});
