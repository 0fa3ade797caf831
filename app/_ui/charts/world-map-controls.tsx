import { ActionIcon } from "@mantine/core";
import { IconMinus, IconPlus, IconWorld } from "@tabler/icons-react";
import styles from "./world-map.module.css";
import { closest, zoomed } from "./world-map-camera";
import type { Steer } from "./world-map-gestures";
import { zoomStep } from "./world-map-navigation";

/** Zoom and reset. At an end the button only looks spent: one that is disabled would lose the focus. */
export function WorldMapControls(props: { zoom: number; steer: Steer; reset: () => void }) {
  const by = (factor: number) => () => props.steer((camera, size) => zoomed(camera, size, { factor }));
  const buttons = [
    { label: "Zoom in", Icon: IconPlus, act: by(zoomStep), isSpent: props.zoom >= closest },
    { label: "Zoom out", Icon: IconMinus, act: by(1 / zoomStep), isSpent: props.zoom <= 1 },
    { label: "Show all groups", Icon: IconWorld, act: props.reset, isSpent: false },
  ];
  return (
    <ActionIcon.Group orientation="vertical" className={styles.controls}>
      {buttons.map(({ label, Icon, act, isSpent }) => (
        <ActionIcon
          key={label}
          className={styles.control}
          variant="default"
          aria-label={label}
          title={label}
          aria-disabled={isSpent || undefined}
          onClick={act}
        >
          <Icon size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      ))}
    </ActionIcon.Group>
  );
}
