import type { ComponentProps, CSSProperties, ReactNode } from "react";
import buttons from "./button.module.css";
import classes from "./links.module.css";

type Target = { href: string; children: ReactNode };
type Plain = Pick<ComponentProps<"a">, "className" | "style" | "title" | "aria-label" | "aria-current" | "onClick">;

type Step = "xs" | "sm" | "md" | "lg" | "xl";

/** Where it stands: the few of Mantine's style props that links use, by its names. */
type Place = {
  mt?: Step | number;
  mr?: Step | number;
  w?: CSSProperties["width"];
  flex?: CSSProperties["flex"];
  display?: CSSProperties["display"];
};
type TextLook = Place & {
  fz?: Step | "inherit" | number;
  fw?: CSSProperties["fontWeight"];
  c?: string;
  lh?: CSSProperties["lineHeight"];
  ta?: CSSProperties["textAlign"];
  truncate?: boolean;
  underline?: "hover" | "always" | "never";
};
type ButtonLook = Place & {
  variant?: "filled" | "default" | "light" | "subtle";
  color?: "gray";
  size?: "sm" | "md" | "compact-sm" | "compact-md";
  leftSection?: ReactNode;
  rightSection?: ReactNode;
  fullWidth?: boolean;
};

/** A link to another page, followed without loading everything anew: see `PageLinks`. */
export function TextLink(props: TextLook & Plain & Target) {
  return <Text {...props} data-link />;
}

/** To an address that somebody wrote: no opener, no referrer, no endorsement. */
export function OutLink(props: TextLook & Plain & Target) {
  return <Text {...props} target="_blank" rel="noopener noreferrer nofollow ugc" />;
}

export function ButtonLink(props: ButtonLook & Plain & Target) {
  return <Pressed {...props} data-link />;
}

/** For files and sign-out: a plain request. */
export function DownloadLink(props: ButtonLook & Plain & Target & { download?: boolean | string }) {
  return <Pressed variant="default" {...props} />;
}

export function IconLink({ label, children, href }: Target & { label: string }) {
  return (
    <a href={href} className={classes.icon} aria-label={label} data-link>
      {children}
    </a>
  );
}

function Text(props: TextLook & ComponentProps<"a">) {
  const { fz, fw, c, lh, ta, truncate, underline, className, style, ...rest } = props;
  const { place, link } = placed(rest);
  const fontSize = typeof fz === "number" || fz === "inherit" ? fz : fz && `var(--mantine-font-size-${fz})`;
  return (
    <a
      {...link}
      className={classesOf(classes.text, truncate && classes.truncate, className)}
      data-underline={underline}
      style={{ ...place, fontSize, fontWeight: fw, color: c, lineHeight: lh, textAlign: ta, ...style }}
    />
  );
}

function Pressed(props: ButtonLook & ComponentProps<"a">) {
  const { variant, color, size, leftSection, rightSection, fullWidth, className, style, children, ...rest } = props;
  const { place, link } = placed(rest);
  return (
    <a
      {...link}
      className={classesOf(buttons.button, className)}
      style={{ ...place, ...style }}
      data-variant={variant}
      data-color={color}
      data-size={size === "sm" ? undefined : size}
      data-left={leftSection ? "" : undefined}
      data-right={rightSection ? "" : undefined}
      data-wide={fullWidth ? "" : undefined}
    >
      {leftSection}
      {children}
      {rightSection}
    </a>
  );
}

function placed<Rest extends Place>({ mt, mr, w, flex, display, ...link }: Rest) {
  return { place: { marginTop: space(mt), marginRight: space(mr), width: w, flex, display }, link };
}

const space = (step?: Step | number) => (typeof step === "string" ? `var(--mantine-spacing-${step})` : step);
const classesOf = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(" ");
