import {
  ActionIcon,
  Avatar,
  Button,
  Checkbox,
  Combobox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Kbd,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Skeleton,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';

/** Buttons take their colours from the tokens: Mantine puts white on the primary colour, on dark mode’s light ink that is 2.1 to 1. */
const buttonColors: VariantColorsResolver = (input) => {
  const isInk = input.color === undefined || input.color === 'ink';
  const quiet = { background: 'transparent', hover: 'var(--aw-hover)', border: '1px solid transparent' };
  if (input.variant === 'filled' && isInk) {
    return {
      background: 'var(--aw-ink)',
      hover: 'color-mix(in srgb, var(--aw-ink) 88%, var(--aw-text))',
      color: 'var(--aw-on-ink)',
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'subtle' && isInk) return { ...quiet, color: 'var(--aw-ink)' };
  if (input.variant === 'subtle' && input.color === 'gray') return { ...quiet, color: 'var(--aw-text2)' };
  return defaultVariantColorsResolver(input);
};

// Mantine would make them smaller than the smallest size of this theme.
const labelSize = { '--input-label-size': '0.75rem' };
const errorSize = { '--input-error-size': '0.75rem' };
const descriptionSize = { '--input-description-size': '0.75rem' };

/** The design language's section 5 as a theme. Tokens (`--aw-*`) are in `tokens`. */
export const theme = createTheme({
  colors: {
    ink: ['#EEF6F8', '#E4F0F3', '#BBD9E1', '#97CAD6', '#72BDCF', '#388DA3', '#1B7389', '#0F6075', '#0B4D5E', '#083947'],
    // The greys that Mantine uses without a name (fields, their borders, tracks) are the tokens’ slightly green ones.
    gray: [
      '#F7F8F7',
      '#EDEFEE',
      '#E5E8E6',
      '#D2D7D4',
      '#B4BBB8',
      '#808884',
      '#656D6A',
      '#4F5653',
      '#2E3331',
      '#1B1E1D',
    ],
    dark: [
      '#E6E9E8',
      '#B0B7B5',
      '#8F9895',
      '#757E7B',
      '#3A4041',
      '#24282A',
      '#17191A',
      '#17191A',
      '#24282A',
      '#111313',
    ],
  },
  variantColorResolver: buttonColors,
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.6875rem', sm: '0.75rem', md: '0.8125rem', lg: '0.9375rem', xl: '1.125rem' },
  lineHeights: { xs: '1rem', sm: '1rem', md: '1.25rem', lg: '1.375rem', xl: '1.625rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  cursorType: 'default',
  respectReducedMotion: true,
  breakpoints: { xs: '36em', sm: '48em', md: '61.25em', lg: '73.75em', xl: '88em' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '2rem' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
    },
  },
  other: { serif: "'Source Serif 4 Variable', Georgia, serif" },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', variant: 'default' },
      vars: () => ({
        root: { '--button-height': '1.75rem', '--button-padding-x': '0.625rem', '--button-fz': '0.8125rem' },
      }),
      styles: { root: { fontWeight: 500 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 26, variant: 'subtle', color: 'gray' } }),
    Avatar: Avatar.extend({ defaultProps: { variant: 'filled', color: 'var(--aw-hover)', autoContrast: false } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    // The small height with the size of body text.
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-fz': '0.8125rem', '--input-height': '1.75rem' } }) }),
    Combobox: Combobox.extend({
      vars: () => ({
        options: { '--combobox-option-fz': '0.8125rem' },
        dropdown: { '--combobox-option-fz': '0.8125rem' },
      }),
    }),
    // What stands around a field has one size, whatever the size of the field.
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({ label: labelSize, error: errorSize, success: {}, description: descriptionSize }),
    }),
    InputLabel: Input.Label.extend({ vars: () => ({ label: labelSize }) }),
    InputError: Input.Error.extend({ vars: () => ({ error: errorSize }) }),
    InputDescription: Input.Description.extend({ vars: () => ({ description: descriptionSize }) }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs', autosize: true, minRows: 2 } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xs' } }),
    // What was typed chooses: Enter takes the first that fits, without an arrow key before.
    Select: Select.extend({
      defaultProps: { size: 'xs', checkIconPosition: 'right', selectFirstOptionOnChange: true },
    }),
    MultiSelect: MultiSelect.extend({ defaultProps: { size: 'xs' } }),
    TagsInput: TagsInput.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', withItemsBorders: false },
      vars: () => ({
        root: { '--sc-font-size': '0.75rem', '--sc-padding': '2px 10px', '--sc-color': 'var(--aw-canvas)' },
      }),
    }),
    Switch: Switch.extend({ defaultProps: { size: 'sm', withThumbIndicator: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, withArrow: false } }),
    Menu: Menu.extend({ defaultProps: { radius: 'lg', shadow: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        radius: 'lg',
        shadow: 'md',
        padding: 'xl',
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { color: 'var(--aw-shade)', backgroundOpacity: 1 },
      },
      classNames: { title: 'aw-modal-title' },
    }),
    Skeleton: Skeleton.extend({ defaultProps: { animate: false } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' }, classNames: { root: 'aw-key-cap' } }),
  },
});

const light = {
  canvas: '#FFFFFF',
  rail: '#F3F4F3',
  sunken: '#F7F8F7',
  hover: '#EDEFEE',
  'nav-on': '#E3E7E5',
  blob: '#F1F3F2',
  line: '#E5E8E6',
  'line-strong': '#D2D7D4',
  control: '#808884',
  text: '#1B1E1D',
  text2: '#4F5653',
  text3: '#656D6A',
  ink: '#0F6075',
  'ink-mid': '#97CAD6',
  'ink-soft': '#E4F0F3',
  'on-ink': '#FFFFFF',
  insight: '#8A6100',
  quote: '#4F56B3',
  referral: '#2A7146',
  done: '#2A7146',
  need: '#8A4580',
  late: '#B0322B',
  shade: 'rgba(27, 30, 29, 0.22)',
  pop: '0 0 0 1px rgba(27, 30, 29, 0.08), 0 12px 32px -8px rgba(27, 30, 29, 0.22)',
};

const dark: typeof light = {
  canvas: '#17191A',
  rail: '#111313',
  sunken: '#1C1F20',
  hover: '#24282A',
  'nav-on': '#25292A',
  blob: '#1E2223',
  line: '#292D2E',
  'line-strong': '#3A4041',
  control: '#757E7B',
  text: '#E6E9E8',
  text2: '#B0B7B5',
  text3: '#8F9895',
  ink: '#72BDCF',
  'ink-mid': '#2F6675',
  'ink-soft': '#18323A',
  'on-ink': '#0B1B20',
  insight: '#D8B25C',
  quote: '#A3ABF2',
  referral: '#7FC598',
  done: '#7FC598',
  need: '#DBA0D0',
  late: '#F2938A',
  shade: 'rgba(0, 0, 0, 0.5)',
  pop: '0 0 0 1px rgba(255, 255, 255, 0.09), 0 12px 32px -8px rgba(0, 0, 0, 0.7)',
};

function variables(tokens: typeof light): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--aw-${name}`, value])),
    '--mantine-color-body': tokens.canvas,
    '--mantine-color-text': tokens.text,
    '--mantine-color-dimmed': tokens.text3,
    '--mantine-color-default': tokens.canvas,
    '--mantine-color-default-hover': tokens.hover,
    '--mantine-color-default-color': tokens.text,
    '--mantine-color-default-border': tokens['line-strong'],
    '--mantine-color-placeholder': tokens.text3,
    '--mantine-color-error': tokens.late,
    '--mantine-color-anchor': tokens.ink,
    '--mantine-color-ink-outline': tokens.ink,
    '--mantine-color-ink-text': tokens.ink,
    '--mantine-primary-color-filled': tokens.ink,
    '--mantine-primary-color-contrast': tokens['on-ink'],
    '--mantine-color-gray-light-hover': tokens.hover,
    '--mantine-shadow-md': tokens.pop,
  };
}

/** Mantine sets its colours on :root with the scheme as attribute; only its own resolver wins over that. */
export const cssVariables: CSSVariablesResolver = (given) => ({
  variables: { '--aw-serif': given.other['serif'] as string },
  light: variables(light),
  dark: variables(dark),
});
