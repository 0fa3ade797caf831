"use client";

import { Button } from "@mantine/core";
import { type Control, type FieldValues, get, type Path, useFormState, useWatch } from "react-hook-form";

type FieldQuestionProps<Input extends FieldValues, Output> = {
  control: Control<Input, unknown, Output>;
  /** The field that the question may stand at. */
  name: Path<Input>;
  question: string;
  answer: string;
  /** With what stands in the field. */
  onAnswer: (value: string) => void;
};

/** One press that says yes to a question, where it stands at a field in place of an error. */
export function FieldQuestion<Input extends FieldValues, Output>(props: FieldQuestionProps<Input, Output>) {
  const { control, name, question, answer, onAnswer } = props;
  const { errors } = useFormState({ control, name });
  const value: unknown = useWatch({ control, name });
  const asked: unknown = get(errors, `${name}.message`);
  if (asked !== question || typeof value !== "string") return null;
  return (
    <Button variant="light" size="compact-md" mt={6} onClick={() => onAnswer(value)}>
      {answer}
    </Button>
  );
}
