"use client";

import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { areSingleKeysOn, setSingleKeys } from "../single-keys";

const schemes = [
  { value: "auto", label: "Same as device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Kept on this device: colour scheme and single-letter shortcuts. Menu items. */
export function Preferences() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isOn, setIsOn] = useState(areSingleKeysOn);
  return (
    <>
      <Menu.Label>Colours</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(schemeOf(value))}>
        {schemes.map(({ value, label }) => (
          <Menu.RadioItem key={value} value={value}>
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>Keyboard</Menu.Label>
      <Menu.CheckboxItem
        checked={isOn}
        onChange={(isNowOn) => {
          setSingleKeys(isNowOn);
          setIsOn(isNowOn);
        }}
      >
        Single-key shortcuts
      </Menu.CheckboxItem>
    </>
  );
}

function schemeOf(value: string): MantineColorScheme {
  return value === "light" || value === "dark" ? value : "auto";
}
