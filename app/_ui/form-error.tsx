import { Alert, Anchor, List, ListItem } from "@mantine/core";
import { Icon } from "./icon";

/** What the form as a whole has to say; `needsSignIn` offers it in a new tab, so that nothing typed is left behind. */
export type FormMessage = { text: string; details?: string[]; needsSignIn?: boolean };

export function FormError({ message }: { message: FormMessage | null }) {
  if (!message) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      bg="var(--error-soft)"
      c="var(--error)"
      my="sm"
      icon={<Icon name="alert" />}
      styles={{ message: { color: "var(--error)" } }}
    >
      {message.text}
      {message.details?.length ? (
        <List size="sm" mt={4}>
          {message.details.map((detail) => (
            <ListItem key={detail}>{detail}</ListItem>
          ))}
        </List>
      ) : null}
      {message.needsSignIn ? (
        <>
          {" "}
          <Anchor href="/sign-in" target="_blank" rel="noopener" fz="inherit" underline="always">
            Sign in in a new tab
          </Anchor>
          , then send again here.
        </>
      ) : null}
    </Alert>
  );
}
