import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { letterKindNames } from "@/lib/cycles/letters/kinds";
import type { lettersOfCycle } from "@/lib/cycles/letters/list";
import classes from "./cycle.module.css";
import { SendLetters } from "./send-letters";

type LettersProps = {
  cycleId: string;
  path: string;
  program: string;
  letters: Awaited<ReturnType<typeof lettersOfCycle>>;
};

/** The letters by kind, what waits for a reason, and the box that sends those that are ready. */
export function Letters({ cycleId, path, program, letters }: LettersProps) {
  const { ready, held, sent, failed, withoutAddress } = letters;
  const kinds = letters.kinds.filter((one) => one.ready + one.held + one.sent > 0);
  const waiting = ready + held;
  return (
    <Section
      title={waiting === 0 ? "No letter waits" : `${plural(waiting, "letter waits", "letters wait")}`}
      note="Nothing leaves before you send it, or before its hour is over."
    >
      {kinds.length > 0 ? (
        <table className={classes.letters} aria-label="Letters" data-links>
          <thead>
            <tr>
              <th scope="col">Letter</th>
              <th scope="col">Subject</th>
              <th scope="col">Ready</th>
              <th scope="col">No reason yet</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {kinds.map((one) => (
              <tr key={one.kind}>
                <th scope="row">{letterKindNames[one.kind]}</th>
                <td>{one.subject.replaceAll("{program}", program)}</td>
                <td data-label="ready">{one.ready || "none"}</td>
                <td data-label="no reason yet" data-held={one.held > 0 ? "" : undefined}>
                  {one.held > 0 ? (
                    <TextLink href={`${path}/terms?state=no_reason`} c="inherit">
                      {one.held}
                    </TextLink>
                  ) : (
                    "none"
                  )}
                </td>
                <td>
                  <TextLink href={`${path}/letters?kind=${one.kind}`} fw={540} aria-label={previewLabel(one.kind)}>
                    Preview
                  </TextLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Text tone="second">
          Each decision has a letter. <TextLink href={`${path}/letters`}>Read what they say</TextLink>
        </Text>
      )}
      {ready > 0 ? (
        <SendLetters cycleId={cycleId} {...{ ready, held, withoutAddress }} previewHref={`${path}/letters`} />
      ) : null}
      {sent > 0 ? (
        <Text size="sm" tone="second" above={12}>
          {plural(sent, "letter has left", "letters have left")}
          {failed > 0 ? `; ${failed} could not be delivered by mail. Those members read it here` : ""}. Each letter is
          sent once.
        </Text>
      ) : null}
    </Section>
  );
}

function previewLabel(kind: keyof typeof letterKindNames): string {
  return `Preview: ${letterKindNames[kind]}`;
}
