"use client";

import { Box, Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { UnresolvedCountry } from "@/lib/administration/list-unresolved-countries";
import { CountryField } from "../../_ui/country-field";
import { FormBar } from "../../_ui/form-bar";
import { FormError, type FormMessage } from "../../_ui/form-error";
import { plural } from "../../_ui/format";
import { messageOf } from "../../_ui/refusal-message";
import { showUndo } from "../../_ui/undo-notice";
import { settle, takeBackSettling } from "./actions";

type SettleFormProps = { open: UnresolvedCountry[]; countries: { value: string; label: string }[] };

/** A country for each name that one is sure of; the others can wait. */
export function ResolveForm({ open, countries }: SettleFormProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<FormMessage | null>(null);
  const [isBusy, start] = useTransition();
  const given = open.flatMap(({ asWritten }) => {
    const country = chosen[asWritten];
    return country ? [{ asWritten, country }] : [];
  });

  function send() {
    if (given.length === 0) return setMessage({ text: "Choose a country for at least one of them." });
    start(async () => {
      const outcome = await settle({ countries: given });
      if (!outcome.ok) return setMessage(messageOf(outcome));
      setMessage(null);
      setChosen({});
      router.refresh();
      const members = outcome.value.reduce((sum, one) => sum + one.members, 0);
      const activities = outcome.value.reduce((sum, one) => sum + one.activities, 0);
      showUndo({ message: `Settled for ${uses(members, activities)}.`, undo: () => takeBack(given) });
    });
  }

  async function takeBack(settled: typeof given) {
    const outcome = await takeBackSettling({ countries: settled });
    router.refresh();
    if (!outcome.ok) throw new Error(outcome.message);
  }

  return (
    <form
      aria-label="Countries to settle"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormError message={message} />
      {open.map(({ asWritten, members, activities, sample }) => (
        <Group key={asWritten} py="xs" gap="sm" align="center" style={{ borderBottom: "1px solid var(--hairline)" }}>
          <Box flex="1 1 14rem" miw={0}>
            <Text fw={600} style={{ overflowWrap: "anywhere" }}>
              “{asWritten}”
            </Text>
            <Text fz="sm" c="var(--second)" lineClamp={1}>
              {uses(members, activities)}
              {sample ? `, such as ${sample}` : ""}
            </Text>
          </Box>
          <CountryField
            label={undefined}
            aria-label={`Country of “${asWritten}”`}
            placeholder="Leave for later"
            w={240}
            data={countries}
            value={chosen[asWritten] ?? null}
            onChange={(country) => setChosen({ ...chosen, [asWritten]: country ?? "" })}
          />
        </Group>
      ))}
      <FormBar note="The audit keeps your choices.">
        <Button type="submit" loading={isBusy}>
          {given.length > 0 ? `Settle ${plural(given.length, "name")}` : "Settle"}
        </Button>
      </FormBar>
    </form>
  );
}

function uses(members: number, activities: number): string {
  const parts = [
    members > 0 ? plural(members, "member") : "",
    activities > 0 ? plural(activities, "activity", "activities") : "",
  ];
  return parts.filter(Boolean).join(" and ");
}
