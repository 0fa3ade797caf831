"use client";

import { useRouter } from "next/navigation";
import { PersonAvatar } from "@/app/_ui/avatar";
import { TextLink } from "@/app/_ui/links";
import { PlainButton } from "@/app/_ui/plain/button";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { takeBack } from "./actions";
import classes from "./cycle.module.css";

type Row = { id: string; version: number; name: string; words: string; href: string; minutes: number | null };

/** The latest decisions whose letter has not left, each with how many minutes are left to undo it. */
export function Undoable({ rows }: { rows: readonly Row[] }) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  if (rows.length === 0) return null;
  return (
    <Section title="You can still undo" note="before the letter leaves">
      <ul className={classes.undoable} data-links>
        {rows.map(({ id, version, name, words, href, minutes }) => (
          <li key={id}>
            <PersonAvatar name={name} />
            <div>
              <TextLink href={href} fw={600} c="inherit">
                {name}
              </TextLink>
              <Text size="sm" tone="second">
                {words}
              </Text>
            </div>
            <span className={classes.minutes}>
              {minutes === null ? (
                "no reason yet"
              ) : (
                <>
                  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                    <circle cx="8" cy="8" r="6" fill="none" stroke="var(--track)" strokeWidth="4" />
                    <circle
                      cx="8"
                      cy="8"
                      r="6"
                      fill="none"
                      stroke="var(--accent-mark)"
                      strokeWidth="4"
                      pathLength="60"
                      strokeDasharray={`${minutes} 60`}
                      transform="rotate(-90 8 8)"
                    />
                  </svg>
                  {minutes} min
                </>
              )}
            </span>
            <PlainButton
              variant="default"
              size="compact-sm"
              isBusy={isBusy}
              aria-label={`Undo: ${name}, ${words}`}
              onClick={() =>
                act(
                  () => takeBack({ id, version }),
                  () => {
                    showNotice(`Undone: ${name}.`);
                    router.refresh();
                  },
                )
              }
            >
              Undo
            </PlainButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
