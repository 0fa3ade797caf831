"use client";

import { Button } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { KeptBar } from "@/app/_ui/kept-bar";
import type { Kept } from "@/app/_ui/use-kept-draft";
import type { EventControl } from "./form-types";
import { missingWords } from "./missing";
import { Outlook } from "./outlook";

type EventBarProps = { control: EventControl; kept: Kept; verb: string; isPlanned: boolean; isBusy: boolean };

/** What the event still lacks, what is kept, and the button that saves it. */
export function EventBar({ control, kept, verb, isPlanned, isBusy }: EventBarProps) {
  const [title, startsOn, goals] = useWatch({ control, name: ["title", "startsOn", "goals"] });
  const warning = missingWords({ title, startsOn, goals });
  const isBlank = !title.trim() && !startsOn;
  const outlook = isBlank ? "A title and a day are enough." : <Outlook control={control} isPlanned={isPlanned} />;
  return (
    <KeptBar kept={kept} warning={warning} otherwise={warning ? null : outlook}>
      <Button type="submit" loading={isBusy}>
        {verb}
      </Button>
    </KeptBar>
  );
}
