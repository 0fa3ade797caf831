"use client";

import { Button } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { DraftBar } from "@/app/_ui/draft-bar";
import type { SavedDraft } from "@/app/_ui/use-draft-autosave";
import { EventSummary } from "./event-summary";
import type { EventControl } from "./form-types";
import { missingWords } from "./missing-fields";

type EventBarProps = { control: EventControl; draft: SavedDraft; verb: string; isPlanned: boolean; isBusy: boolean };

/** What the event still lacks, what is saved, and the button that saves it. */
export function EventBar({ control, draft, verb, isPlanned, isBusy }: EventBarProps) {
  const [title, startsOn, goals] = useWatch({ control, name: ["title", "startsOn", "goals"] });
  const warning = missingWords({ title, startsOn, goals });
  const isBlank = !title.trim() && !startsOn;
  const outlook = isBlank ? "A title and a day are enough." : <EventSummary control={control} isPlanned={isPlanned} />;
  return (
    <DraftBar draft={draft} warning={warning} otherwise={warning ? null : outlook}>
      <Button type="submit" loading={isBusy}>
        {verb}
      </Button>
    </DraftBar>
  );
}
