import { Group } from "@mantine/core";
import { CopyButton } from "./copy-button";
import { Icon } from "./icon";
import { DownloadLink } from "./links";

/** A calendar to subscribe to, by its whole address: opened in the device's calendar app, or copied for one on the web. */
export function CalendarAddress({ address }: { address: string }) {
  return (
    <Group gap="xs">
      <DownloadLink
        href={address.replace(/^https?:/, "webcal:")}
        size="compact-md"
        leftSection={<Icon name="calendar" size={16} />}
      >
        Open in a calendar app
      </DownloadLink>
      <CopyButton value={address} label="Copy the address" size="compact-md" />
    </Group>
  );
}
