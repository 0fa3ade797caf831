import { Group, Stack, Text } from "@mantine/core";
import { ActButton } from "../../_ui/action-button";
import { TextLink } from "../../_ui/links";
import { askForConfirmation } from "./actions";

type AddressesProps = { addresses: { email: string; isConfirmed: boolean; opens: boolean }[]; editHref: string };

/** Which addresses let one in, and how one that does not yet comes to. */
export function Addresses({ addresses, editHref }: AddressesProps) {
  const opening = addresses.filter(({ opens }) => opens).map(({ email }) => email);
  const waiting = addresses.filter(({ isConfirmed, opens }) => !isConfirmed && !opens);
  return (
    <Stack gap="sm">
      <Text c="var(--second)">
        {opening.length > 0
          ? `You can sign in with a link to ${opening.join(" or ")}.`
          : "You cannot sign in by e-mail yet. An administrator can add an address."}{" "}
        <TextLink href={editHref}>Change your addresses</TextLink>
      </Text>
      {waiting.map(({ email }) => (
        <Group key={email} gap="md">
          <Text style={{ overflowWrap: "anywhere" }}>
            {email}{" "}
            <Text span inherit c="var(--second)">
              is not confirmed yet, so you cannot sign in with it.
            </Text>
          </Text>
          <ActButton
            act={askForConfirmation.bind(null, email)}
            done={`A link is on its way to ${email}.`}
            label={`Send a link to confirm ${email}`}
          >
            Send a link to confirm it
          </ActButton>
        </Group>
      ))}
    </Stack>
  );
}
