import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from "@mantine/core";
import { colors } from "./colors";

/** The faces of fonts/: what a letter's own file does not have comes from the next name. */
const text =
  "'Geist Rest', var(--font-text), 'Geist Until', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";
const head = `'Mona Rest', var(--font-head), 'Mona Until', ${text}`;

const softNames: Record<string, string> = { petrol: "accent", rust: "rust", red: "error" };

/** Soft buttons keep a line of their own hue; quiet ones are second ink. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const soft = softNames[input.color ?? "petrol"];
  if (input.variant === "light" && soft) {
    const line = soft === "accent" ? "var(--accent-line)" : "transparent";
    return {
      ...resolved,
      background: `var(--${soft}-soft)`,
      hover: `var(--${soft}-soft)`,
      color: `var(--${soft})`,
      border: `1px solid ${line}`,
    };
  }
  if (input.variant === "subtle") {
    const color = input.color === "gray" ? "var(--second)" : `var(--${soft ?? "accent"})`;
    return { ...resolved, hover: "var(--hover)", color };
  }
  return resolved;
};

export const theme = createTheme({
  colors,
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  white: "#fff",
  black: "#141e20",
  variantColorResolver,
  fontFamily: text,
  headings: {
    fontFamily: head,
    fontWeight: "640",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "1.625rem", lineHeight: "1.2" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h3: { fontSize: ".875rem", lineHeight: "1.4" },
    },
  },
  fontSizes: { xs: ".75rem", sm: ".8125rem", md: ".875rem", lg: "1rem", xl: "1.125rem" },
  fontWeights: { regular: "450", medium: "600", bold: "640" },
  spacing: { xs: ".5rem", sm: ".75rem", md: "1rem", lg: "1.5rem", xl: "2.5rem" },
  radius: { xs: "3px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  shadows: {
    xs: "0 1px 1px rgba(20,30,32,.05)",
    sm: "0 1px 2px rgba(20,30,32,.08)",
    md: "0 2px 4px rgba(20,30,32,.06), 0 8px 24px -6px rgba(20,30,32,.14)",
    lg: "0 4px 8px rgba(20,30,32,.06), 0 20px 48px -12px rgba(20,30,32,.22)",
  },
  // By name, since to name the components themselves would bring all of them into every page.
  components: {
    Anchor: { defaultProps: { fw: 540, underline: "hover" } },
    Button: { defaultProps: { size: "sm" } },
    Input: { defaultProps: { size: "sm" } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ["label", "description", "input", "error"] },
      styles: {
        label: { fontSize: "0.875rem", fontWeight: 600, marginBottom: 4 },
        description: { fontSize: "0.8125rem" },
        error: { fontSize: "0.8125rem", fontWeight: 540, marginTop: 5 },
      },
    },
    Popover: { defaultProps: { radius: "lg", shadow: "lg", transitionProps: { duration: 120 } } },
  },
});
