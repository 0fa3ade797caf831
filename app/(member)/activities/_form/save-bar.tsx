"use client";

import { Box, Button } from "@mantine/core";
import { CommandKey } from "@/app/_ui/command-key";
import { DraftBar } from "@/app/_ui/draft-bar";
import type { SavedDraft } from "@/app/_ui/use-draft-autosave";
import { AdvancesLine } from "./advances-rail";
import type { FormState } from "./form-types";
import type { AdvancedProgram } from "./what-it-advances";

type SaveBarProps = {
  draft: SavedDraft;
  advance: AdvancedProgram;
  /** That it would count nowhere, and what helps. */
  warning: string | null;
  isBusy: boolean;
  state: FormState;
  onDraft?: (event: React.MouseEvent) => void;
  /** Goes back to what is changed; what was typed is kept on this device, or not. */
  onLeave?: (isKept: boolean) => void;
};

const notes = {
  returned: "It goes back to the reviewer.",
  confirmed: "A reviewer looks again, unless you only change who can see it.",
  submitted: "It stays in review.",
} as const;

/** What is saved and what will happen, and the buttons for it. */
export function SaveBar({ draft, advance, warning, isBusy, state, onDraft, onLeave }: SaveBarProps) {
  return (
    <DraftBar
      draft={draft}
      warning={warning}
      otherwise={state ? notes[state] : "A title and a day are enough."}
      brief={<AdvancesLine advance={advance} />}
      isBriefBeside
      maxWidth={1128}
    >
      {onLeave ? (
        <Button
          variant="subtle"
          color="gray"
          px={{ base: "xs", xs: "md" }}
          disabled={isBusy}
          onClick={() => onLeave(false)}
        >
          Cancel
        </Button>
      ) : null}
      {onLeave && state === "returned" ? (
        <Button variant="default" px={{ base: "xs", xs: "md" }} disabled={isBusy} onClick={() => onLeave(true)}>
          Save draft
        </Button>
      ) : null}
      {onDraft ? (
        <Button variant="subtle" color="gray" px={{ base: "xs", xs: "md" }} disabled={isBusy} onClick={onDraft}>
          Save draft
        </Button>
      ) : null}
      <Button
        type="submit"
        loading={isBusy}
        rightSection={
          <Box visibleFrom="xs">
            <CommandKey tone="filled">↵</CommandKey>
          </Box>
        }
      >
        {state === "returned" ? (
          <>
            <Box component="span" visibleFrom="xs">
              Fix and send again
            </Box>
            <Box component="span" hiddenFrom="xs">
              Send again
            </Box>
          </>
        ) : state ? (
          "Save changes"
        ) : (
          "Send to review"
        )}
      </Button>
    </DraftBar>
  );
}
