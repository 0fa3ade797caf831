"use client";

import { Menu, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { Standing } from "../_ui/standing";
import { StepForm } from "./step-form";
import type { Step, StepTerm } from "./step-types";
import { stepsOf } from "./steps";

type TermMenuProps = { button: HTMLElement; term: StepTerm; label: string; today: string; onClose: () => void };

/** The menu of what can be done with a term, at the button that was pressed; each step opens its few fields. */
export function TermMenu({ button, term, label, today, onClose }: TermMenuProps) {
  const [step, setStep] = useState<Step | null>(null);

  useEffect(() => {
    button.setAttribute("aria-expanded", "true");
    return () => button.setAttribute("aria-expanded", "false");
  }, [button]);

  function close() {
    onClose();
    button.focus();
  }

  if (step)
    return (
      <Modal
        opened
        onClose={close}
        title={`${step.label}: ${label}`}
        centered
        radius="lg"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <StepForm key={`${step.name} ${term.version}`} step={step} term={term} today={today} onClose={close} />
      </Modal>
    );
  return (
    <Menu opened onChange={close} position="bottom-end" width={180} returnFocus={false}>
      <Menu.Target>
        <Standing button={button} />
      </Menu.Target>
      <Menu.Dropdown aria-label={button.getAttribute("aria-label") ?? undefined}>
        {stepsOf(term, today).map((one) => (
          <Menu.Item key={one.name} closeMenuOnClick={false} onClick={() => setStep(one)}>
            {one.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
