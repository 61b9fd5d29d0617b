import {
  createTheme,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** The one accent: a deep blue-green, as on the candidates' pages. */
const deep: MantineColorsTuple = [
  '#e4eef3',
  '#c3e3f4',
  '#9fd0ea',
  '#7db9d8',
  '#559bbd',
  '#357c9f',
  '#266385',
  '#1d4f6b',
  '#163d54',
  '#0f2b3c',
];

/** Warm neutrals; Mantine draws borders, fields and hovers from these two. */
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f6f4f0',
  '#efece6',
  '#e3ded6',
  '#cfc8bd',
  '#a79f93',
  '#857d72',
  '#5d574f',
  '#3f3a34',
  '#26231f',
];
const dark: MantineColorsTuple = [
  '#f0ece6',
  '#d3ccc2',
  '#bbb4aa',
  '#8f887e',
  '#3a3733',
  '#2b2926',
  '#211f1d',
  '#171614',
  '#121110',
  '#0c0b0a',
];

/** What is filled or warns takes our tokens, which hold their contrast in both schemes; Mantine would judge by the light one alone. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  if (input.variant === 'light' && input.color === 'yellow')
    return { ...resolved, background: 'var(--warm-soft)', hover: 'var(--warm-soft)', color: 'var(--warm)' };
  if (input.variant !== 'filled') return resolved;
  const isGrave = input.color === 'red';
  return {
    ...resolved,
    background: isGrave ? 'var(--wrong)' : 'var(--act)',
    hover: isGrave ? 'var(--wrong)' : 'var(--act-more)',
    color: 'var(--on-act)',
  };
};

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: { fontWeight: '650' },
  colors: { deep, gray, dark },
  primaryColor: 'deep',
  primaryShade: { light: 7, dark: 2 },
  autoContrast: true,
  variantColorResolver,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // By name: a component that is named by its import would be a part of every page.
  components: {
    // Told apart from the words around it by more than its colour (WCAG 2.2, 1.4.1).
    Anchor: { defaultProps: { underline: 'always' } },
    Button: { defaultProps: { size: 'sm' } },
    // What may be left out says so in its label; the rest is needed.
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});

/** Mantine's own colours are ours, so that no component has a white or a black of its own; it names them for each scheme. */
const ours = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-placeholder': 'var(--edge)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--wrong)',
  '--mantine-color-anchor': 'var(--act)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
