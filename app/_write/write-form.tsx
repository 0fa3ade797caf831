"use client";

import { Button, Group, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type MessageKind, messageFields, messageKindNames, messageKinds } from "@/lib/triage/messages/kinds";
import { FormError } from "../_ui/form-error";
import { Text } from "../_ui/plain/text";
import { useCommandForm } from "../_ui/use-command-form";
import { preview } from "./actions";
import { SaveWords } from "./save-words";
import classes from "./write.module.css";
import type { Begun, Previewed } from "./write-window";

type WriteFormProps = {
  begun: Begun;
  kind?: MessageKind;
  onPreview: (previewed: Previewed) => void;
  onClose: () => void;
};

/** What it is about, and the words of each program of the chosen members. */
export function WriteForm({ begun, kind: first = "missing", onPreview, onClose }: WriteFormProps) {
  const { programs, termIds, replyTo } = begun;
  const wordsOf = (kind: MessageKind) =>
    programs.map(({ key, templates }) => {
      const { subject = "", body = "" } = templates.find((one) => one.kind === kind) ?? {};
      return { programKey: key, subject, body };
    });
  const { form, formProps, field, isBusy, message } = useCommandForm({
    schema: () =>
      import("@/lib/triage/messages/schema").then(({ previewMessagesInput }) =>
        previewMessagesInput.omit({ termIds: true }),
      ),
    defaultValues: { kind: first, words: wordsOf(first), insists: false },
    action: async (typed) => {
      const asked = { ...typed, insists: false };
      const outcome = await preview({ ...asked, termIds });
      return outcome.ok ? { ok: true as const, value: { ...outcome.value, asked } } : outcome;
    },
    onDone: onPreview,
  });
  const kind = form.watch("kind");
  const about = field("kind");
  return (
    <form {...formProps} aria-label="Message">
      <FormError message={message} />
      <NativeSelect
        label="What is it about?"
        description="Nobody is written to twice about the same within 30 days, unless you say so."
        data={messageKinds.map((value) => ({ value, label: messageKindNames[value] }))}
        {...about}
        onChange={(event) => {
          form.setValue("words", wordsOf(event.currentTarget.value as MessageKind));
          form.clearErrors();
          void about.onChange(event);
        }}
      />
      {programs.map(({ key, name, templates, mayEdit }, at) => (
        <fieldset key={key} className={classes.words}>
          {programs.length > 1 ? <legend>To members of {name}</legend> : null}
          <TextInput label="Subject" required {...field(`words.${at}.subject`)} />
          <Textarea
            label="Text"
            description="The mail begins with “Hello” and the name."
            required
            autosize
            minRows={7}
            maxRows={16}
            mt="sm"
            {...field(`words.${at}.body`)}
          />
          {mayEdit && kind !== "other" ? (
            <SaveWords
              key={kind}
              programKey={key}
              program={name}
              kind={kind}
              version={templates.find((one) => one.kind === kind)?.version ?? 0}
              words={() => form.getValues(`words.${at}`)}
            />
          ) : null}
        </fieldset>
      ))}
      <details className={classes.fields}>
        <summary>What can be filled in for each member</summary>
        <dl>
          {Object.entries(messageFields).map(([name, what]) => (
            <div key={name}>
              <dt>{`{${name}}`}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Group mt="md" gap="xs">
        <Button type="submit" loading={isBusy}>
          Show what each reads
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Text size="sm" tone="second">
          {replyTo ? `Answers go to ${replyTo}.` : "You have no e-mail address here: answers go to the installation."}
        </Text>
      </Group>
    </form>
  );
}
