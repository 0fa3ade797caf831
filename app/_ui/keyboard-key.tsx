import { Kbd } from "@mantine/core";

export type KeyProps = { children: string; tone?: "page" | "dark" | "filled" };

const looks = {
  page: { c: "var(--second)", bg: "var(--page)", bd: "1px solid var(--line)" },
  dark: { c: "#dde2e4", bg: "transparent", bd: "1px solid #656f72" },
  filled: { c: "inherit", bg: "transparent", bd: "1px solid rgba(255, 255, 255, 0.45)" },
};

/** A key as a small cap beside the action it triggers; `filled` inside a filled button. */
export function Key({ children, tone = "page" }: KeyProps) {
  return (
    <Kbd visibleFrom="xs" size="xs" fz={11} px={5} py={1} ff="text" aria-hidden="true" {...looks[tone]}>
      {children}
    </Kbd>
  );
}
