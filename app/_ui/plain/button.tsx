import type { ComponentProps, ReactNode } from "react";
import classes from "../button.module.css";

export type PlainButtonLook = {
  variant?: "default" | "light" | "subtle" | "outline";
  color?: "gray" | "red";
  size?: "xs" | "compact-sm";
};

type PlainButtonProps = Omit<ComponentProps<"button">, "color"> &
  PlainButtonLook & {
    leftSection?: ReactNode;
    rightSection?: ReactNode;
    /** Turns, and takes no press. */
    isBusy?: boolean;
  };

/** A button with the look of Mantine's, for pages that load nothing of it. */
export function PlainButton(props: PlainButtonProps) {
  const { variant, color, size, leftSection, rightSection, isBusy, disabled, className, children, ...button } = props;
  return (
    <button
      type="button"
      {...button}
      className={className ? `${classes.button} ${className}` : classes.button}
      data-variant={variant}
      data-color={color}
      data-size={size}
      data-left={leftSection ? "" : undefined}
      data-right={rightSection ? "" : undefined}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
    >
      {leftSection}
      {children}
      {rightSection}
    </button>
  );
}
