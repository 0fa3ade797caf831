"use client";

import { useState } from "react";
import type { MessageKind } from "@/lib/triage/messages/kinds";
import { PlainButton } from "../_ui/plain/button";
import { showNotice } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { saveWords } from "./actions";

type SaveWordsProps = {
  programKey: string;
  program: string;
  kind: MessageKind;
  version: number;
  /** As they are typed now. */
  words: () => { subject: string; body: string };
};

/** Keeps the words for whoever writes to members of the program about this from now on. */
export function SaveWords({ programKey, program, kind, version, words }: SaveWordsProps) {
  const { act, isBusy } = useAction();
  const [seen, setSeen] = useState(version);
  return (
    <PlainButton
      variant="subtle"
      size="compact-sm"
      isBusy={isBusy}
      onClick={() => {
        const { subject, body } = words();
        act(
          () => saveWords({ programKey, kind, version: seen, subject, body }),
          (saved) => {
            setSeen(saved.version);
            showNotice(`Managers of ${program} begin with these words from now on.`);
          },
        );
      }}
    >
      Keep these words for the program
    </PlainButton>
  );
}
