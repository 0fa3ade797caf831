"use client";

import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../icon";
import { areSingleKeysOn, setSingleKeys } from "../single-keys";

const schemes: { value: MantineColorScheme; label: string; icon: string }[] = [
  { value: "light", label: "Light", icon: "light" },
  { value: "dark", label: "Dark", icon: "dark" },
  { value: "auto", label: "Same as device", icon: "device" },
];

/** Kept on this device: colour scheme and single-letter shortcuts. Menu items. */
export function Preferences() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isOn, setIsOn] = useState(areSingleKeysOn);
  return (
    <>
      {schemes.map(({ value, label, icon }) => (
        <Menu.Item
          key={value}
          role="menuitemradio"
          aria-checked={colorScheme === value}
          closeMenuOnClick={false}
          leftSection={<Icon name={icon} />}
          rightSection={colorScheme === value ? <Icon name="check" size={16} /> : null}
          onClick={() => setColorScheme(value)}
        >
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={isOn}
        closeMenuOnClick={false}
        leftSection={<Icon name="keyboard" />}
        rightSection={isOn ? <Icon name="check" size={16} /> : null}
        onClick={() => {
          setSingleKeys(!isOn);
          setIsOn(!isOn);
        }}
      >
        Single-key shortcuts
      </Menu.Item>
    </>
  );
}
