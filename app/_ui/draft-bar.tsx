"use client";

import { Box, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { DraftNote } from "./draft-note";
import { FormBar } from "./form-bar";
import classes from "./form-section.module.css";
import type { SavedDraft } from "./use-draft-autosave";

type DraftBarProps = {
  draft: SavedDraft;
  /** What is still missing, said before what is kept. */
  warning: string | null;
  /** While there is nothing kept. */
  otherwise: ReactNode;
  /** What a phone shows beside the buttons instead of what is saved, which goes above once it came back. */
  brief?: ReactNode;
  /** It shows on a wider screen, too, as long as no rail says the same there. */
  isBriefBeside?: boolean;
  maxWidth?: number;
  /** Buttons; the filled one, of type submit, last. */
  children: ReactNode;
};

/** The bar of a form whose draft is kept: what is missing, what is saved, and the buttons. */
export function DraftBar({ draft, warning, otherwise, brief, isBriefBeside, maxWidth, children }: DraftBarProps) {
  const isAbove = brief !== undefined && draft.isRestored;
  return (
    <FormBar
      maxWidth={maxWidth}
      above={
        warning || isAbove ? (
          <Text component="div" hiddenFrom="xs" fz="sm" c="var(--second)" pb={8}>
            {warning} {isAbove ? <DraftNote draft={draft} isShort /> : null}
          </Text>
        ) : null
      }
      note={
        <>
          <Box visibleFrom="xs">
            {isBriefBeside ? <div className={classes.brief}>{brief}</div> : null}
            {warning} <DraftNote draft={draft} otherwise={otherwise} />
          </Box>
          <Box hiddenFrom="xs">{brief ?? <DraftNote draft={draft} isShort otherwise={otherwise} />}</Box>
        </>
      }
    >
      {children}
    </FormBar>
  );
}
