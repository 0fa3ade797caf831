import type { ReactNode } from "react";
import buttons from "../_ui/button.module.css";

type SubmitButtonProps = {
  isBusy: boolean;
  variant?: "default";
  size?: "md";
  isWide?: boolean;
  children: ReactNode;
};

/** Sends the form that it stands in; a turning circle while the answer is on its way. */
export function SubmitButton({ isBusy, variant, size, isWide, children }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      className={buttons.button}
      data-variant={variant}
      data-size={size}
      data-wide={isWide ? "" : undefined}
      aria-busy={isBusy}
      disabled={isBusy}
    >
      {children}
    </button>
  );
}
