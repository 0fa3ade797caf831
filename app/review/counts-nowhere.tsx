import { Button, Group, Text } from "@mantine/core";

type CountsNowhereProps = { onConfirm: () => void; onCancel: () => void };

/** Asked before something is confirmed that no program would count; the key for Confirm does nothing here. */
export function CountsNowhere({ onConfirm, onCancel }: CountsNowhereProps) {
  return (
    <div
      role="alert"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Text fw={600}>This would count for no program.</Text>
      <Text fz="sm" c="var(--second)" mt={2}>
        Add a goal of a program in which somebody credited had a term on that day. Or confirm it: it then stands on the
        profile alone.
      </Text>
      <Group mt="sm" gap="xs">
        <Button ref={focusInPlace} variant="default" onClick={onConfirm}>
          Confirm it all the same
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </div>
  );
}

/** Without moving what is read. */
function focusInPlace(button: HTMLButtonElement | null) {
  button?.focus({ preventScroll: true });
}
