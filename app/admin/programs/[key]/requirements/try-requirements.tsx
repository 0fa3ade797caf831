"use client";

import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { useAction } from "@/app/_ui/use-action";
import { describeRequirement, type RequirementNames } from "@/lib/requirements/describe";
import type { Requirement } from "@/lib/requirements/schema";
import type { TriedTerm } from "@/lib/requirements/try";
import { tryRequirements } from "./actions";
import type { RequirementsControl } from "./form-types";
import classes from "./requirements.module.css";

type TryRequirementsProps = {
  control: RequirementsControl;
  programKey: string;
  level: string | null;
  /** In force today. */
  current: readonly Requirement[];
  names: RequirementNames;
};

type Tried = { terms: number; gains: number; misses: number; shown: TriedTerm[]; of: string };

/** Whom the requirements as they stand in the form would affect, and one member as an example; before anything is saved. */
export function TryRequirements({ control, programKey, level, current, names }: TryRequirementsProps) {
  const typed = useWatch({ control, name: "requirements" });
  const { act, isBusy } = useAction();
  const [tried, setTried] = useState<Tried | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [termId, setTermId] = useState<string | null>(null);
  const isStale = tried !== null && tried.of !== JSON.stringify(typed);
  const chosen = tried?.shown.find((one) => one.termId === termId) ?? tried?.shown[0];

  const look = () =>
    act(
      () => tryRequirements({ programKey, level, requirements: typed }),
      (value) => {
        setTrouble(null);
        setTried({ ...value, of: JSON.stringify(typed) });
      },
      ({ message, fields }) => setTrouble(Object.values(fields ?? {})[0] ?? message),
    );

  return (
    <section className={classes.try} aria-label="Try it">
      <h2>Try it</h2>
      <Text size="sm" tone="second">
        What this would mean for those who hold such a term today. Nothing is saved.
      </Text>
      <Button variant="default" loading={isBusy} onClick={look}>
        {tried ? "Try it again" : "Show whom it affects"}
      </Button>
      {trouble ? (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      ) : null}
      <div aria-live="polite">
        {isStale ? (
          <Text size="sm" tone="second">
            You changed something since. Try it again.
          </Text>
        ) : null}
        {tried ? <Affected tried={tried} /> : null}
      </div>
      {tried && chosen ? (
        <>
          <Select
            label="As an example"
            searchable
            allowDeselect={false}
            data={tried.shown.map(({ termId: value, name }) => ({ value, label: name }))}
            value={chosen.termId}
            onChange={setTermId}
            comboboxProps={{ withinPortal: true }}
          />
          <OneTerm chosen={chosen} requirements={typed} current={current} names={names} />
          <TextLink href={`/terms/${chosen.termId}`} fz="sm">
            See today’s records of {chosen.name}
          </TextLink>
        </>
      ) : null}
    </section>
  );
}

function Affected({ tried }: { tried: Tried }) {
  const { terms, gains, misses, shown } = tried;
  if (terms === 0) return <Text>Nobody holds such a term today.</Text>;
  const groups = [
    { effect: "misses", count: misses, words: "would now miss something" },
    { effect: "gains", count: gains, words: "would now have enough" },
  ] as const;
  return (
    <>
      {groups.map(({ effect, count, words }) =>
        count === 0 ? (
          <p key={effect} className={classes.affected}>
            <strong>0</strong> {words}
          </p>
        ) : (
          <details key={effect} className={classes.affected}>
            <summary>
              <strong>{count}</strong> {words}
            </summary>
            <ul>
              {shown
                .filter((one) => one.effect === effect)
                .map(({ termId, name }) => (
                  <li key={termId}>
                    <TextLink href={`/terms/${termId}`}>{name}</TextLink>
                  </li>
                ))}
            </ul>
          </details>
        ),
      )}
      <p className={classes.affected}>
        <strong>{terms - gains - misses}</strong> with the same result
      </p>
    </>
  );
}

type OneTermProps = {
  chosen: TriedTerm;
  requirements: readonly Requirement[];
  current: readonly Requirement[];
  names: RequirementNames;
};

function OneTerm({ chosen, requirements, current, names }: OneTermProps) {
  const words = (list: readonly Requirement[], key: string) => {
    const found = list.find((one) => one.key === key);
    return found ? describeRequirement(found, names) : null;
  };
  const keys = [...new Set([...chosen.after, ...chosen.before].map(({ key }) => key))];
  const amount = (list: TriedTerm["before"], key: string) => {
    const found = list.find((one) => one.key === key);
    return found ? `${found.done} of ${found.atLeast}` : "not asked";
  };
  return (
    <table className={classes.example} aria-label={`${chosen.name}, today and then`}>
      <thead>
        <tr>
          <th scope="col">What is asked</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{words(requirements, key) ?? words(current, key) ?? key}</th>
            <td>{amount(chosen.before, key)}</td>
            <td>{amount(chosen.after, key)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
