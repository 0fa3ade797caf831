import { FileLinks } from "@/app/_evidence/file-links";
import { formatDay } from "@/app/_ui/format";
import { ButtonLink, OutLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { dayOfInstant } from "@/lib/core/clock";
import type { Fact } from "@/lib/facts/list";
import { factStateOn, factTitle } from "@/lib/facts/words";
import { CheckButton, RemoveButton } from "./fact-buttons";
import classes from "./facts.module.css";
import { kindWords } from "./kinds";

type FactRowsProps = { facts: readonly Fact[]; path: string; day: string; timeZone: string; mayCheck: boolean };

/** Each fact with its days, what shows it, whether somebody checked it, and what can be done. */
export function FactRows({ facts, path, day, timeZone, mayCheck }: FactRowsProps) {
  return (
    <ul className={classes.facts} aria-label="Facts">
      {facts.map((fact) => {
        const { id, version, number, link, files, checkedAt } = fact;
        const title = factTitle(fact);
        const state = factStateOn(fact, day);
        return (
          <li key={id}>
            <div>
              <Text weight={600}>{title}</Text>
              <Text size="sm" tone={state === "ends_soon" || state === "ended" ? "rust" : "second"}>
                {daysWords(fact, state)}
                {number ? `. Number ${number}` : ""}
              </Text>
              {link || files.length > 0 ? (
                <Text as="div" size="sm" tone="second">
                  {link ? <OutLink href={link}>Link</OutLink> : null}
                  {link && files.length > 0 ? ", " : null}
                  <FileLinks files={files} />
                </Text>
              ) : null}
              <Text size="sm" tone={checkedAt ? "second" : "accent"}>
                {checkedAt ? checkWords(fact, timeZone) : "Not checked yet"}
              </Text>
            </div>
            <div className={classes.buttons}>
              {mayCheck ? <CheckButton choice={{ id, version }} title={title} isChecked={checkedAt !== null} /> : null}
              <ButtonLink href={`${path}/${id}`} variant="default" size="compact-md" aria-label={`Correct ${title}`}>
                Correct
              </ButtonLink>
              <RemoveButton choice={{ id, version }} title={title} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function daysWords({ kind, fromOn, toOn }: Fact, state: ReturnType<typeof factStateOn>): string {
  const began = `${kindWords[kind].from} ${formatDay(fromOn)}`;
  if (!toOn) return began;
  if (state === "ended") return `${began}, ended ${formatDay(toOn)}`;
  return `${began}, ${kind === "certification" ? "ends" : "until"} ${formatDay(toOn)}`;
}

function checkWords({ checkedAt, checkedBy }: Fact, timeZone: string): string {
  const on = checkedAt ? formatDay(dayOfInstant(checkedAt, timeZone)) : "";
  return `Checked ${checkedBy ? `by ${checkedBy}, ` : ""}${on}`;
}
