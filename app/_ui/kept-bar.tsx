"use client";

import { Box, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { FormBar } from "./form-bar";
import { KeptNote } from "./kept-note";
import type { Kept } from "./use-kept-draft";

type KeptBarProps = {
  kept: Kept;
  /** What is still missing, said before what is kept. */
  warning: string | null;
  /** While there is nothing kept. */
  otherwise: ReactNode;
  /** What a phone shows beside the buttons instead of what is kept, which goes above once it came back. */
  brief?: ReactNode;
  maxWidth?: number;
  /** Buttons; the filled one, of type submit, last. */
  children: ReactNode;
};

/** The bar of a form whose draft is kept: what is missing, what is kept, and the buttons. */
export function KeptBar({ kept, warning, otherwise, brief, maxWidth, children }: KeptBarProps) {
  const isAbove = brief !== undefined && kept.isRestored;
  return (
    <FormBar
      maxWidth={maxWidth}
      above={
        warning || isAbove ? (
          <Text component="div" hiddenFrom="xs" fz="sm" c="var(--second)" pb={8}>
            {warning} {isAbove ? <KeptNote kept={kept} isShort /> : null}
          </Text>
        ) : null
      }
      note={
        <>
          <Box visibleFrom="xs">
            {warning} <KeptNote kept={kept} otherwise={otherwise} />
          </Box>
          <Box hiddenFrom="xs">{brief ?? <KeptNote kept={kept} isShort otherwise={otherwise} />}</Box>
        </>
      }
    >
      {children}
    </FormBar>
  );
}
