"use client";

import { Button, Group } from "@mantine/core";
import { Controlled } from "@/app/_ui/controlled";
import { CountField } from "@/app/_ui/count-field";
import { FormError } from "@/app/_ui/form-error";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { figureWords } from "@/lib/activities/figures/rules";
import { figuresInput } from "@/lib/activities/figures/schema";
import type { Headcount } from "@/lib/needs/rules";
import { askAgain, leaveUncounted, recordFigures } from "./actions";
import classes from "./home.module.css";
import { useAnswer } from "./use-answer";

/** How many came, where the question stands. Blank is welcome; one number is enough. */
export function HeadcountForm({ need, viewerId }: { need: Headcount; viewerId: string }) {
  const { id, version, asks } = need;
  const { answer, isBusy: isAnswering, done } = useAnswer();
  const { formProps, control, form, isBusy, message } = useCommandForm({
    schema: figuresInput,
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
              <CountField {...field} aria-label={figureWords[key].label} placeholder={figureWords[key].label} />
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
