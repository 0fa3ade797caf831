"use client";

import { Button, Group } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled-field";
import { CountField } from "@/app/_ui/count-field";
import { FormError } from "@/app/_ui/form-error";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { figureLabels } from "@/lib/activities/figures";
import type { InboxHeadcount } from "@/lib/inbox/items";
import { askAgain, leaveUncounted, recordFigures } from "./actions";
import classes from "./home.module.css";
import { useAnswer } from "./use-answer";

/** How many came, where the question stands. Blank is welcome; one number is enough. */
export function HeadcountForm({ item, viewerId }: { item: InboxHeadcount; viewerId: string }) {
  const { id, version, asks } = item;
  const { answer, isBusy: isAnswering, done } = useAnswer();
  const { formProps, control, form, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/activities/schema").then((module) => module.recordFiguresInput),
    defaultValues: { id, version, figures: Object.fromEntries(asks.map((key) => [key, null])) },
    action: recordFigures,
    keep: `${viewerId}:headcount:${id}`,
    onDone: ({ isSentAgain }) =>
      done(isSentAgain ? "Saved. A reviewer will look at it again." : "Saved. It counts as soon as it is confirmed."),
  });
  const missing = form.formState.errors.figures;
  const words = missing?.root?.message ?? missing?.message;
  return (
    <form {...formProps}>
      <FormError message={words ? null : message} />
      <Group gap="xs" mt="sm" align="flex-start" className={classes.headcount}>
        {asks.map((key) => (
          <Controlled key={key} control={control} name={`figures.${key}`}>
            {(field) => (
              <CountField {...field} aria-label={figureLabels[key].label} placeholder={figureLabels[key].label} />
            )}
          </Controlled>
        ))}
        <Button type="submit" variant="light" loading={isBusy}>
          Save headcount
        </Button>
        <Button
          variant="subtle"
          color="gray"
          disabled={isBusy || isAnswering}
          onClick={() =>
            answer(
              () => leaveUncounted({ id }),
              "Fine. It stays unknown, and we don’t ask again.",
              () => askAgain({ id }),
            )
          }
        >
          I don’t know
        </Button>
      </Group>
      {typeof words === "string" ? (
        <p className={classes.error} role="alert">
          {words}
        </p>
      ) : null}
    </form>
  );
}
